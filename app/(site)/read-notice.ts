import { listLatestStories } from "#site/stories/story-list-reads.ts";
import { readPaperShell } from "./read-paper-shell.ts";

/** What a notice in place of a page shows besides itself. */
export async function readNotice() {
  const [shell, latest] = await Promise.all([readPaperShell(), listLatestStories(5)]);
  return { ...shell, latest };
}
