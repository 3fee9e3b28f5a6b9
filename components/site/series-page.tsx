import { seriesDescription, seriesTitle } from "#site/body/series-parts.ts";
import { textLanguage } from "#site/body/text-language.ts";
import type { Language } from "#site/paper/language.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { SeriesView } from "#site/series/published-series.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { seriesCopy } from "./series-copy.ts";

interface SeriesPageProps {
  series: SeriesView;
  paper: PaperView;
  sections: SectionView[];
}

/** A series: what is out of it, in its order; where it is in two languages, each by itself. */
export function SeriesPage({ series, paper, sections }: SeriesPageProps) {
  const { language } = paper;
  const copy = seriesCopy(language);
  const title = seriesTitle(series, language);
  const description = seriesDescription(series, language);
  const languages = [...new Set<Language>([language, "en", "ko"])].filter((one) =>
    series.parts.some((part) => part.language === one),
  );
  return (
    <PaperFrame paper={paper} sections={sections}>
      <div className="listing">
        <p className="label way">{copy.series}</p>
        <h1 {...textLanguage(title, language)}>{title}</h1>
        {description === "" ? null : (
          <p className="about" {...textLanguage(description, language)}>
            {description}
          </p>
        )}
        {languages.map((one) => (
          <section key={one} aria-label={languages.length > 1 ? copy.inLanguage[one] : title}>
            {languages.length > 1 ? <h2 className="series-language">{copy.inLanguage[one]}</h2> : null}
            <ol className="series-parts" lang={languageOf(one, language)}>
              {series.parts
                .filter((part) => part.language === one)
                .map((part) => (
                  <li key={part.storyId}>
                    <a href={part.path} {...textLanguage(part.headline, one)}>
                      {part.headline}
                    </a>
                  </li>
                ))}
            </ol>
          </section>
        ))}
      </div>
      <KoreanFonts languages={[language, ...languages]} shown={[paper.name, series]} />
    </PaperFrame>
  );
}
