import { z } from "zod";
import { slotSchema } from "#site/front/front-slots.ts";
import { momentInput } from "../schedule/moment-input.ts";
import { frontLimits } from "./front-limits-input.ts";

const slot = slotSchema.extend({ section: z.string().max(100, { message: "no_such_section" }).nullable() });

/** The places of a front from the top down; none at all: it arranges itself. */
const slotsInput = z
  .array(slot)
  .max(400, { message: "too_many" })
  .superRefine((slots, context) => {
    const refuse = (message: string, place?: number) =>
      context.addIssue({ code: "custom", message, path: place === undefined ? [] : [place] });
    const count = (kind: string) => slots.filter((one) => one.kind === kind).length;
    if (slots.length > 0 && count("lead") !== 1) refuse("one_lead");
    if (count("secondary") > frontLimits.secondary || count("latest") > frontLimits.latest)
      refuse("too_many");
    const rivers = slots.filter(({ kind }) => kind === "river").map(({ section }) => section);
    if (rivers.includes(null)) refuse("no_such_section");
    const names = new Set(rivers);
    if (names.size > frontLimits.rivers) refuse("too_many");
    for (const name of names) {
      if (rivers.filter((one) => one === name).length > frontLimits.river) refuse("too_many");
    }
    const pins = slots.flatMap(({ story }) => story ?? []);
    if (new Set(pins).size < pins.length) refuse("story_twice");
  });

/** `PUT …/draft` */
export const frontDraftInput = z.object({ baseVersion: z.int().min(0), slots: slotsInput });
export type FrontDraftInput = z.infer<typeof frontDraftInput>;

/** `POST …/publish`: the draft of this version, which is what its sender saw. */
export const publishFrontInput = z.object({ version: z.int().min(0) });

/** `PUT …/schedule` */
export const scheduleFrontInput = z.object({ version: z.int().min(0), when: momentInput });
export type ScheduleFrontInput = z.infer<typeof scheduleFrontInput>;

/** `DELETE …/schedule`: what waits, so that nothing else is called off. */
export const cancelFrontInput = z.object({ versionId: z.uuid() });

/** `POST …/restore`: an earlier version becomes the draft, or also goes out again. */
export const restoreFrontInput = z.object({ versionId: z.uuid(), to: z.enum(["draft", "live"]) });
export type RestoreFrontInput = z.infer<typeof restoreFrontInput>;
