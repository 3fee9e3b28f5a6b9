import { writer } from "#platform/db/writer.ts";
import type { PageValues } from "./page-input.ts";

/** A page of the paper's own as its settings show it. */
export type PageSetting = PageValues & { id: string };

/** Every page in the order of the foot. */
export async function readPageSettings(): Promise<PageSetting[]> {
  return writer().paperPage.findMany({
    select: { id: true, title: true, slug: true, language: true, text: true },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  });
}
