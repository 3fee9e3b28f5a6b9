import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { NoticePage } from "#components/site/notice-page.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { readNotice } from "./read-notice.ts";

/** Not the readers' houses: their unknown addresses are answered by Next itself. */
const STAFF = new Set(["newsroom", "api", "preview", "_next"]);

/**
 * The 404 page, as an answer instead of Next's `notFound()`: that one sends an empty document and lets its script
 * fill it, and readers get no script. The status goes out by way of the server in front.
 */
export async function showMissing(firstSegment: string): Promise<ReactNode> {
  if (STAFF.has(firstSegment)) notFound();
  reportStatus(404);
  return <NoticePage reason="missing" {...(await readNotice())} />;
}
