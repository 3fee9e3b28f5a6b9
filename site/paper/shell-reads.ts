import { z } from "zod";
import { reader } from "#platform/db/reader.ts";
import { type Remembered, readOnce } from "#platform/reader-memory.ts";
import type { SectionView } from "../sections/section-reads.ts";
import { type PaperView, paperSchema, toPaperView } from "./paper-reads.ts";

const shellSchema = z.object({
  paper: paperSchema.nullable(),
  sections: z.array(z.object({ slug: z.string(), name: z.string(), nameKo: z.string() })),
  breaking: z.object({ text: z.string(), href: z.string() }).nullable(),
});

/** What is around every page: the paper, its sections in their order, and breaking news that stands everywhere. */
export interface Shell {
  paper: PaperView;
  sections: SectionView[];
}

/** The same for every page, so it is read again only when something of it changed. */
export function readShell(): Promise<Shell> {
  return readOnce("shell", ["paper", "banner"], askForShell);
}

/** One statement. Breaking news ends by the clock, so with it the shell is asked for each time. */
async function askForShell(): Promise<Remembered<Shell>> {
  const rows = await reader().$queryRaw<unknown[]>`
    SELECT
      (SELECT json_build_object('name', p."name", 'tagline', p."tagline", 'publisher', p."publisher",
                'language', p."language", 'edition', p."edition", 'timeZone', p."time_zone", 'pages', p."pages")
       FROM "live_paper" p LIMIT 1) AS "paper",
      (SELECT coalesce(json_agg(json_build_object('slug', s."slug", 'name', s."name", 'nameKo', s."name_ko")
                ORDER BY s."position", s."slug"), '[]'::json)
       FROM "live_sections" s) AS "sections",
      (SELECT json_build_object('text', b."text", 'href', b."href")
       FROM "live_banners" b WHERE b."is_everywhere" ORDER BY b."id" DESC LIMIT 1) AS "breaking"`;
  const { paper, sections, breaking } = shellSchema.parse(rows[0]);
  return { value: { paper: { ...toPaperView(paper), breaking }, sections }, mayKeep: breaking === null };
}
