import type { Editor } from "@tiptap/core";
import type { FieldName } from "#newsroom/stories/story-input.ts";
import type { WireView } from "#newsroom/stories/story-view.ts";
import type { StoryFields } from "../save/story-fields.ts";
import { type AppliedWire, readDrafts } from "./apply-wire.ts";
import {
  areFieldsChanged,
  isFieldChanged,
  isHeadChanged,
  putBack,
  undoField,
  undoHead,
} from "./take-back-wire.ts";

export type Finding = WireView["recognised"]["findings"][number];

interface Undoing {
  editor: Pick<Editor, "state" | "view">;
  fields: StoryFields;
  applied: AppliedWire;
}

function fieldsOf({ field }: Finding): FieldName[] {
  switch (field) {
    case "byline":
    case "stamp":
    case "dateline":
      return [field];
    case "source":
      return ["source", "credit"];
    default:
      return [];
  }
}

/** Whether somebody has changed by hand what this finding put into the story. */
export function isFindingChanged({ editor, fields, applied }: Undoing, finding: Finding): boolean {
  if (finding.field === "headline" || finding.field === "standfirst")
    return isHeadChanged(editor, applied, finding.field);
  return fieldsOf(finding).some((field) => isFieldChanged(fields, applied, field));
}

/** Takes one finding back; answers the story as copy and undoing left it, by which later changes are known. */
export function undoFinding({ editor, fields, applied }: Undoing, finding: Finding): AppliedWire {
  const { field, from } = finding;
  const { before, after } = applied;
  const isTextUntouched = editor.state.doc.eq(after.document);
  const areFieldsUntouched = !areFieldsChanged(fields, applied);
  if (field === "headline" || field === "standfirst") undoHead(editor, field, from);
  else putBack(editor, from, field === "source" ? "end" : "top");
  for (const name of fieldsOf(finding)) undoField(fields, before.fields, name);
  return {
    before,
    after: {
      document: isTextUntouched ? editor.state.doc : after.document,
      fields: areFieldsUntouched ? readDrafts(fields) : after.fields,
    },
  };
}
