import { z } from "zod";
import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { SectionView } from "../sections/section-reads.ts";
import { type PaperView, paperSchema, toPaperView } from "./paper-reads.ts";

const shellSchema = z.object({
  paper: paperSchema.nullable(),
  sections: z.array(z.object({ slug: z.string(), name: z.string(), nameKo: z.string() })),
  breaking: z.object({ text: z.string(), href: z.string() }).nullable(),
});

/**
 * What is around every page: the paper, its sections in their order, and breaking news that stands everywhere. One
 * statement, as every page that is made begins with it.
 */
export async function readShell(): Promise<{ paper: PaperView; sections: SectionView[] }> {
  reportTags(["paper", "banner"]);
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
  return { paper: { ...toPaperView(paper), breaking }, sections };
}
