import type { Reading } from "#newsroom/history/history-view.ts";
import { formatStamp } from "#site/body/format-stamp.ts";

/** One writing as the screen tells it. */
export interface ToldOrigin {
  /** Place in the list of writers. */
  writer: number;
  words: string;
}

export interface ToldWriter {
  name: string;
  initials: string;
  /** How much of the text is theirs, in whole per cent. */
  share: number;
}

/** Who is in a text, the one with most of it first, and what to say of each of its writings. */
export function tellOrigins(
  { pieces, origins }: Reading,
  zone: string,
): { origins: ToldOrigin[]; writers: ToldWriter[] } {
  const sizes = new Map<string, number>();
  let total = 0;
  for (const { text, origin } of pieces.flatMap(({ runs }) => runs)) {
    const userId = origin === null ? undefined : origins[origin]?.userId;
    if (userId) sizes.set(userId, (sizes.get(userId) ?? 0) + text.length);
    total += text.length;
  }
  const order = [...sizes].sort(([, one], [, other]) => other - one).map(([userId]) => userId);
  return {
    writers: order.map((userId) => {
      const name = origins.find((origin) => origin.userId === userId)?.name ?? "";
      return {
        name,
        initials: initialsOf(name),
        share: Math.round(((sizes.get(userId) ?? 0) / total) * 100),
      };
    }),
    origins: origins.map((origin) => ({
      writer: order.indexOf(origin.userId),
      words: `${doneBy(origin)}, ${spanOf(origin, zone)}`,
    })),
  };
}

function doneBy({ how, name, wireSource }: Reading["origins"][number]): string {
  switch (how) {
    case "typed":
      return `Written by ${name}`;
    case "pasted":
      return `Pasted by ${name}`;
    case "from_wire":
      return `Brought in by ${name} from wire copy${wireSource ? ` (${wireSource})` : ""}`;
  }
}

function spanOf({ fromAt, toAt }: { fromAt: string; toAt: string }, zone: string): string {
  const [from, to] = [formatStamp(fromAt, zone, "en").text, formatStamp(toAt, zone, "en").text];
  const [fromDay, toDay] = [from.split(" - ")[0], to.split(" - ")[0]];
  if (from === to) return from;
  return fromDay === toDay ? `${from}–${to.split(" - ")[1]}` : `${from} to ${to}`;
}

/** `MK` for Min Kim, `줄` for 줄리. */
function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => [...part][0] ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();
}
