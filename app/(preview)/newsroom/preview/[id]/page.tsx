import { notFound } from "next/navigation";
import { requireActor } from "#app/(newsroom)/require-actor.ts";
import { uuidOf } from "#app/api/v1/answer-request.ts";
import { PreviewBanner } from "#components/newsroom/desk/preview-banner.tsx";
import { momentWords } from "#components/newsroom/schedule/moment-words.ts";
import { StoryPage } from "#components/site/story-page.tsx";
import { readDraftMedia } from "#newsroom/assets/draft-media-reads.ts";
import { readPreview } from "#newsroom/stories/preview-reads.ts";
import { storyPath } from "#site/body/public-path.ts";
import { readPaper } from "#site/paper/paper-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { listSections } from "#site/sections/section-reads.ts";
import { listRelatedStories } from "#site/stories/related-reads.ts";
import { listTranslations } from "#site/stories/translation-reads.ts";

export const dynamic = "force-dynamic";

export default async function Preview({ params }: { params: Promise<{ id: string }> }) {
  const id = uuidOf((await params).id);
  if (!id) notFound();
  const actor = await requireActor(`/newsroom/preview/${id}`);
  const preview = await readPreview(actor, id, new Date());
  if (!preview) notFound();
  const { story, checks, wasSeen, embargo } = preview;
  const [paper, sections, related, translations, media] = await Promise.all([
    readPaper(),
    listSections(),
    listRelatedStories(story.document),
    listTranslations(id),
    readDraftMedia(story),
  ]);
  return (
    <>
      <title>{`Preview: ${story.headline || "no headline yet"}`}</title>
      <StoryPage
        story={story}
        paper={{ ...paper, language: story.language }}
        sections={sections}
        address={publicAddress(storyPath(story.section.slug, story.slug))}
        related={related}
        translations={translations}
        media={media}
      />
      <PreviewBanner
        storyId={id}
        wasPublished={wasSeen}
        checks={checks}
        embargo={embargo && momentWords(embargo.at, embargo.zone)}
      />
    </>
  );
}
