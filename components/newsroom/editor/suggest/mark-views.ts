import type { Mark } from "@tiptap/pm/model";
import type { MarkViewConstructor } from "@tiptap/pm/view";
import { readSuggestion, type SuggestionKind } from "#site/body/suggestion-marks.ts";
import { cursorColour } from "../live/cursor-colour.ts";

const moment = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

const shapes = {
  insertion: { tag: "ins", words: "Suggested by", breakWords: "New paragraph suggested by" },
  deletion: {
    tag: "del",
    words: "Deletion suggested by",
    breakWords: "Joining with the paragraph before suggested by",
  },
} as const;

function makeElement(mark: Mark, kind: SuggestionKind, isInline: boolean): HTMLElement {
  const { name, userId, at } = readSuggestion(mark);
  const { tag, words, breakWords } = shapes[kind];
  const element = document.createElement(tag);
  element.className = `suggestion ${isInline ? "" : "is-break "}${cursorColour(userId)}`;
  element.dataset.by = name;
  element.title = `${isInline ? words : breakWords} ${name}, ${moment.format(new Date(at))}`;
  return element;
}

/** How suggestions look in the editor: `ins` and `del`, told apart without colour, with their author's name. */
export const suggestionViews: Record<SuggestionKind, MarkViewConstructor> = {
  insertion: (mark, _view, inline) => ({ dom: makeElement(mark, "insertion", inline) }),
  deletion: (mark, _view, inline) => ({ dom: makeElement(mark, "deletion", inline) }),
};
