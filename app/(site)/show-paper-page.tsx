import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { PageHead } from "#components/site/page-head.tsx";
import { PaperPage } from "#components/site/paper-page.tsx";
import { isCanonical, pagePath, readSegment } from "#site/body/public-path.ts";
import { readPaperPage } from "#site/paper/paper-page-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readShellIn } from "./read-paper-shell.ts";
import { showMissing } from "./show-missing.tsx";

/** The page of the paper's own at an address that is no section's; else the 404 page. */
export async function showPaperPage(segment: string): Promise<ReactNode> {
  const slug = readSegment(segment);
  const page = slug === null ? null : await readPaperPage(slug);
  if (page === null) return showMissing(segment);
  const path = pagePath(page.slug);
  if (!isCanonical([segment], path)) permanentRedirect(path);
  const shell = await readShellIn(page.language);
  return (
    <>
      <PageHead title={page.title} paperName={shell.paper.name} address={publicAddress(path)} />
      <PaperPage page={page} {...shell} />
    </>
  );
}
