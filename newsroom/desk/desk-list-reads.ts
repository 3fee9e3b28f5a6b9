import { writer } from "#platform/db/writer.ts";
import type { UserActor } from "../actor.ts";
import { mayChangeView } from "../views/view-policy.ts";
import type { DeskLists, SavedView } from "./desk-view.ts";

type StoredView = Omit<SavedView, "owner" | "mayChange"> & { ownerId: string; owner: string };
type StoredLists = Omit<DeskLists, "views"> & { views: StoredView[] };

/** What the desk's choices are made of, and this person's views, in one statement. Throws before the first run. */
export async function readDeskLists(actor: UserActor): Promise<DeskLists> {
  const [lists] = await writer().$queryRaw<StoredLists[]>`
    SELECT json_build_object('name', p."name", 'language', p."language", 'timeZone', p."time_zone",
        'statesOff', to_json(p."states_off")) AS "paper",
      (SELECT COALESCE(json_agg(json_build_object('id', "id", 'slug', "slug", 'name', "name", 'nameKo', "name_ko")
        ORDER BY "position", "id"), '[]') FROM "section") AS "sections",
      (SELECT COALESCE(json_agg(json_build_object('id', "id", 'name', "name") ORDER BY "name", "id"), '[]')
        FROM "source") AS "sources",
      (SELECT COALESCE(json_agg(json_build_object('id', "id", 'name', "name", 'role', "role") ORDER BY "name", "id"), '[]')
        FROM "user" WHERE "status" = 'active') AS "people",
      (SELECT COALESCE(json_agg(json_build_object('id', v."id", 'name', v."name", 'query', v."query",
        'isShared', v."is_shared", 'ownerId', v."owner_id", 'owner', u."name") ORDER BY v."is_shared" DESC, v."name", v."id"), '[]')
        FROM "desk_view" v JOIN "user" u ON u."id" = v."owner_id"
        WHERE v."is_shared" OR v."owner_id" = ${actor.userId}::uuid) AS "views",
      (SELECT "view" FROM "opening_view" WHERE "user_id" = ${actor.userId}::uuid) AS "openingView"
    FROM "paper" p WHERE p."id" = 1`;
  if (!lists) throw new Error("the paper has no settings yet");
  return {
    ...lists,
    views: lists.views.map(({ ownerId, owner, ...view }) => ({
      ...view,
      owner: ownerId === actor.userId ? null : owner,
      mayChange: mayChangeView(actor, { ownerId, isShared: view.isShared }),
    })),
  };
}
