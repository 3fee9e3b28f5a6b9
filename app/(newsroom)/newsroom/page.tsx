import type { Metadata } from "next";
import { DeskPage } from "#components/newsroom/desk/desk-page.tsx";
import { readDeskLists } from "#newsroom/desk/desk-list-reads.ts";
import { countDesk, readDesk } from "#newsroom/desk/desk-reads.ts";
import { listCounted } from "#newsroom/desk/list-counted.ts";
import { readDeskAddress } from "#newsroom/desk/read-desk-address.ts";
import { mayShareView } from "#newsroom/views/view-policy.ts";
import "../desk.css";
import { requireActor } from "../require-actor.ts";
import { startStory } from "./start-story.ts";
import { deleteDeskView } from "./views/delete-desk-view.ts";
import { openDeskWith } from "./views/open-desk-with.ts";
import { saveDeskView } from "./views/save-desk-view.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Stories" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function Desk({ searchParams }: { searchParams: Query }) {
  const query = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );
  const actor = await requireActor(query.size === 0 ? "/newsroom" : `/newsroom?${query}`);
  const lists = await readDeskLists(actor);
  const address = readDeskAddress(query, lists);
  const now = new Date();
  const asking = { actor, now, zone: lists.paper.timeZone };
  const [page, counts] = await Promise.all([
    readDesk(asking, address.question, address.after),
    countDesk(asking, listCounted(address.question, lists)),
  ]);
  return (
    <DeskPage
      paper={lists.paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      lists={lists}
      counts={counts}
      address={address}
      page={page}
      viewActs={{
        mayShare: mayShareView(actor),
        save: saveDeskView,
        remove: deleteDeskView,
        openWith: openDeskWith,
      }}
      now={now}
    />
  );
}
