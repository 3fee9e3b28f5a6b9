import type { Transaction } from "#platform/db/writer.ts";
import type { Refusal } from "#platform/outcome.ts";
import { matchKey } from "../people/person-reads.ts";
import type { SourceInput } from "./source-input.ts";

/** Acts on sources queue behind one another, so that no two of them answer to one name. */
export async function lockSources(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet sources'))`;
}

/** The first name of a source that copy would take for another one: at its field, with the other's name. */
export async function findTakenName(
  tx: Transaction,
  { name, aliases }: Pick<SourceInput, "name" | "aliases">,
  id: string | null,
): Promise<Refusal | null> {
  const sources = await tx.source.findMany({
    select: { id: true, name: true, creditLine: true, aliases: true },
    orderBy: { id: "asc" },
  });
  const taken = new Map<string, string>();
  for (const source of sources) {
    if (source.id === id) continue;
    for (const known of [source.name, source.creditLine, ...source.aliases])
      taken.set(matchKey(known), source.name);
  }
  const given = [{ field: "name", text: name }, ...aliases.map((text) => ({ field: "aliases", text }))];
  const first = given.find(({ text }) => taken.has(matchKey(text)));
  if (!first) return null;
  const other = taken.get(matchKey(first.text)) ?? "";
  return { field: first.field, reason: "source_name_taken", detail: { name: first.text, source: other } };
}
