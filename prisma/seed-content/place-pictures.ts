import type { PlacedPicture } from "#site/assets/placed-picture.ts";
import type { BlockJson, DocumentJson, PictureJson } from "#site/body/document.ts";
import { seedPictures } from "./pictures.ts";

/** Lead pictures, by the story's key. */
export const seedLeads: Record<string, string> = {
  "ghost-nets": "fishing-boat",
  "night-buses": "night-bus",
  "type-foundry": "type-case",
  "crane-camera": "cranes",
  "archery-final": "archery-target",
};

/** What stands in the text, behind its second paragraph, and is not the lead. */
const inText: Record<string, { layout: "gallery" | "pair"; keys: string[] }> = {
  "type-foundry": { layout: "pair", keys: ["type-proof", "type-numbers"] },
};

/** A picture with what the seed says of it. */
export function placedOf(key: string, pictures: Map<string, string>): PlacedPicture {
  const assetId = pictures.get(key);
  const picture = seedPictures.find((candidate) => candidate.key === key);
  if (!assetId || !picture) throw new Error(`the seed names the picture ${key}, which it does not define`);
  const { caption, credit, alt } = picture;
  return { assetId, caption, credit, alt, isDecorative: false };
}

/** A story's document with its pictures in the text. */
export function withPictures(
  document: DocumentJson,
  storyKey: string,
  pictures: Map<string, string>,
): DocumentJson {
  const placed = inText[storyKey];
  if (!placed) return document;
  const [headline, standfirst, ...body] = document.content;
  const nodes = placed.keys.map((key) => nodeOf(placedOf(key, pictures)));
  const block: BlockJson = { type: "gallery", attrs: { layout: placed.layout }, content: nodes };
  return { ...document, content: [headline, standfirst, ...body.slice(0, 2), block, ...body.slice(2)] };
}

function nodeOf({ assetId, caption, credit, alt, isDecorative }: PlacedPicture): PictureJson {
  return {
    type: "picture",
    attrs: { assetId, credit, alt, isDecorative, crop: "full" },
    content: [{ type: "caption", content: [{ type: "text", text: caption }] }],
  };
}
