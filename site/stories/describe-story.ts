import type { CutName, LivePicture } from "../assets/live-picture.ts";
import { cleanText } from "../body/clean-text.ts";
import { shownNames } from "../body/compose-byline.ts";
import { composeDateline, datelineText } from "../body/compose-dateline.ts";
import { formatStamp } from "../body/format-stamp.ts";
import { authorPath, differencePath, storyPath, topicPath } from "../body/public-path.ts";
import { singleRendition } from "../body/render-picture.tsx";
import { partsAround } from "../body/series-parts.ts";
import { describeOrganisation } from "../paper/describe-organisation.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import { publicAddress } from "../paper/public-address.ts";
import { nameSeries } from "../series/describe-series.ts";
import type { SeriesView } from "../series/published-series.ts";
import type { PublishedCorrection } from "./published-correction.ts";
import type { PublishedByline, PublishedStory } from "./published-story.ts";
import { cardOf } from "./story-card.ts";
import { summarizeStory } from "./summarize-story.ts";

/** The story for machines: schema.org `NewsArticle`. Source: schema.org, Google's article markup. */
export function describeStory(
  story: PublishedStory,
  paper: PaperView,
  picture: LivePicture | null = null,
  series: SeriesView | null = null,
): Record<string, unknown> {
  const address = publicAddress(storyPath(story.section.slug, story.slug));
  const published = formatStamp(story.shownAt, story.shownZone, story.language).machine;
  const updated = story.updatedAt
    ? formatStamp(story.updatedAt, story.shownZone, story.language).machine
    : published;
  const dateline = composeDateline(story.dateline, story.source, { language: story.language });
  const place = datelineText(dateline.filter(({ kind }) => kind === "place" || kind === "date"));
  const agency = story.source?.kind === "agency" ? organisation(story.source.name) : undefined;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    mainEntityOfPage: { "@type": "WebPage", "@id": address },
    url: address,
    headline: cleanText(story.headline),
    description: summarizeStory(story) || undefined,
    image: picture ? images(story, picture) : image(story, paper),
    author: story.bylines.length > 0 ? story.bylines.map((byline) => author(byline, story.language)) : agency,
    dateline: place.replace(/^\(/, "") || undefined,
    datePublished: published,
    dateModified: updated,
    correction:
      story.corrections.length > 0
        ? story.corrections.map((one) => correction(one, story, paper))
        : undefined,
    inLanguage: story.language,
    articleSection: story.language === "ko" ? story.section.nameKo : story.section.name,
    about:
      story.topics.length > 0
        ? story.topics.map(({ name, slug }) => ({
            "@type": "Thing",
            name,
            url: publicAddress(topicPath(slug)),
          }))
        : undefined,
    keywords: story.topics.length > 0 ? story.topics.map(({ name }) => name) : undefined,
    wordCount: story.words,
    isAccessibleForFree: true,
    publisher: describeOrganisation(paper),
    ...partOf(story, paper, series),
    sourceOrganization: agency,
    creditText: cleanText(story.credit || (story.source?.creditLine ?? "")) || undefined,
  };
}

/** Source: schema.org `isPartOf`, `position`. */
function partOf(story: PublishedStory, paper: PaperView, series: SeriesView | null): Record<string, unknown> {
  const site = { "@type": "WebSite", name: paper.name, url: publicAddress("/") };
  if (series === null) return { isPartOf: site };
  const { at } = partsAround(series, story);
  return { isPartOf: [site, nameSeries(series, story.language)], position: at + 1 };
}

function author({ person, freeText }: PublishedByline, language: "en" | "ko"): Record<string, unknown> {
  if (person === null) return { "@type": "Person", name: cleanText(freeText).replace(/^by\s+/i, "") };
  const name = shownNames(person.names, language)[0]?.text ?? "";
  const others = person.names.map(({ text }) => cleanText(text)).filter((text) => text !== name);
  return {
    "@type": "Person",
    name,
    alternateName: others.length > 1 ? others : others[0],
    url: publicAddress(authorPath(person.slug)),
  };
}

/** Source: schema.org `CorrectionComment`. */
function correction(
  { number, text, at, hasDifference }: PublishedCorrection,
  { section, slug, language }: PublishedStory,
  paper: PaperView,
): Record<string, unknown> {
  return {
    "@type": "CorrectionComment",
    text: cleanText(text),
    datePublished: formatStamp(at, paper.timeZone, language).machine,
    url: hasDifference ? publicAddress(differencePath(section.slug, slug, number)) : undefined,
  };
}

function image(story: PublishedStory, paper: PaperView): Record<string, unknown> {
  const { address, width, height } = cardOf(story, paper);
  return { "@type": "ImageObject", url: address, width, height };
}

/** In the three shapes that search engines ask for. Sources: schema.org, Google's image metadata (IPTC). */
function images({ lead }: PublishedStory, picture: LivePicture): Record<string, unknown>[] {
  const shapes: CutName[] = ["16:9", "4:3", "1:1"];
  return shapes.map((shape) => {
    const { path, width, height } = singleRendition(picture.cuts[shape], 1920);
    return {
      "@type": "ImageObject",
      url: publicAddress(path),
      width,
      height,
      caption: cleanText(lead?.caption ?? "").trim() || undefined,
      creditText: cleanText(lead?.credit ?? "").trim() || undefined,
      copyrightNotice: cleanText(picture.copyright).trim() || undefined,
    };
  });
}

function organisation(name: string): Record<string, unknown> {
  return { "@type": "NewsMediaOrganization", name: cleanText(name) };
}
