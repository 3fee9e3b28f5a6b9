import { PageHead } from "#components/site/page-head.tsx";
import { sendCopy } from "#components/site/send-copy.ts";
import { StopMailPage } from "#components/site/stop-mail-page.tsx";
import { readPaperShell } from "../../read-paper-shell.ts";

export const dynamic = "force-dynamic";

export default async function MailStopped() {
  const shell = await readPaperShell();
  return (
    <>
      <PageHead title={sendCopy(shell.paper.language).stoppedTitle} paperName={shell.paper.name} />
      <StopMailPage token={null} isDone {...shell} />
    </>
  );
}
