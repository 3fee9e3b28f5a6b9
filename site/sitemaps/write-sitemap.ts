import { XMLBuilder } from "fast-xml-parser";
import { type PictureCut, renditionPath, renditionWidths } from "../assets/live-picture.ts";
import { cleanText } from "../body/clean-text.ts";
import { storyPath } from "../body/public-path.ts";
import type { Alternate } from "../paper/edition.ts";
import { type Language, toLanguage } from "../paper/language.ts";
import { publicAddress } from "../paper/public-address.ts";
import { storyAlternates, type Translation } from "../stories/translation-reads.ts";
import type { ListedStory, NewsStory, SitemapStory } from "./sitemap-reads.ts";

// Sources: sitemaps.org (0.9), Google's news and image sitemaps and its "localized versions" (`xhtml:link`).

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@" });
const SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML = "http://www.w3.org/1999/xhtml";
const IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
/** Large enough for what search engines show of pictures. */
const WIDEST_PICTURE = 1920;
const NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

/** The list of sitemaps, by their paths. */
export function writeSitemapIndex(paths: string[]): string {
  const sitemap = paths.map((path) => ({ loc: publicAddress(path) }));
  return write({ sitemapindex: { "@xmlns": SITEMAP, sitemap } });
}

/** Pages whose changes nobody counts, each with what it is in other languages. */
export function writePageSitemap(pages: { path: string; alternates?: Alternate[] }[]): string {
  const url = pages.map(({ path, alternates = [] }) => ({
    loc: publicAddress(path),
    "xhtml:link": alternates.map(toLink),
  }));
  return write({ urlset: { "@xmlns": SITEMAP, "@xmlns:xhtml": XHTML, url } });
}

/** `primary`: the paper's own language. */
export function writeStorySitemap(stories: ListedStory[], primary: Language): string {
  const url = stories.map((story) => ({
    loc: addressOf(story),
    lastmod: story.changedAt.toISOString(),
    "xhtml:link": storyAlternates(toTranslation(story), story.translations.map(toTranslation), primary).map(
      toLink,
    ),
    "image:image": story.pictures.map((cut) => ({ "image:loc": pictureAddress(cut) })),
  }));
  return write({ urlset: { "@xmlns": SITEMAP, "@xmlns:xhtml": XHTML, "@xmlns:image": IMAGE, url } });
}

function pictureAddress(cut: Pick<PictureCut, "key" | "width">): string {
  const width = renditionWidths(cut).findLast((one) => one <= WIDEST_PICTURE) ?? cut.width;
  return publicAddress(renditionPath(cut, width, "jpg"));
}

function toTranslation({ language, section, slug }: ListedStory["translations"][number]): Translation {
  return { language: toLanguage(language), path: storyPath(section, slug) };
}

function toLink({ hreflang, href }: Alternate) {
  return { "@rel": "alternate", "@hreflang": hreflang, "@href": href };
}

export function writeNewsSitemap(stories: NewsStory[], paperName: string): string {
  const url = stories.map((story) => ({
    loc: addressOf(story),
    "news:news": {
      "news:publication": { "news:name": cleanText(paperName), "news:language": toLanguage(story.language) },
      "news:publication_date": story.shownAt.toISOString(),
      "news:title": cleanText(story.headline),
    },
  }));
  return write({ urlset: { "@xmlns": SITEMAP, "@xmlns:news": NEWS, url } });
}

function addressOf({ section, slug }: SitemapStory): string {
  return publicAddress(storyPath(section, slug));
}

function write(root: Record<string, unknown>): string {
  return builder.build({ "?xml": { "@version": "1.0", "@encoding": "UTF-8" }, ...root });
}
