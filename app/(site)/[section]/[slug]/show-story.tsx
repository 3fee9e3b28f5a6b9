import { StoryPage } from "#components/site/story-page.tsx";
import { readStoryMedia } from "#site/assets/story-media-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { chooseOnward } from "#site/stories/onward-reads.ts";
import { listRelatedStories } from "#site/stories/related-reads.ts";
import { leadOf } from "#site/stories/story-card.ts";
import type { LiveStory } from "#site/stories/story-reads.ts";
import { leadsOf, withPictures } from "#site/stories/teaser-picture-reads.ts";
import { readShellIn } from "../../read-paper-shell.ts";
import { StoryHead } from "./story-head.tsx";

/** The page of a live story at its path. */
export async function showStory({ story, translations, neighbours, series }: LiveStory, path: string) {
  const address = publicAddress(path);
  const [shell, related, media] = await Promise.all([
    readShellIn(story.language),
    listRelatedStories(story.document),
    readStoryMedia(story, leadsOf(neighbours)),
  ]);
  const pictured = withPictures(neighbours, media.pictures);
  const parts = series?.parts.map(({ storyId }) => storyId) ?? [];
  const onward = chooseOnward(story, pictured, new Set([...related.keys(), ...parts]));
  return (
    <>
      <StoryHead
        story={story}
        picture={leadOf(story, media)}
        paper={shell.paper}
        translations={translations}
        series={series}
      />
      <StoryPage {...{ story, address, related, translations, series, onward, media }} {...shell} />
    </>
  );
}
