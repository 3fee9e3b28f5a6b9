import type { DocumentJson } from "#site/body/document.ts";

/** The document without the places where pictures are wanted: they are notes to the newsroom, not for a snapshot. */
export function dropPictureSlots(document: DocumentJson): DocumentJson {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    Array.isArray(value) ? value.filter((node) => !isPictureSlot(node)) : value,
  );
}

function isPictureSlot(node: unknown): boolean {
  return typeof node === "object" && node !== null && "type" in node && node.type === "pictureSlot";
}
