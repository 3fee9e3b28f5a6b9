import { seriesPath } from "#site/body/public-path.ts";
import { partsAround, seriesTitle } from "#site/body/series-parts.ts";
import { textLanguage } from "#site/body/text-language.ts";
import type { Language } from "#site/paper/language.ts";
import type { SeriesPart, SeriesView } from "#site/series/published-series.ts";
import { seriesCopy } from "./series-copy.ts";

interface StorySeriesProps {
  series: SeriesView;
  story: { storyId: string; language: Language };
}

/** Over a story that is part of a series: which part, and the way to all of it. */
export function SeriesLine({ series, story }: StorySeriesProps) {
  const { parts, at } = partsAround(series, story);
  const copy = seriesCopy(story.language);
  return (
    <p className="series-line">
      {parts.length > 1 ? copy.partOf(at + 1, parts.length) : copy.series}:{" "}
      <SeriesLink series={series} language={story.language} />
    </p>
  );
}

/** After it: the parts that are out in its language, in their order, and those before and after it. */
export function StorySeries({ series, story }: StorySeriesProps) {
  const { parts, at } = partsAround(series, story);
  if (parts.length < 2) return null;
  const { language } = story;
  const copy = seriesCopy(language);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return (
    <nav className="series" aria-labelledby="series">
      <h2 id="series">
        <span className="series-name">{copy.series}: </span>
        <SeriesLink series={series} language={language} />
      </h2>
      <ol>
        {parts.map((part, index) => (
          <li key={part.storyId}>
            {index === at ? (
              <span aria-current="page" {...textLanguage(part.headline, language)}>
                {part.headline}
              </span>
            ) : (
              <PartLink part={part} />
            )}
          </li>
        ))}
      </ol>
      <ul className="series-way">
        {before && (
          <li>
            <span className="small">{copy.previous}</span> <PartLink part={before} rel="prev" />
          </li>
        )}
        {after && (
          <li>
            <span className="small">{copy.next}</span> <PartLink part={after} rel="next" />
          </li>
        )}
      </ul>
    </nav>
  );
}

function SeriesLink({ series, language }: { series: SeriesView; language: Language }) {
  const title = seriesTitle(series, language);
  return (
    <a href={seriesPath(series.slug)} {...textLanguage(title, language)}>
      {title}
    </a>
  );
}

function PartLink({ part, rel }: { part: SeriesPart; rel?: "prev" | "next" }) {
  return (
    <a href={part.path} rel={rel} {...textLanguage(part.headline, part.language)}>
      {part.headline}
    </a>
  );
}
