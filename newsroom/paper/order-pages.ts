import { writer } from "#platform/db/writer.ts";
import { expire } from "#platform/expire.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import type { PageOrderInput } from "./page-input.ts";
import { lockPages } from "./page-store.ts";
import { mayRunPaper } from "./paper-policy.ts";

/**
 * Puts the paper's own pages into an order, for the foot of every page. Refused when somebody added, removed or ordered
 * any since the asker looked.
 */
export async function orderPages(
  actor: UserActor,
  { order, base }: PageOrderInput,
  now: Date,
): Promise<Outcome<null>> {
  return writer().$transaction(async (tx) => {
    await lockPages(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const pages = await tx.paperPage.findMany({
      select: { id: true, title: true },
      orderBy: [{ position: "asc" }, { slug: "asc" }],
    });
    const before = pages.map(({ id }) => id);
    if (before.join() === order.join()) return done(null);
    if (before.join() !== base.join() || [...before].sort().join() !== [...order].sort().join()) {
      return refuse({ field: null, reason: "pages_ordered_meanwhile" });
    }
    await tx.$executeRaw`
      UPDATE "paper_page" SET "position" = o."position" - 1
      FROM unnest(string_to_array(${order.join()}, ',')::uuid[]) WITH ORDINALITY AS o("id", "position")
      WHERE "paper_page"."id" = o."id"`;
    const titles = order.map((id) => pages.find((page) => page.id === id)?.title);
    await recordAct(tx, actor, { act: "order-pages", detail: { order: titles.join(", ") } }, now);
    await expire(tx, ["paper"]);
    return done(null);
  });
}
