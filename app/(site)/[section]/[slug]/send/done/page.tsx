import { PageHead } from "#components/site/page-head.tsx";
import { sendCopy } from "#components/site/send-copy.ts";
import { SentPage } from "#components/site/send-page.tsx";
import { readLiveStory } from "../../../../read-live-story.ts";
import { readShellIn } from "../../../../read-paper-shell.ts";
import { showMissing } from "../../../../show-missing.tsx";

export const dynamic = "force-dynamic";

export default async function Sent({ params }: { params: Promise<{ section: string; slug: string }> }) {
  const segments = await params;
  const story = await readLiveStory(segments);
  if (story === null) return showMissing(segments.section);
  const shell = await readShellIn(story.language);
  return (
    <>
      <PageHead title={sendCopy(story.language).sentTitle} paperName={shell.paper.name} />
      <SentPage story={story} {...shell} />
    </>
  );
}
