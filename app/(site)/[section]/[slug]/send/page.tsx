import { PageHead } from "#components/site/page-head.tsx";
import { sendCopy } from "#components/site/send-copy.ts";
import { SendPage } from "#components/site/send-page.tsx";
import { storyPath } from "#site/body/public-path.ts";
import { issueForm, type KeptForm, openForm } from "#site/send/send-form-store.ts";
import { readLiveStory } from "../../../read-live-story.ts";
import { readShellIn } from "../../../read-paper-shell.ts";
import { showMissing } from "../../../show-missing.tsx";

export const dynamic = "force-dynamic";

interface SendProps {
  params: Promise<{ section: string; slug: string }>;
  searchParams: Promise<{ kept?: string | string[] }>;
}

/** Kept by no cache: the form carries the moment of its making (`server/reader-address.ts`). */
export default async function Send({ params, searchParams }: SendProps) {
  const [segments, { kept = "" }] = await Promise.all([params, searchParams]);
  const story = await readLiveStory(segments);
  if (story === null) return showMissing(segments.section);
  const shell = await readShellIn(story.language);
  const now = new Date();
  const path = storyPath(story.section.slug, story.slug);
  const fresh = { issued: issueForm(path, now), typed: { name: "", from: "", to: "" }, problems: {} };
  return (
    <>
      <PageHead title={sendCopy(story.language).send} paperName={shell.paper.name} />
      <SendPage story={story} form={refreshed(openForm(String(kept), path, now), fresh)} {...shell} />
    </>
  );
}

/** What was typed goes with a new form when the old one is the reason. */
function refreshed(kept: KeptForm | null, fresh: KeptForm): KeptForm {
  if (kept === null) return fresh;
  return kept.problems.all === "too_old" ? { ...kept, issued: fresh.issued } : kept;
}
