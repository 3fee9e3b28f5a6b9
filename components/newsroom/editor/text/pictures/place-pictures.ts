import type { Node, Schema } from "@tiptap/pm/model";
import { type EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { asPlain } from "../../suggest/suggesting-mode.ts";
import { blockInsertion } from "../table/edit-table.ts";
import { placedOf } from "./asset-words.ts";

export type Layout = "single" | "gallery" | "pair";

const PLACED = new Set(["picture", "gallery", "mediaFile"]);

/** A picture or a file as a block of the story, with what the library says of it. */
export function blockOf(schema: Schema, asset: AssetView): Node | null {
  const { picture, mediaFile, caption } = schema.nodes;
  if (!picture || !mediaFile || !caption) return null;
  const words = caption.create(null, asset.caption === "" ? null : schema.text(asset.caption));
  if (asset.kind !== "picture") {
    return mediaFile.create({ assetId: asset.id, title: asset.title || asset.file.name }, words);
  }
  const { assetId, credit, alt, isDecorative } = placedOf(asset);
  return picture.create({ assetId, credit, alt, isDecorative, crop: "full" }, words);
}

/** Puts what was chosen from the library below the caret, or in place of the picture slot that is selected. */
export function placeAssets(view: EditorView, assets: AssetView[], layout: Layout): void {
  const { schema } = view.state;
  const blocks = assets.flatMap((asset) => blockOf(schema, asset) ?? []);
  const pictures = blocks.filter(({ type }) => type.name === "picture");
  const gallery =
    layout !== "single" && pictures.length > 1 ? schema.nodes.gallery?.create({ layout }, pictures) : null;
  const placed = gallery ? [gallery, ...blocks.filter(({ type }) => type.name !== "picture")] : blocks;
  for (const block of placed) view.dispatch(asPlain(placeBlock(view.state, block)));
  view.focus();
}

/** A block where the caret is, selected afterwards: what comes next may be its caption, its place, or another. */
export function placeBlock(state: EditorState, block: Node): Transaction {
  const { selection } = state;
  const isSlot = selection instanceof NodeSelection && selection.node.type.name === "pictureSlot";
  if (!isSlot) return blockInsertion(state, block).scrollIntoView();
  const change = state.tr.replaceWith(selection.from, selection.to, block);
  return change.setSelection(NodeSelection.create(change.doc, selection.from)).scrollIntoView();
}

/** The picture, gallery or file that is selected or whose caption holds the caret, the innermost first. */
export function findPlacedAt({ selection }: EditorState): { position: number; node: Node } | null {
  if (selection instanceof NodeSelection && PLACED.has(selection.node.type.name)) {
    return { position: selection.from, node: selection.node };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (PLACED.has($from.node(depth).type.name))
      return { position: $from.before(depth), node: $from.node(depth) };
  }
  return null;
}

export function selectAt(state: EditorState, position: number): Transaction {
  return state.tr.setSelection(NodeSelection.create(state.doc, position)).scrollIntoView();
}

/** Takes it out; with the last but one picture of a gallery the gallery becomes a picture. */
export function removePlaced(state: EditorState): Transaction | null {
  const placed = findPlacedAt(state);
  if (!placed) return null;
  const $place = state.doc.resolve(placed.position);
  const gallery = $place.parent.type.name === "gallery" ? $place.parent : null;
  const change = state.tr;
  if (gallery && gallery.childCount <= 2) {
    const left = gallery.children.find(
      (child, index) => index !== $place.index() && child.type.name === "picture",
    );
    const from = $place.before();
    if (left) change.replaceWith(from, from + gallery.nodeSize, left);
    else change.delete(from, from + gallery.nodeSize);
  } else change.delete(placed.position, placed.position + placed.node.nodeSize);
  const at = Math.min(placed.position, change.doc.content.size);
  return change.setSelection(TextSelection.near(change.doc.resolve(at), 1)).scrollIntoView();
}

/** Changes places with the block before or after it, inside its gallery if it is in one; null at the end of the way. */
export function movePlaced(state: EditorState, direction: 1 | -1): Transaction | null {
  const placed = findPlacedAt(state);
  if (!placed) return null;
  const { position, node } = placed;
  const $place = state.doc.resolve(position);
  const index = $place.index();
  const other = $place.parent.maybeChild(index + direction);
  // Nothing comes before the standfirst.
  if (!other || ($place.depth === 0 && index + direction < 2)) return null;
  const change = state.tr.delete(position, position + node.nodeSize);
  const target = direction === 1 ? position + other.nodeSize : position - other.nodeSize;
  change.insert(target, node);
  return change.setSelection(NodeSelection.create(change.doc, target)).scrollIntoView();
}

/** From a caption on with the text: to an empty paragraph below, which is made where there is none. */
export function leaveCaption(state: EditorState): Transaction | null {
  const { $from } = state.selection;
  const { paragraph } = state.schema.nodes;
  if ($from.parent.type.name !== "caption" || !paragraph) return null;
  const end = $from.after(1);
  const change = state.tr;
  const below = change.doc.nodeAt(end);
  if (below?.type !== paragraph || below.content.size > 0) change.insert(end, paragraph.create());
  return change.setSelection(TextSelection.create(change.doc, end + 1)).scrollIntoView();
}
