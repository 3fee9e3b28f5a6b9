import { isStorable } from "#platform/db/is-storable.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { type MomentInput, readMoment } from "./moment-input.ts";

/** A moment that can be waited for, with the zone it was meant in. */
export interface When {
  at: Date;
  zone: string;
}

/** The moment an editor means; refused when it is none, comes twice or has passed. */
export function settleWhen(moment: MomentInput, field: string, now: Date): Outcome<When> {
  const reading = readMoment(moment);
  switch (reading.kind) {
    case "at":
      if (!isStorable(reading.at)) return refuse({ field, reason: "not_a_time" });
      if (reading.at <= now) return refuse({ field, reason: "in_the_past" });
      return done({ at: reading.at, zone: moment.zone });
    case "skipped": {
      const { before, after } = reading;
      return refuse({ field, reason: "time_skipped", detail: { before, after, zone: moment.zone } });
    }
    case "twice": {
      const { first, second } = reading;
      return refuse({ field, reason: "time_comes_twice", detail: { first, second } });
    }
    default:
      return refuse({ field, reason: reading.kind });
  }
}
