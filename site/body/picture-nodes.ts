import { Node } from "@tiptap/core";
import { CUT_NAMES, type CutName } from "../assets/live-picture.ts";
import { bodyLimits } from "./body-limits.ts";
import { isUuid } from "./placed-nodes.ts";

export const GALLERY_LAYOUTS = ["gallery", "pair"] as const;
export type GalleryLayout = (typeof GALLERY_LAYOUTS)[number];

/** An attribute that HTML carries as `data-…`; what is not fit to be one is read as the default. */
function attribute<Value>(name: string, start: Value, isFit: (value: unknown) => boolean, read = text) {
  const dataName = `data-${name}`;
  return {
    default: start,
    parseHTML: (element: HTMLElement) => {
      const value = read(element.getAttribute(dataName) ?? "");
      return isFit(value) ? value : start;
    },
    validate: (value: unknown) => {
      if (!isFit(value)) throw new RangeError(`unfit ${name}`);
    },
  };
}

const text = (value: string): unknown => value;
const isLine = (most: number) => (value: unknown) => typeof value === "string" && value.length <= most;
const isCut = (value: unknown): value is CutName => CUT_NAMES.some((name) => name === value);
const isLayout = (value: unknown): value is GalleryLayout => GALLERY_LAYOUTS.some((name) => name === value);

function shown(name: string, attributeName: string) {
  return {
    renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[attributeName] }),
  };
}

/** Which asset it is: without one there is nothing to place. */
const assetId = (dataName: string) => ({
  isRequired: true,
  parseHTML: (element: HTMLElement) => element.getAttribute(dataName),
  renderHTML: (attributes: Record<string, unknown>) => ({ [dataName]: attributes.assetId }),
  validate: (value: unknown) => {
    if (!isUuid(value)) throw new RangeError("not the id of an asset");
  },
});

const parseByAsset = (dataName: string) => () => [
  {
    tag: `figure[${dataName}]`,
    getAttrs: (element: HTMLElement) => (isUuid(element.getAttribute(dataName)) ? null : false),
  },
];

/** What is said below a picture or a file: text like any other, that can be neither split nor joined to its neighbours. */
const Caption = Node.create({
  name: "caption",
  content: "inline*",
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: "figcaption[data-caption]" }],
  renderHTML: () => ["figcaption", { "data-caption": "" }, 0],
});

/** A picture between two paragraphs, and what this story says of it. */
const Picture = Node.create({
  name: "picture",
  group: "block",
  content: "caption",
  marks: "",
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    assetId: assetId("data-picture"),
    credit: { ...attribute("credit", "", isLine(bodyLimits.credit)), ...shown("credit", "credit") },
    alt: { ...attribute("alt", "", isLine(bodyLimits.alt)), ...shown("alt", "alt") },
    isDecorative: {
      ...attribute(
        "decorative",
        false,
        (value) => typeof value === "boolean",
        (value) => value === "true",
      ),
      ...shown("decorative", "isDecorative"),
    },
    crop: { ...attribute("crop", "full", isCut), ...shown("crop", "crop") },
  }),
  parseHTML: parseByAsset("data-picture"),
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, 0],
});

/** Several pictures as one: a row to look through, or two beside one another. */
const Gallery = Node.create({
  name: "gallery",
  group: "block",
  // Fewer are left of it when others are taken out elsewhere at the same time; readers see one as a picture.
  content: "picture*",
  marks: "",
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    layout: { ...attribute("gallery", "gallery", isLayout), ...shown("gallery", "layout") },
  }),
  parseHTML: () => [{ tag: "div[data-gallery]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes, 0],
});

/** A recording, a film or a document between two paragraphs. */
const MediaFile = Node.create({
  name: "mediaFile",
  group: "block",
  content: "caption",
  marks: "",
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    assetId: assetId("data-media-file"),
    title: { ...attribute("title", "", isLine(bodyLimits.mediaTitle)), ...shown("title", "title") },
  }),
  parseHTML: parseByAsset("data-media-file"),
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes, 0],
});

export const pictureNodes = [Caption, Picture, Gallery, MediaFile];
