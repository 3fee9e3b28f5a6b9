import { readDeskLists } from "#newsroom/desk/desk-list-reads.ts";
import { readDeskAddress } from "#newsroom/desk/read-desk-address.ts";
import { mayShareView } from "#newsroom/views/view-policy.ts";
import { requireActor } from "../require-actor.ts";
import { startStory } from "./start-story.ts";
import { deleteDeskView } from "./views/delete-desk-view.ts";
import { openDeskWith } from "./views/open-desk-with.ts";
import { saveDeskView } from "./views/save-desk-view.ts";

export type DeskQuery = Promise<Record<string, string | string[] | undefined>>;

/** Who asks the desk what, and what stands around its answer in every shape. `path` is the page's own, without query. */
export async function openDesk(path: string, given: DeskQuery) {
  const query = new URLSearchParams(
    Object.entries(await given).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );
  const actor = await requireActor(query.size === 0 ? path : `${path}?${query}`);
  const lists = await readDeskLists(actor);
  const now = new Date();
  const address = readDeskAddress(query, lists);
  return {
    query,
    asking: { actor, now, zone: lists.paper.timeZone },
    frame: {
      paper: lists.paper,
      person: { name: actor.name, role: actor.role },
      startStory,
      lists,
      address,
      viewActs: {
        mayShare: mayShareView(actor),
        save: saveDeskView,
        remove: deleteDeskView,
        openWith: openDeskWith,
      },
      now,
    },
  };
}
