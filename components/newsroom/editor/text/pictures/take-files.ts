import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { uploadFile } from "../../../assets/upload-files.ts";
import { refusalWords } from "../../../refusal-words.ts";
import { makeId } from "../../save/make-id.ts";
import { asPlain } from "../../suggest/suggesting-mode.ts";
import type { PictureApi } from "./picture-api.ts";
import { blockOf, placeBlock } from "./place-pictures.ts";
import { placeOf, showArriving, updateArriving, withoutArriving } from "./upload-placeholders.ts";

/**
 * Adds files to the library and places each where it was dropped once it is there. Meanwhile a stand-in shows how far
 * it is; it is no part of the document, so that nobody else sees half a picture and nothing of it is ever saved.
 */
export async function takeFiles(
  view: EditorView,
  api: PictureApi,
  { files, position, userId }: { files: File[]; position: number; userId: string },
): Promise<void> {
  const arriving = files.map((file) => ({ file, id: makeId(), name: file.name || "A picture" }));
  for (const { id, name } of arriving) showArriving(view, position, { id, name, progress: 0, problem: "" });
  for (const { file, id, name } of arriving) {
    const answer = await uploadFile(file, {
      userId,
      onProgress: (sent, total) =>
        updateArriving(view, { id, name, progress: total > 0 ? sent / total : 0, problem: "" }),
    });
    if (!answer.done) {
      updateArriving(view, { id, name, progress: 1, problem: answer.refusals.map(refusalWords).join(" ") });
      continue;
    }
    const read = await api.readAsset(answer.value.assetId);
    const place = view.isDestroyed ? null : placeOf(view, id);
    if (read.kind !== "done" || place === null) {
      updateArriving(view, { id, name, progress: 1, problem: "It is in the library; place it from there." });
      continue;
    }
    placeArrived(view, { id, place, block: blockOf(view.state.schema, read.value.asset) });
  }
}

interface Arrived {
  id: string;
  place: number;
  block: ReturnType<typeof blockOf>;
}

/** Puts it below the block in which it was dropped; the caret of whoever goes on writing stays where it is. */
function placeArrived(view: EditorView, { id, place, block }: Arrived): void {
  if (!block) return;
  const { state } = view;
  const near = TextSelection.near(state.doc.resolve(Math.min(place, state.doc.content.size)), -1);
  const placed = placeBlock(state.apply(state.tr.setSelection(near)), block);
  const change = state.tr;
  for (const step of placed.steps) change.step(step);
  view.dispatch(asPlain(withoutArriving(change, id)));
}
