import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/** A moment as an editor means it: what the clock on the wall says, and in which zone. */
export const momentInput = z.object({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, { message: "not_a_time" }),
  /** IANA. */
  zone: z.string().max(60, { message: "not_a_time_zone" }),
  /** Which of the two is meant when clocks go back and the time comes twice: `+09:00`. */
  offset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/, { message: "not_a_time" })
    .nullable()
    .default(null),
});
export type MomentInput = z.infer<typeof momentInput>;

export type MomentReading =
  | { kind: "at"; at: Date; offset: string }
  /** Clocks jump over it: the last minute before and the first after, as the wall says them. */
  | { kind: "skipped"; before: string; after: string }
  /** It comes twice, with these offsets; the earlier first. */
  | { kind: "twice"; first: string; second: string }
  | { kind: "not_a_time" }
  | { kind: "not_a_time_zone" };

/** What a moment means. Source: IANA tz through Temporal. */
export function readMoment({ local, zone, offset }: MomentInput): MomentReading {
  if (!isZone(zone)) return { kind: "not_a_time_zone" };
  const wanted = readLocal(local);
  if (!wanted) return { kind: "not_a_time" };
  const earlier = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = wanted.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return at(earlier);
  if (!earlier.toPlainDateTime().equals(wanted)) {
    const jump = earlier.getTimeZoneTransition("next") ?? later;
    return { kind: "skipped", before: wall(jump.subtract({ minutes: 1 })), after: wall(jump) };
  }
  const meant = [earlier, later].find((time) => time.offset === offset);
  return meant ? at(meant) : { kind: "twice", first: earlier.offset, second: later.offset };
}

/** An instant (ISO 8601) as it stands on the wall of a zone: what `readMoment` reads back to the same instant. */
export function writeMoment(instant: string, zone: string): MomentInput {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const local = time.toPlainDateTime().toString({ smallestUnit: time.second === 0 ? "minute" : "second" });
  return { local, zone, offset: time.offset.slice(0, 6) };
}

/** Only names: an offset has no rules for the days to come. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function readLocal(local: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: "reject" });
  } catch {
    return null;
  }
}

function at(time: Temporal.ZonedDateTime): MomentReading {
  return { kind: "at", at: new Date(time.epochMilliseconds), offset: time.offset };
}

function wall(time: Temporal.ZonedDateTime): string {
  return time.toPlainDateTime().toString({ smallestUnit: "minute" });
}
