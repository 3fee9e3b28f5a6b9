/** What stands between an @ and the caret; an @ inside an e-mail address is none. */
const MENTION = /(?:^|[^\p{Script=Latin}\p{N}._%+-])@([^@\n]{0,40})$/u;
/** Names have few words: what is longer is a sentence. */
const MOST_SPACES = 2;

/** The mention that is being typed at the caret: where its @ stands, and what was typed after it. */
export function findMention(text: string, caret: number): { start: number; query: string } | null {
  const [, query] = MENTION.exec(text.slice(0, caret)) ?? [];
  if (query === undefined || query.startsWith(" ") || query.split(" ").length - 1 > MOST_SPACES) return null;
  return { start: caret - query.length - 1, query };
}
