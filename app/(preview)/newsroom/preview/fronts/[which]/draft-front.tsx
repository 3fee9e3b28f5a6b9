import { FrontPage } from "#components/site/front-page.tsx";
import { SectionPage } from "#components/site/section-page.tsx";
import { formatDay } from "#site/body/format-stamp.ts";
import { fillFront } from "#site/front/front-reads.ts";
import type { Slot } from "#site/front/front-slots.ts";
import { readSection } from "#site/front/section-front-reads.ts";
import { languageShown } from "#site/paper/edition.ts";
import { readPaper } from "#site/paper/paper-reads.ts";
import { listSections } from "#site/sections/section-reads.ts";

interface DraftFrontProps {
  slots: Slot[];
  /** The slug of the section whose front it is; null for the paper's. */
  section: string | null;
  now: Date;
}

/** A front in the reader's clothes with these slots instead of those that are live. */
export async function DraftFront({ slots, section: slug, now }: DraftFrontProps) {
  const [paper, sections] = await Promise.all([readPaper(), listSections()]);
  const section = sections.find((one) => one.slug === slug);
  if (!section) {
    const day = formatDay(now.toISOString(), paper.timeZone, paper.language);
    const front = await fillFront(slots, sections, languageShown(paper));
    return <FrontPage front={front} paper={paper} sections={sections} day={day} />;
  }
  const { front, list } = await readSection({ section: section.slug, sections, before: null, paper, slots });
  return <SectionPage {...{ section, front, list, paper, sections }} isFirstPage />;
}
