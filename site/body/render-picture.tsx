import type { ReactNode } from "react";
import {
  type CutName,
  type LivePicture,
  type PictureCut,
  RENDITION_FORMATS,
  renditionPath,
  renditionWidths,
} from "../assets/live-picture.ts";
import type { PlacedPicture } from "../assets/placed-picture.ts";
import type { Language } from "../paper/language.ts";
import { cleanText } from "./clean-text.ts";
import { textLanguage } from "./text-language.ts";

/** How wide a picture stands on a page, by the page's layout; see `sizes` of HTML. */
export const pictureSizes = {
  column: "(min-width: 41rem) 40rem, calc(100vw - 2.5rem)",
  wide: "(min-width: 62rem) 55rem, (min-width: 44rem) 41rem, calc(100vw - 2.5rem)",
  gallery: "(min-width: 41rem) 20rem, 80vw",
  lead: "(min-width: 68rem) 58rem, calc(100vw - 2.5rem)",
  card: "(min-width: 44rem) 24rem, calc(100vw - 2.5rem)",
  small: "7rem",
} as const;
export type PicturePlace = keyof typeof pictureSizes;

/** Browsers that know neither AVIF nor WebP get one width of these. */
const FALLBACK_WIDTH = 960;
/** A picture of a list is never shown larger, however sharp the screen. */
const MOST_SMALL = 480;

interface PictureProps {
  picture: LivePicture;
  cut: CutName;
  alt: string;
  place: PicturePlace;
  /** As `renditionPath` takes it. */
  base?: string;
  /** The first thing a reader sees of the page: not waited for until it is near. */
  isFirst?: boolean;
}

/** A picture in the best format and width the browser can use; its room is kept from the beginning. */
export function Picture({ picture, cut, alt, place, base = "/media", isFirst = false }: PictureProps) {
  const shape = picture.cuts[cut];
  const widths = renditionWidths(shape).filter(
    (width, index) => index === 0 || place !== "small" || width <= MOST_SMALL,
  );
  const fallback = widths.findLast((width) => width <= FALLBACK_WIDTH) ?? widths[0] ?? shape.width;
  const set = (format: "avif" | "webp") =>
    widths.map((width) => `${renditionPath(shape, width, format, base)} ${width}w`).join(", ");
  // A still of what moves would be a lesser picture in a better format.
  const formats = RENDITION_FORMATS.filter(
    (format) => format !== "jpg" && (format === "webp" || !picture.isAnimated),
  );
  return (
    <picture>
      {formats.map((format) =>
        format === "jpg" ? null : (
          <source key={format} type={`image/${format}`} srcSet={set(format)} sizes={pictureSizes[place]} />
        ),
      )}
      <img
        src={renditionPath(shape, fallback, "jpg", base)}
        width={shape.width}
        height={shape.height}
        alt={alt}
        loading={isFirst ? undefined : "lazy"}
        fetchPriority={isFirst ? "high" : undefined}
        decoding="async"
      />
    </picture>
  );
}

interface FigureProps extends Omit<PictureProps, "alt"> {
  placed: PlacedPicture;
  /** What is said below it, when that is more than plain words. */
  caption?: ReactNode;
  language: Language;
}

/** A picture with what its story says of it. */
export function Figure({ placed, caption, language, ...picture }: FigureProps) {
  const words = cleanText(placed.caption).trim();
  const credit = cleanText(placed.credit).trim();
  return (
    <figure className="picture">
      <Picture {...picture} alt={placed.isDecorative ? "" : cleanText(placed.alt).trim()} />
      {words === "" && credit === "" ? null : (
        <figcaption {...textLanguage(words, language)}>
          {words === "" ? null : <span className="caption">{caption ?? words}</span>}{" "}
          {credit === "" ? null : <span className="picture-credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** A rendition of one width for what cannot choose: feeds, cards, machines. */
export function singleRendition(cut: PictureCut, most: number) {
  const widths = renditionWidths(cut);
  const width = widths.findLast((candidate) => candidate <= most) ?? widths[0] ?? cut.width;
  return {
    path: renditionPath(cut, width, "jpg"),
    width,
    height: Math.max(1, Math.round((width * cut.height) / cut.width)),
  };
}
