import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { readDate } from "#site/archive/archive-days.ts";
import { editionPath } from "#site/body/edition-path.ts";
import {
  archivePath,
  correctionsPath,
  isCanonical,
  readSegment,
  searchPath,
} from "#site/body/public-path.ts";
import type { Language } from "#site/paper/language.ts";
import { readPaperShell } from "./read-paper-shell.ts";
import { showArchive } from "./show-archive.tsx";
import { showArchiveYears } from "./show-archive-years.tsx";
import { showCorrections } from "./show-corrections.tsx";
import { showMissing } from "./show-missing.tsx";
import { showSearch } from "./show-search.tsx";

type Given = Record<string, string | string[] | undefined>;

/**
 * What the whole paper has once, as an edition speaks of it: `/ko/search`, `/ko/corrections`, `/ko/archive/2026/11`.
 * Null where the address (`segments`, the edition's own the first) is none of these.
 */
export async function showInEdition(
  edition: Language,
  segments: string[],
  given: Given,
): Promise<ReactNode | null> {
  const [kind, year = "", month = "", day] = segments.slice(1).map(readSegment);
  const shown = {
    search: { path: searchPath, show: () => showSearch(edition, given), longest: 2 },
    corrections: { path: correctionsPath, show: () => showCorrections(edition, given.before), longest: 2 },
    archive: { path: archivePath, show: () => showArchiveYears(edition), longest: 5 },
  };
  const page = kind === "search" || kind === "corrections" || kind === "archive" ? shown[kind] : null;
  if (page === null || segments.length > page.longest) return null;
  const { paper } = await readPaperShell();
  const path = editionPath({ ...paper, language: edition }, page.path);
  const parts = segments.slice(2);
  if (!isCanonical(segments.slice(0, 2), path)) permanentRedirect([path, ...parts].join("/"));
  if (parts.length === 0) return page.show();
  if (parts.length > 1)
    return showArchive(edition, readDate(year ?? "", month ?? "", day ?? undefined), given.before);
  if (readDate(year ?? "", "01") === null) return showMissing(edition);
  permanentRedirect(`${path}#y${year}`);
}
