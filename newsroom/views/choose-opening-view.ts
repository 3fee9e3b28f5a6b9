import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { builtInViews } from "../desk/desk-input.ts";
import { lockView } from "./lock-view.ts";

/** The view with which this person's desk opens from now on; a person's own affair, so no history is made of it. */
export async function chooseOpeningView(
  actor: UserActor,
  { view }: { view: string },
): Promise<Outcome<{ view: string }>> {
  return writer().$transaction(async (tx) => {
    const isBuiltIn = builtInViews.some(({ key }) => key === view);
    if (!isBuiltIn && !(/^[0-9a-f-]{36}$/.test(view) && (await lockView(tx, actor, view)))) {
      return refuse({ field: "view", reason: "no_such_view" });
    }
    await tx.openingView.upsert({
      where: { userId: actor.userId },
      create: { userId: actor.userId, view },
      update: { view },
      select: { userId: true },
    });
    return done({ view });
  });
}
