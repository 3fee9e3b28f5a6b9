import { Node } from "@tiptap/core";
import { bodyLimits } from "./body-limits.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** Another story of the paper, placed among the paragraphs. What readers see of it is looked up when they read. */
export const RelatedStory = Node.create({
  name: "relatedStory",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    storyId: {
      isRequired: true,
      parseHTML: (element: HTMLElement) => element.getAttribute("data-related-story"),
      renderHTML: (attributes: Record<string, unknown>) => ({ "data-related-story": attributes.storyId }),
      validate: (value: unknown) => {
        if (!isUuid(value)) throw new RangeError("not the id of a story");
      },
    },
  }),
  parseHTML: () => [
    {
      tag: "div[data-related-story]",
      getAttrs: (element) => (isUuid(element.getAttribute("data-related-story")) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes],
});

/** A place where a picture is wanted, and what should be on it. For the newsroom only: it never leaves the draft. */
export const PictureSlot = Node.create({
  name: "pictureSlot",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    note: {
      default: "",
      parseHTML: (element: HTMLElement) =>
        (element.getAttribute("data-picture-slot") ?? "").slice(0, bodyLimits.pictureNote),
      renderHTML: (attributes: Record<string, unknown>) => ({ "data-picture-slot": attributes.note }),
      validate: (value: unknown) => {
        if (typeof value !== "string" || value.length > bodyLimits.pictureNote)
          throw new RangeError("not a note");
      },
    },
  }),
  parseHTML: () => [{ tag: "div[data-picture-slot]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes],
});
