import type { Metadata } from "next";
import { DeskPage } from "#components/newsroom/desk/desk-page.tsx";
import { countDesk, readDesk } from "#newsroom/desk/desk-reads.ts";
import { listCounted } from "#newsroom/desk/list-counted.ts";
import "../desk.css";
import { type DeskQuery, openDesk } from "./open-desk.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Stories" };

export default async function Desk({ searchParams }: { searchParams: DeskQuery }) {
  const { asking, frame } = await openDesk("/newsroom", searchParams);
  const { lists, address } = frame;
  const [page, counts] = await Promise.all([
    readDesk(asking, address.question, address.after),
    countDesk(asking, listCounted(address.question, lists)),
  ]);
  return <DeskPage {...frame} page={page} counts={counts} />;
}
