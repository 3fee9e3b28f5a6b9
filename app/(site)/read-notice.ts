import { readEdition } from "#site/paper/edition.ts";
import type { Language } from "#site/paper/language.ts";
import { listLatestStories } from "#site/stories/story-list-reads.ts";
import { readPaperShell, readShellOf } from "./read-paper-shell.ts";

/** What a notice in place of a page shows besides itself, in an edition whose address it is. */
export async function readNotice(edition: Language | null = null) {
  const [shell, latest] = await Promise.all([readShellOf(edition), listLatestStories(5)]);
  return { ...shell, latest };
}

/**
 * The same where a story was that is gone, in the language that its address is written in: nothing else of it may be
 * known.
 */
export async function readGoneNotice(slug: string) {
  const { paper } = await readPaperShell();
  return readNotice(/\p{Script=Hangul}/u.test(slug) ? readEdition(paper, "ko") : null);
}
