import type { CutName } from "../assets/live-picture.ts";
import type { GalleryLayout } from "./picture-nodes.ts";

/** A mark on a run of text, as ProseMirror writes it. */
export type MarkJson = { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } };

export type InlineJson = { type: "text"; text: string; marks?: MarkJson[] } | { type: "hardBreak" };

export type ParagraphJson = { type: "paragraph"; content?: InlineJson[] };

export type ListItemJson = { type: "listItem"; content: BlockJson[] };

/** One block of a story's body. */
export type BlockJson =
  | ParagraphJson
  | { type: "heading"; attrs: { level: 2 | 3 }; content?: InlineJson[] }
  | { type: "blockquote"; content: BlockJson[] }
  | { type: "pullQuote"; content?: InlineJson[] }
  | { type: "bulletList"; content: ListItemJson[] }
  | { type: "orderedList"; attrs?: { start: number; type?: string | null }; content: ListItemJson[] }
  | { type: "horizontalRule" }
  | { type: "table"; attrs?: { caption: string }; content: TableRowJson[] }
  | { type: "relatedStory"; attrs: { storyId: string } }
  | { type: "pictureSlot"; attrs: { note: string } }
  | PictureJson
  | { type: "gallery"; attrs: { layout: GalleryLayout }; content: PictureJson[] }
  | { type: "mediaFile"; attrs: { assetId: string; title: string }; content: [CaptionJson] };

export type CaptionJson = { type: "caption"; content?: InlineJson[] };

export interface PictureJson {
  type: "picture";
  attrs: { assetId: string; credit: string; alt: string; isDecorative: boolean; crop: CutName };
  content: [CaptionJson];
}

export type TableRowJson = { type: "tableRow"; content: TableCellJson[] };

export type TableCellJson = {
  type: "tableCell" | "tableHeader";
  attrs?: { colspan: number; rowspan: number };
  content: BlockJson[];
};

export type HeadlineJson = { type: "headline"; content?: InlineJson[] };
export type StandfirstJson = { type: "standfirst"; content?: InlineJson[] };

/** A whole story document: headline, standfirst, then at least one block of body. */
export interface DocumentJson {
  type: "doc";
  content: [HeadlineJson, StandfirstJson, ...BlockJson[]];
}
