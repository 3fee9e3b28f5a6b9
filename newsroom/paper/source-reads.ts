import { writer } from "#platform/db/writer.ts";
import type { SourceInput } from "./source-input.ts";

/** A source as its settings show it, with the number of stories that name it. */
export type SourceSetting = SourceInput & { id: string; stories: number };

/** Every source by name. */
export async function readSourceSettings(): Promise<SourceSetting[]> {
  const sources = await writer().source.findMany({
    select: {
      id: true,
      name: true,
      creditLine: true,
      aliases: true,
      kind: true,
      _count: { select: { stories: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return sources.map(({ _count, ...source }) => ({ ...source, stories: _count.stories }));
}
