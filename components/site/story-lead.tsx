import type { StoryMedia } from "#site/assets/story-media.ts";
import { Figure } from "#site/body/render-picture.tsx";
import type { PublishedStory } from "#site/stories/published-story.ts";

interface StoryLeadProps {
  story: PublishedStory;
  media: StoryMedia;
  language: "en" | "ko";
}

/** The picture at the head of a story; nothing where there is none, or none that may be shown any more. */
export function StoryLead({ story: { lead }, media, language }: StoryLeadProps) {
  const picture = lead && media.pictures.get(lead.assetId);
  if (!lead || !picture) return null;
  return (
    <div className="story-lead">
      <Figure {...{ picture, language }} placed={lead} cut="full" place="wide" base={media.base} isFirst />
    </div>
  );
}
