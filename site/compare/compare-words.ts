import { diffArrays } from "diff";
import type { ComparedPart, TextStyle } from "./compared-text.ts";
import type { Word } from "./cut-words.ts";

/** Two texts further apart than this are shown whole, one after the other: nobody could read the mixture. */
const MOST_EDITS = 3000;

type Change = ComparedPart["change"];

/** The words of two versions of a block as one text in which every word is the same, inserted, deleted or restyled. */
export function compareWords(before: Word[], after: Word[]): ComparedPart[] {
  const changes = diffArrays(before, after, {
    comparator: (old, fresh) => old.key === fresh.key,
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return [...joinWords(before, "deleted"), ...joinWords(after, "inserted")];

  const stretches: { isSame: boolean; deleted: Word[]; inserted: Word[] }[] = [];
  let [old, fresh] = [0, 0];
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed;
    const deleted = added ? [] : before.slice(old, old + count);
    const inserted = removed ? [] : after.slice(fresh, fresh + count);
    old += deleted.length;
    fresh += inserted.length;
    const last = stretches.at(-1);
    if (last && !last.isSame && !isSame) {
      last.deleted.push(...deleted);
      last.inserted.push(...inserted);
    } else stretches.push({ isSame, deleted, inserted });
  }
  return bridgeSpaces(stretches)
    .flatMap(freeEnd)
    .flatMap(({ isSame, deleted, inserted }) =>
      isSame
        ? joinSame(deleted, inserted)
        : [...joinWords(deleted, "deleted"), ...joinWords(inserted, "inserted")],
    );
}

type Stretch = { isSame: boolean; deleted: Word[]; inserted: Word[] };

/** "quick brown" made "slow red" is one change, not two with an equal space between. */
function bridgeSpaces(stretches: Stretch[]): Stretch[] {
  const bridged: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const [last, next] = [bridged.at(-1), stretches[index + 1]];
    if (last && !last.isSame && !stretch.isSame) {
      last.deleted.push(...stretch.deleted);
      last.inserted.push(...stretch.inserted);
    } else if (last && next && !next.isSame && isSpace(stretch) && !isOneSided(last, next)) {
      last.deleted.push(...stretch.deleted);
      last.inserted.push(...stretch.inserted);
    } else bridged.push({ ...stretch, deleted: [...stretch.deleted], inserted: [...stretch.inserted] });
  }
  return bridged;
}

/** A bridge may have taken in the space after both. */
function freeEnd(stretch: Stretch): Stretch[] {
  const { isSame, deleted, inserted } = stretch;
  const [was, is] = [deleted.at(-1), inserted.at(-1)];
  if (isSame || !was || !is || was.key !== is.key) return [stretch];
  const changed = { isSame, deleted: deleted.slice(0, -1), inserted: inserted.slice(0, -1) };
  return [changed, { isSame: true, deleted: [was], inserted: [is] }];
}

/** Both only came in, or both only went out: the space between them is really the same. */
function isOneSided(one: Stretch, other: Stretch): boolean {
  return one.deleted.length + other.deleted.length === 0 || one.inserted.length + other.inserted.length === 0;
}

function isSpace({ isSame, inserted }: Stretch): boolean {
  return isSame && inserted.every(({ text }) => /^\s+$/u.test(text));
}

/** Words that stay, as they are now; where only their style changed they say so. */
function joinSame(old: Word[], fresh: Word[]): ComparedPart[] {
  const parts = joinParts(
    fresh.map(({ text, style }, index) => {
      const before = old[index]?.style;
      return { change: before && !isSameStyle(before, style) ? "restyled" : "same", text, style };
    }),
  );
  // A bold space looks like any other.
  return parts.map((part) => (part.text.trim() === "" ? { ...part, change: "same" } : part));
}

function joinWords(words: Word[], change: Change): ComparedPart[] {
  return joinParts(words.map(({ text, style }) => ({ change, text, style })));
}

function joinParts(parts: ComparedPart[]): ComparedPart[] {
  const joined: ComparedPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.change === part.change && isSameStyle(last.style, part.style)) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

function isSameStyle(one: TextStyle, other: TextStyle): boolean {
  return (
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.href === other.href &&
    one.suggested === other.suggested
  );
}
