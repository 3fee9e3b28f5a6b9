import { writer } from "#platform/db/writer.ts";
import { matchKey } from "../people/person-reads.ts";
import type { SourceView } from "../stories/story-view.ts";
import { sourceSelect } from "./paper-reads.ts";

/** The source that copy names, by its name, its credit line or one of its aliases in any case; null if unknown. */
export async function matchSource(named: string): Promise<SourceView | null> {
  const key = matchKey(named);
  const sources = await writer().source.findMany({
    select: { ...sourceSelect, aliases: true },
    orderBy: { id: "asc" },
  });
  const found = sources.find((source) =>
    [source.name, source.creditLine, ...source.aliases].some((name) => matchKey(name) === key),
  );
  if (!found) return null;
  const { aliases: _, ...view } = found;
  return view;
}
