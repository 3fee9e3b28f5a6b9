import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "#platform/db/writer.ts";
import { isPartOf } from "#site/body/list-suggestions.ts";
import type { UserActor } from "../actor.ts";
import { type AddedWords, findAddedWords } from "./suggestion-checks.ts";

interface Change {
  storyId: string;
  before: Node;
  after: Node;
}

/** So many wordings of one suggestion are kept; an undo of something older still would be refused. */
const WORDINGS = 40;

/**
 * Says whether a change puts no words under a suggestion of somebody else, and remembers what the actor suggests in it.
 * Words that their author once put there may come back, as an undo of an accepting or a deletion brings them; every
 * own suggestion bears the name that the account has.
 */
export async function keepAttribution(tx: Transaction, actor: UserActor, change: Change): Promise<boolean> {
  const added = findAddedWords(change.before, change.after);
  if (added.length === 0) return true;
  const known = await tx.storySuggestion.findMany({
    where: { storyId: change.storyId, suggestionId: { in: added.map(({ id }) => id) } },
    select: { suggestionId: true, userId: true, kind: true, name: true, at: true, wordings: true },
  });
  const recordOf = (words: AddedWords) =>
    known.find(
      ({ suggestionId, userId, kind, name, at }) =>
        suggestionId === words.id &&
        userId === words.userId &&
        kind === words.kind &&
        name === words.name &&
        at.toISOString() === words.at,
    );
  const isOwn = ({ userId, name }: AddedWords) => userId === actor.userId && name === actor.name;
  const isHonest = added.every(
    (words) =>
      isOwn(words) || readWordings(recordOf(words)?.wordings).some((text) => isPartOf(words.added, text)),
  );
  if (!isHonest) return false;
  for (const words of added.filter(isOwn)) {
    const wordings = addWording(readWordings(recordOf(words)?.wordings), words.words);
    await tx.storySuggestion.upsert({
      where: {
        storyId_userId_suggestionId_kind: {
          storyId: change.storyId,
          userId: words.userId,
          suggestionId: words.id,
          kind: words.kind,
        },
      },
      create: {
        storyId: change.storyId,
        userId: words.userId,
        suggestionId: words.id,
        kind: words.kind,
        name: words.name,
        at: new Date(words.at),
        wordings,
      },
      update: { wordings },
      select: { storyId: true },
    });
  }
  return true;
}

function readWordings(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((wording) => typeof wording === "string") : [];
}

/** A wording that only goes on from the last one takes its place. */
function addWording(wordings: string[], words: string): string[] {
  const last = wordings.at(-1);
  const before = last !== undefined && isPartOf(last, words) ? wordings.slice(0, -1) : wordings;
  return [...before, words].slice(-WORDINGS);
}
