import type { Metadata } from "next";
import { BoardPage } from "#components/newsroom/board/board-page.tsx";
import { readBoard } from "#newsroom/desk/board-reads.ts";
import { countDesk } from "#newsroom/desk/desk-reads.ts";
import { listCounted } from "#newsroom/desk/list-counted.ts";
import "../../desk.css";
import { type DeskQuery, openDesk } from "../open-desk.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Board" };

export default async function Board({ searchParams }: { searchParams: DeskQuery }) {
  const { asking, frame } = await openDesk("/newsroom/board", searchParams);
  const { lists, address } = frame;
  const [columns, counts] = await Promise.all([
    readBoard(asking, address.question, lists.paper.statesOff),
    countDesk(asking, listCounted(address.question, lists)),
  ]);
  return <BoardPage {...frame} columns={columns} counts={counts} />;
}
