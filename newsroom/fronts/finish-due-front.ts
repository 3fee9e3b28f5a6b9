import { writer } from "#platform/db/writer.ts";
import { applyDueFront } from "./front-store.ts";

/**
 * Writes down one front that has gone out by the clock; readers wait for none of it. Each front is taken by one
 * process alone. False when nothing is due.
 */
export async function finishDueFront(): Promise<boolean> {
  return writer().$transaction(async (tx) => {
    const [taken] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "front" WHERE "next_at" <= now() ORDER BY "next_at", "id" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    return taken ? applyDueFront(tx, taken.id) : false;
  });
}
