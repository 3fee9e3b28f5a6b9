import { PageHead } from "#components/site/page-head.tsx";
import { sendCopy } from "#components/site/send-copy.ts";
import { SentPage } from "#components/site/send-page.tsx";
import { readLiveStory } from "../../../../read-live-story.ts";
import { readPaperShell } from "../../../../read-paper-shell.ts";
import { showMissing } from "../../../../show-missing.tsx";

export const dynamic = "force-dynamic";

export default async function Sent({ params }: { params: Promise<{ section: string; slug: string }> }) {
  const segments = await params;
  const [shell, story] = await Promise.all([readPaperShell(), readLiveStory(segments)]);
  if (story === null) return showMissing(segments.section);
  return (
    <>
      <PageHead title={sendCopy(story.language).sentTitle} paperName={shell.paper.name} />
      <SentPage story={story} {...shell} />
    </>
  );
}
