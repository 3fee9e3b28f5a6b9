import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { NoticePage } from "#components/site/notice-page.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { readSegment } from "#site/body/public-path.ts";
import { readEdition } from "#site/paper/edition.ts";
import { readNotice } from "./read-notice.ts";
import { readPaperShell } from "./read-paper-shell.ts";

/** Not the readers' houses: their unknown addresses are answered by Next itself. */
const STAFF = new Set(["newsroom", "api", "preview", "_next"]);

/**
 * The 404 page, as an answer instead of Next's `notFound()`: that one sends an empty document and lets its script
 * fill it, and readers get no script. In an edition it speaks the language of that. The status goes out by way of the server in front.
 */
export async function showMissing(firstSegment: string): Promise<ReactNode> {
  if (STAFF.has(firstSegment)) notFound();
  reportStatus(404);
  const { paper } = await readPaperShell();
  const edition = readEdition(paper, readSegment(firstSegment));
  return <NoticePage reason="missing" {...(await readNotice(edition))} />;
}
