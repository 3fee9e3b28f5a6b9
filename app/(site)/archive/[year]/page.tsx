import { permanentRedirect } from "next/navigation";
import { readDate } from "#site/archive/archive-days.ts";
import { archivePath } from "#site/body/public-path.ts";
import { showMissing } from "../../show-missing.tsx";

export const dynamic = "force-dynamic";

/** A year has no page of its own: it is a part of the archive's. */
export default async function ArchiveYear({ params }: { params: Promise<{ year: string }> }) {
  const { year } = await params;
  if (readDate(year, "01") === null) return showMissing("archive");
  permanentRedirect(`${archivePath}#y${year}`);
}
