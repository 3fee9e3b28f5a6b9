import { PageHead } from "#components/site/page-head.tsx";
import { sendCopy } from "#components/site/send-copy.ts";
import { StopMailPage } from "#components/site/stop-mail-page.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { readStopToken } from "#site/send/stop-link.ts";
import { readPaperShell } from "../read-paper-shell.ts";

export const dynamic = "force-dynamic";

export default async function StopMail({
  searchParams,
}: {
  searchParams: Promise<{ token?: string | string[] }>;
}) {
  const token = String((await searchParams).token ?? "");
  const shell = await readPaperShell();
  const isOurs = readStopToken(token) !== null;
  if (!isOurs) reportStatus(400);
  return (
    <>
      <PageHead title={sendCopy(shell.paper.language).stopTitle} paperName={shell.paper.name} />
      <StopMailPage token={isOurs ? token : null} {...shell} />
    </>
  );
}
