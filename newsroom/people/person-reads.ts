import type { Prisma } from "#platform/db/generated/client.ts";
import { writer } from "#platform/db/writer.ts";
import { plainLine } from "../stories/document-store.ts";
import type { PersonView } from "../stories/story-view.ts";

export const personSelect = {
  id: true,
  slug: true,
  names: {
    select: { text: true, role: true, script: true, language: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
} satisfies Prisma.PersonSelect;

/** The form in which names are compared: NFC, lower case, single spaces, nothing PostgreSQL cannot hold. */
export function matchKey(name: string): string {
  return plainLine(name.normalize("NFC").toLowerCase());
}

/** People of whom any name contains what was typed, those who begin with it first; at most 12. */
export async function findPeople(typed: string): Promise<PersonView[]> {
  const key = matchKey(typed).slice(0, 100);
  if (key === "") return [];
  const people = await writer().person.findMany({
    where: { names: { some: { matchKey: { contains: key } } } },
    select: personSelect,
    orderBy: { slug: "asc" },
    take: 40,
  });
  const begins = (person: PersonView) => person.names.some((name) => matchKey(name.text).startsWith(key));
  return people.sort((a, b) => Number(begins(b)) - Number(begins(a))).slice(0, 12);
}
