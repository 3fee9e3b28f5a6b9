import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRunPaper } from "./paper-policy.ts";
import type { SectionOrderInput } from "./section-input.ts";
import { lockSections } from "./section-store.ts";

/**
 * Puts the sections into an order, for the front page and every page's head. Refused when somebody added, removed or
 * ordered any since the asker looked.
 */
export async function orderSections(
  actor: UserActor,
  { order, base }: SectionOrderInput,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await lockSections(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const sections = await tx.section.findMany({
      select: { id: true, name: true },
      orderBy: [{ position: "asc" }, { id: "asc" }],
    });
    const before = sections.map(({ id }) => id);
    if (before.join() === order.join()) return done(null);
    if (before.join() !== base.join() || [...before].sort().join() !== [...order].sort().join()) {
      return refuse({ field: null, reason: "ordered_meanwhile" });
    }
    await tx.$executeRaw`
      UPDATE "section" SET "position" = o."position" - 1
      FROM unnest(string_to_array(${order.join()}, ',')::uuid[]) WITH ORDINALITY AS o("id", "position")
      WHERE "section"."id" = o."id"`;
    const names = order.map((id) => sections.find((section) => section.id === id)?.name);
    await recordAct(tx, actor, { act: "order-sections", detail: { order: names.join(", ") } }, now);
    await expire(tx, ["paper"]);
    return done(null);
  });
}
