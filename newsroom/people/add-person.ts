import { slugify } from "transliteration";
import type { Transaction } from "#platform/db/writer.ts";
import type { NewPersonInput } from "../stories/story-input.ts";
import { matchPerson } from "./match-person.ts";
import { matchKey } from "./person-reads.ts";

/**
 * The person with these names: the one already known by any of them, else a new one. A known person gets a name in
 * a role they had none in (the romanised form of a native name, say). Two saves at once make one person, not two.
 * Readers learn of a new name when a story that asked for it is published.
 */
export async function addPerson(
  tx: Transaction,
  storyId: string,
  { names }: NewPersonInput,
): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet people'))`;
  const match = await matchPerson(
    tx,
    names.map((name) => name.text),
  );
  if (match.kind === "one") {
    const { person } = match;
    const missing = names.filter((name) => !person.names.some((known) => known.role === name.role));
    await tx.personName.createMany({
      data: missing.map((name, index) => ({
        ...name,
        matchKey: matchKey(name.text),
        personId: person.id,
        position: person.names.length + index,
        isPublic: false,
      })),
      skipDuplicates: true,
    });
    await tx.personName.updateMany({
      where: {
        personId: person.id,
        matchKey: { in: names.map((name) => matchKey(name.text)) },
        isPublic: false,
        NOT: { askedForBy: { has: storyId } },
      },
      data: { askedForBy: { push: storyId } },
    });
    return person.id;
  }
  const unique = names.filter(
    (name, index) => names.findIndex((other) => matchKey(other.text) === matchKey(name.text)) === index,
  );
  const latin = unique.find((name) => name.script === "Latn") ?? unique[0];
  const person = await tx.person.create({
    data: {
      slug: await freeSlug(tx, slugify(latin?.text ?? "") || "author"),
      names: {
        create: unique.map((name, position) => ({
          ...name,
          matchKey: matchKey(name.text),
          position,
          isPublic: false,
          askedForBy: [storyId],
        })),
      },
    },
    select: { id: true },
  });
  return person.id;
}

async function freeSlug(tx: Transaction, wanted: string): Promise<string> {
  const stem = wanted.slice(0, 100);
  const taken = await tx.person.findMany({ where: { slug: { startsWith: stem } }, select: { slug: true } });
  const slugs = new Set(taken.map((person) => person.slug));
  if (!slugs.has(stem)) return stem;
  for (let number = 2; ; number += 1) {
    if (!slugs.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}
