import { readDate } from "#site/archive/archive-days.ts";
import { showArchive } from "../../../show-archive.tsx";

export const dynamic = "force-dynamic";

interface ArchiveMonthProps {
  params: Promise<{ year: string; month: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function ArchiveMonth({ params, searchParams }: ArchiveMonthProps) {
  const [{ year, month }, { before }] = await Promise.all([params, searchParams]);
  return showArchive(null, readDate(year, month), before);
}
