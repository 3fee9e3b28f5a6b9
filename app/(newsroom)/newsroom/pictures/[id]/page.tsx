import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssetPage } from "#components/newsroom/assets/asset-page.tsx";
import { readAssetDetail } from "#newsroom/assets/asset-detail-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Picture" };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export default async function OnePicture({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  const actor = await requireActor(`/newsroom/pictures/${id}`);
  const [paper, detail] = await Promise.all([readPaper(), readAssetDetail(actor, id)]);
  if (!detail) notFound();
  return (
    <AssetPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      detail={detail}
      userId={actor.userId}
      zone={paper.timeZone}
      now={new Date().toISOString()}
    />
  );
}
