import { type Editor, Extension } from "@tiptap/core";
import { NodeSelection, Plugin, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { asPlain } from "../../suggest/suggesting-mode.ts";
import { findPlacedAt, leaveCaption, movePlaced, removePlaced, selectAt } from "./place-pictures.ts";
import { drawMediaFile, drawPicture, type PlacedViewActions } from "./placed-views.ts";
import { arrivingFiles } from "./upload-placeholders.ts";

export interface PictureActions extends Omit<PlacedViewActions, "openDetails"> {
  /** Opens the details of what is selected. */
  editPlaced(): void;
  /** Files that were dropped or pasted at a position. */
  onFiles(view: EditorView, files: File[], position: number): void;
}

const MEDIA = /^(?:image|audio|video)\/|^application\/pdf$/;
const HEIC = /\.(?:heic|heif)$/i;

/** The pictures, recordings, films and documents among what was dropped or pasted. */
export function mediaFilesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter(({ type, name }) => MEDIA.test(type) || HEIC.test(name));
}

/**
 * Pictures and files as one edits them: Enter opens the details of the selected one and leaves a caption, Escape selects
 * the picture of a caption, Alt with an arrow moves it, Backspace and Delete take it out. They are placed and removed at
 * once, also in Suggesting: only words are suggested.
 */
export const StoryPictures = Extension.create<PictureActions>({
  name: "storyPictures",
  // Before suggesting, which would mark a picture's words instead of taking it out.
  priority: 1200,
  addOptions: () => ({ readAsset: async () => null, editPlaced: () => {}, onFiles: () => {} }),
  addKeyboardShortcuts() {
    const { editor } = this;
    const act = (change: Transaction | null) => {
      if (!change || !editor.isEditable) return false;
      editor.view.dispatch(asPlain(change));
      return true;
    };
    const remove = () => isSelected(editor) && act(removePlaced(editor.state));
    return {
      Enter: () => {
        if (!editor.isEditable || editor.view.composing) return false;
        if (!isSelected(editor)) return act(leaveCaption(editor.state));
        if (findPlacedAt(editor.state)?.node.type.name !== "gallery") this.options.editPlaced();
        return true;
      },
      "Mod-Enter": () => isInCaption(editor) && act(leaveCaption(editor.state)),
      Escape: () => {
        const placed = isInCaption(editor) ? findPlacedAt(editor.state) : null;
        if (placed) editor.view.dispatch(selectAt(editor.state, placed.position));
        return placed !== null;
      },
      "Alt-ArrowUp": () => isSelected(editor) && act(movePlaced(editor.state, -1)),
      "Alt-ArrowDown": () => isSelected(editor) && act(movePlaced(editor.state, 1)),
      Delete: () => remove() || isCaptionEdge(editor, "end"),
      Backspace: () => {
        if (remove()) return true;
        const placed = isCaptionEdge(editor, "start") ? findPlacedAt(editor.state) : null;
        if (placed) editor.view.dispatch(selectAt(editor.state, placed.position));
        return placed !== null;
      },
    };
  },
  addProseMirrorPlugins() {
    const { options, editor } = this;
    const actions: PlacedViewActions = {
      readAsset: options.readAsset,
      openDetails(position) {
        editor.view.dispatch(selectAt(editor.state, position));
        options.editPlaced();
      },
    };
    return [
      arrivingFiles(),
      new Plugin({
        props: {
          nodeViews: {
            picture: (node, _view, readPosition) => drawPicture(node, readPosition, actions),
            mediaFile: (node, _view, readPosition) => drawMediaFile(node, readPosition, actions),
          },
          handlePaste(view, event) {
            const files = mediaFilesOf(event.clipboardData);
            // Word and spreadsheets put a picture of the words beside them.
            if (!view.editable || files.length === 0 || event.clipboardData?.getData("text/plain"))
              return false;
            options.onFiles(view, files, view.state.selection.from);
            return true;
          },
          handleDrop(view, event, _slice, isMove) {
            const files = mediaFilesOf(event.dataTransfer);
            if (!view.editable || isMove || files.length === 0) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            options.onFiles(view, files, at?.pos ?? view.state.selection.from);
            return true;
          },
          // What is drawn around a picture is no text to put a caret in.
          handleClickOn(view, _position, node, at, event) {
            const isFrame = event.target instanceof Element && event.target.closest(".placed-frame") !== null;
            if (!isFrame || !["picture", "mediaFile"].includes(node.type.name)) return false;
            view.dispatch(selectAt(view.state, at));
            return true;
          },
          handleDoubleClickOn(view, position, node, at) {
            if (position !== at || !view.editable || !["picture", "mediaFile"].includes(node.type.name))
              return false;
            actions.openDetails(at);
            return true;
          },
        },
      }),
    ];
  },
});

function isSelected({ state }: Editor): boolean {
  return state.selection instanceof NodeSelection && findPlacedAt(state)?.position === state.selection.from;
}

function isInCaption({ state }: Editor): boolean {
  return state.selection.$from.parent.type.name === "caption";
}

function isCaptionEdge(editor: Editor, edge: "start" | "end"): boolean {
  const { selection } = editor.state;
  if (!isInCaption(editor) || !selection.empty) return false;
  const { $from } = selection;
  return $from.parentOffset === (edge === "start" ? 0 : $from.parent.content.size);
}
