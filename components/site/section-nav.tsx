import { editionPath } from "#site/body/edition-path.ts";
import { sectionPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import { interfaceCopy } from "./interface-copy.ts";

interface SectionNavProps {
  sections: SectionView[];
  paper: PaperView;
  /** The section the page is in, and whether the page is that section's own. */
  current?: { slug: string; isPage: boolean };
  label?: string;
}

/** The paper's sections as plain links: they wrap, so that nothing is hidden on a phone. */
export function SectionNav({ sections, paper, current, label }: SectionNavProps) {
  const { language } = paper;
  if (sections.length === 0) return null;
  return (
    <nav className="sections" aria-label={label ?? interfaceCopy(language).sections}>
      <ul>
        {sections.map((section) => (
          <li key={section.slug}>
            <a
              href={editionPath(paper, sectionPath(section.slug))}
              aria-current={currentValue(section.slug, current)}
            >
              {language === "ko" ? section.nameKo : section.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentValue(slug: string, current: SectionNavProps["current"]): "page" | "true" | undefined {
  if (current?.slug !== slug) return undefined;
  return current.isPage ? "page" : "true";
}
