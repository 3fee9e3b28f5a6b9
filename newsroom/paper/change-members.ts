import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { mayRunPaper } from "./paper-policy.ts";
import { lockSections } from "./section-store.ts";

export interface MembersChange {
  sectionId: string;
  typed: string[];
  /** Who worked there when the form was opened. */
  base: string[];
}

/**
 * Says who works at a section's desk. Who was added and who was taken out counts, not the list: of two admins at once,
 * both get what they chose.
 */
export async function changeMembers(
  actor: UserActor,
  { sectionId, typed, base }: MembersChange,
  now: Date,
): Promise<Outcome<{ members: string[] }>> {
  return writer().$transaction(async (tx) => {
    await lockSections(tx);
    if (!mayRunPaper(actor)) return refuse({ field: null, reason: "not_allowed" });
    const section = await tx.section.findUnique({ where: { id: sectionId }, select: { name: true } });
    if (!section) return refuse({ field: null, reason: "section_gone" });
    const wanted = typed.filter((id) => !base.includes(id));
    const added = await tx.user.findMany({
      where: { id: { in: wanted }, status: "active" },
      select: { id: true, name: true },
    });
    if (added.length < wanted.length) return refuse({ field: null, reason: "no_such_colleague" });
    const removed = await tx.user.findMany({
      where: { id: { in: base.filter((id) => !typed.includes(id)) } },
      select: { id: true, name: true },
    });
    const ids = (people: { id: string }[]) => people.map(({ id }) => id);
    const names = (people: { name: string }[]) => people.map(({ name }) => name).join(", ");
    await tx.sectionMember.createMany({
      data: ids(added).map((userId) => ({ sectionId, userId })),
      skipDuplicates: true,
    });
    await tx.sectionMember.deleteMany({ where: { sectionId, userId: { in: ids(removed) } } });
    if (added.length + removed.length > 0) {
      const detail = { section: section.name, added: names(added), removed: names(removed) };
      await recordAct(tx, actor, { act: "change-members", detail }, now);
    }
    const members = await tx.sectionMember.findMany({
      where: { sectionId },
      select: { userId: true },
      orderBy: { userId: "asc" },
    });
    return done({ members: members.map(({ userId }) => userId) });
  });
}
