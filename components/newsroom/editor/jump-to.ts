import type { Editor } from "@tiptap/core";
import type { PublishCheck } from "#newsroom/stories/story-view.ts";
import { planningLabels } from "../planning-words.ts";
import { showNeighbour } from "./suggest/show-suggestion.ts";
import { selectPlaced } from "./text/pictures/select-placed.ts";
import { headSize } from "./text/story-paste.ts";

/** The panel in which a field stands. */
export function panelOf(field: PublishCheck["field"]): "fields" | "planning" | "suggestions" {
  if (field === "suggestions") return field;
  return Object.hasOwn(planningLabels, field) ? "planning" : "fields";
}

/** Brings the caret to a part of the text, or the focus to a field's first control. */
export function jumpTo({ field, detail }: PublishCheck, editor: Editor): void {
  if (field === "suggestions") {
    showNeighbour(editor, 1);
    return;
  }
  if (field === "pictures") {
    selectPlaced(editor, Number(detail?.place ?? 0));
    return;
  }
  const { doc } = editor.state;
  const places: Partial<Record<PublishCheck["field"], number>> = {
    headline: doc.child(0).nodeSize - 1,
    standfirst: headSize(doc) - 1,
    body: headSize(doc) + 1,
  };
  const place = places[field];
  if (place !== undefined) {
    editor.chain().focus(place).scrollIntoView().run();
    return;
  }
  const control = document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, select, button)`);
  control?.scrollIntoView({ block: "center" });
  control?.focus();
}
