import type { ByteRange } from "../media-store.ts";

/**
 * What `Range` asks for of a file of so many bytes: one range, `whole` (none, several, or one that is not understood, as
 * RFC 9110, 14.2 allows), or `outside`.
 */
export function parseRange(
  header: string | null | undefined,
  bytes: number,
): ByteRange | "whole" | "outside" {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return "whole";
  const first = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (first >= bytes || (from === "" && Number(to) === 0)) return "outside";
  return first <= last ? { first, last } : "whole";
}
