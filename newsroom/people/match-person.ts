import type { Transaction } from "#platform/db/writer.ts";
import type { PersonView } from "../stories/story-view.ts";
import { matchKey, personSelect } from "./person-reads.ts";

export type PersonMatch = { kind: "one"; person: PersonView } | { kind: "none" } | { kind: "several" };

/**
 * Finds the person who goes by these names. The one with the most of them wins; two who match equally are
 * `several`, because a byline on the wrong person is worse than a question.
 */
export async function matchPerson(tx: Transaction, names: string[]): Promise<PersonMatch> {
  const keys = [...new Set(names.map(matchKey))];
  const people = await tx.person.findMany({
    where: { names: { some: { matchKey: { in: keys } } } },
    select: personSelect,
    orderBy: { id: "asc" },
    take: 20,
  });
  const scored = people
    .map((person) => ({
      person,
      hits: person.names.filter((name) => keys.includes(matchKey(name.text))).length,
    }))
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = scored;
  if (!first) return { kind: "none" };
  if (second && second.hits === first.hits) return { kind: "several" };
  return { kind: "one", person: first.person };
}
