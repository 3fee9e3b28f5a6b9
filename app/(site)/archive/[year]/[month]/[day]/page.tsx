import { readDate } from "#site/archive/archive-days.ts";
import { showArchive } from "../../../../show-archive.tsx";

export const dynamic = "force-dynamic";

interface ArchiveDayProps {
  params: Promise<{ year: string; month: string; day: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function ArchiveDay({ params, searchParams }: ArchiveDayProps) {
  const [{ year, month, day }, { before }] = await Promise.all([params, searchParams]);
  return showArchive(null, readDate(year, month, day), before);
}
