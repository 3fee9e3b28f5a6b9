import { z } from "zod";
import { momentInput } from "./moment-input.ts";

/** The same id again, however late, has no effect. */
const opId = z.uuid().nullable().default(null);

/** `POST …/schedule`: when a live story is to be taken down. */
export const unpublishAtInput = z.object({ when: momentInput, opId });
export type UnpublishAtInput = z.infer<typeof unpublishAtInput>;

/** `PUT …/schedule/:scheduleId`: another time for something scheduled. */
export const moveScheduleInput = z.object({ when: momentInput, opId });
export type MoveScheduleInput = z.infer<typeof moveScheduleInput>;

/** `DELETE …/schedule/:scheduleId`, `POST …/schedule/:scheduleId/retry` */
export const scheduleActInput = z.object({ opId });

/** `PUT …/embargo`: sets or, with no moment, lifts it. */
export const embargoInput = z.object({
  until: momentInput.nullable(),
  /** The end (ISO) of the embargo that the editor saw, null for none: what somebody else set meanwhile stays. */
  before: z.iso.datetime().nullable(),
  /** The editor has been told that readers see the story now and will not. */
  isConfirmed: z.boolean().default(false),
  opId,
});
export type EmbargoInput = z.infer<typeof embargoInput>;
