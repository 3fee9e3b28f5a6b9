import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import type { ColleagueView } from "../notes/note-view.ts";
import { matchKey } from "./person-reads.ts";

/** More accounts than a newsroom has: they are compared here, where case and composition are known in any script. */
const MOST = 2000;
const SHOWN = 8;

/** Others with an open account of whom any name contains what was typed; all of them, by name, when nothing was. */
export async function findColleagues(actor: UserActor, typed: string): Promise<ColleagueView[]> {
  const key = matchKey(typed).slice(0, 100);
  const users = await writer().user.findMany({
    where: { status: "active", id: { not: actor.userId } },
    select: {
      id: true,
      name: true,
      person: { select: { names: { select: { text: true }, orderBy: { position: "asc" } } } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const colleagues = users.map(({ id, name, person }) => ({
    id,
    name,
    otherNames: (person?.names ?? []).map(({ text }) => text).filter((text) => text !== name),
  }));
  const rank = ({ name, otherNames }: ColleagueView) => {
    const names = [name, ...otherNames].map(matchKey);
    if (names.some((other) => other.startsWith(key))) return 0;
    if (names.some((other) => other.split(/[\s-]+/).some((word) => word.startsWith(key)))) return 1;
    return names.some((other) => other.includes(key)) ? 2 : 3;
  };
  return colleagues
    .map((colleague) => ({ colleague, rank: rank(colleague) }))
    .filter((ranked) => ranked.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, SHOWN)
    .map(({ colleague }) => colleague);
}
