import type { Language } from "#site/paper/language.ts";
import { listLatestStories } from "#site/stories/story-list-reads.ts";
import { readShellOf } from "./read-paper-shell.ts";

/** What a notice in place of a page shows besides itself, in an edition whose address it is. */
export async function readNotice(edition: Language | null = null) {
  const [shell, latest] = await Promise.all([readShellOf(edition), listLatestStories(5)]);
  return { ...shell, latest };
}
