import { readSegment } from "#site/body/public-path.ts";
import { readEdition } from "#site/paper/edition.ts";
import { readPaperShell } from "../read-paper-shell.ts";
import { showInEdition } from "../show-in-edition.tsx";
import { showMissing } from "../show-missing.tsx";

export const dynamic = "force-dynamic";

interface NowhereProps {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Every address that is nothing else; but the archive's dates stand in an edition, too. */
export default async function Nowhere({ params, searchParams }: NowhereProps) {
  const [{ path }, given] = await Promise.all([params, searchParams]);
  const first = path[0] ?? "";
  const edition = readEdition((await readPaperShell()).paper, readSegment(first));
  const shown = edition && (await showInEdition(edition, path, given));
  return shown ?? showMissing(first);
}
