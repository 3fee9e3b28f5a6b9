import { notFound } from "next/navigation";
import { requireActor } from "#app/(newsroom)/require-actor.ts";
import { uuidOf } from "#app/api/v1/answer-request.ts";
import { whichOf } from "#app/api/v1/fronts/[which]/answer-front.ts";
import { FrontPreviewStrip } from "#components/newsroom/fronts/front-preview-strip.tsx";
import { listFronts, readFrontPreview } from "#newsroom/fronts/front-reads.ts";
import { DraftFront } from "./draft-front.tsx";

export const dynamic = "force-dynamic";

interface FrontPreviewProps {
  params: Promise<{ which: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
}

export default async function FrontPreview({ params, searchParams }: FrontPreviewProps) {
  const [{ which: segment }, { version }] = await Promise.all([params, searchParams]);
  const which = whichOf(segment);
  const versionId = version === undefined ? null : uuidOf(String(version));
  if (!which || (version !== undefined && !versionId)) notFound();
  const actor = await requireActor(`/newsroom/preview/fronts/${which}`);
  const now = new Date();
  const [shown, fronts] = await Promise.all([
    readFrontPreview(actor, which, versionId),
    listFronts(actor, now),
  ]);
  const front = fronts.find((one) => one.which === which);
  if (!shown || !front) notFound();
  return (
    <>
      <title>{`Preview: ${front.name}`}</title>
      <DraftFront slots={shown.slots} section={front.section} now={now} />
      <FrontPreviewStrip
        which={which}
        what={shown.number ? `version ${shown.number}` : "the draft as it is now"}
      />
    </>
  );
}
