import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { CUT_NAMES } from "#site/assets/live-picture.ts";
import { formatSize } from "#site/body/format-size.ts";
import { assetName, assetPreview, assetWarning } from "./asset-words.ts";

export interface PlacedViewActions {
  /** What the library says of an asset; null when it cannot be told now. */
  readAsset(id: string): Promise<AssetView | "gone" | null>;
  /** Selects what stands at a position and opens its details. */
  openDetails(position: number): void;
}

/** A picture in the text: what it shows, what is missing, and its caption to be written in place. */
export function drawPicture(
  node: Node,
  readPosition: () => number | undefined,
  actions: PlacedViewActions,
): NodeView {
  const parts = makeFrame("picture-placed", readPosition, actions);
  const image = document.createElement("img");
  image.alt = "";
  image.draggable = false;
  parts.frame.prepend(image);
  return followAsset(node, parts, actions, (current, asset) => {
    const crop = CUT_NAMES.find((name) => name === current.attrs.crop) ?? "full";
    const source = asset === null ? null : assetPreview(asset, crop, 960);
    const cut = asset?.picture?.cuts[crop];
    if (cut) {
      image.width = cut.width;
      image.height = cut.height;
    }
    image.hidden = source === null;
    if (source !== null && image.getAttribute("src") !== source) image.src = source;
    image.style.backgroundImage = asset?.file.placeholder ? `url("${asset.file.placeholder}")` : "";
    const { credit, alt, isDecorative } = current.attrs;
    return [
      credit === "" ? "No credit yet" : String(credit),
      isDecorative === true ? "Decorative" : alt === "" ? "No alt text yet" : `Alt: ${String(alt)}`,
    ].join(" · ");
  });
}

/** A recording, a film or a document in the text. */
export function drawMediaFile(
  node: Node,
  readPosition: () => number | undefined,
  actions: PlacedViewActions,
): NodeView {
  const parts = makeFrame("media-placed", readPosition, actions);
  const title = document.createElement("b");
  parts.frame.prepend(title);
  return followAsset(node, parts, actions, (current, asset) => {
    title.textContent = String(current.attrs.title) || (asset ? assetName(asset) : "…");
    return asset ? `${asset.kind} · ${formatSize(asset.file.bytes)}` : "";
  });
}

interface Parts {
  dom: HTMLElement;
  contentDOM: HTMLElement;
  frame: HTMLElement;
  line: HTMLElement;
  warning: HTMLElement;
}

function makeFrame(
  className: string,
  readPosition: () => number | undefined,
  actions: PlacedViewActions,
): Parts {
  const dom = document.createElement("figure");
  dom.className = className;
  const frame = document.createElement("div");
  frame.className = "placed-frame";
  frame.contentEditable = "false";
  const line = document.createElement("span");
  line.className = "placed-line";
  const warning = document.createElement("strong");
  warning.className = "placed-warning";
  const details = document.createElement("button");
  details.type = "button";
  details.className = "button is-small placed-details";
  details.textContent = "Details";
  // A button takes no focus from the text by itself: its key is Enter on the selected picture.
  details.tabIndex = -1;
  details.addEventListener("mousedown", (event) => event.preventDefault());
  details.addEventListener("click", () => {
    const position = readPosition();
    if (position !== undefined) actions.openDetails(position);
  });
  frame.append(warning, line, details);
  const contentDOM = document.createElement("div");
  contentDOM.className = "placed-caption";
  dom.append(frame, contentDOM);
  return { dom, contentDOM, frame, line, warning };
}

/** Keeps what is shown in step with the document, and with the library each time it is drawn anew. */
function followAsset(
  start: Node,
  { dom, contentDOM, frame, line, warning }: Parts,
  actions: PlacedViewActions,
  show: (node: Node, asset: AssetView | null) => string,
): NodeView {
  let node = start;
  let known: AssetView | "gone" | null = null;
  const draw = () => {
    const asset = known === "gone" ? null : known;
    line.textContent = show(node, asset);
    warning.textContent =
      known === "gone"
        ? "This is not in the library any more."
        : asset
          ? assetWarning(asset, new Date())
          : "";
    contentDOM.classList.toggle("is-empty", node.textContent === "");
  };
  const read = async () => {
    const id = String(node.attrs.assetId);
    const answer = await actions.readAsset(id);
    if (String(node.attrs.assetId) !== id) return;
    known = answer;
    draw();
  };
  draw();
  void read();
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      const isOther = next.attrs.assetId !== node.attrs.assetId;
      node = next;
      if (isOther) void read();
      draw();
      return true;
    },
    stopEvent: (event) => event.target instanceof Element && event.target.closest("button") !== null,
    // What is drawn is ours; whatever is written, wherever the browser puts it, is the document's.
    ignoreMutation: (mutation) =>
      mutation.type !== "selection" &&
      (frame.contains(mutation.target) || (mutation.type === "attributes" && !isWritten(mutation.target))),
  };

  function isWritten(target: globalThis.Node): boolean {
    return target !== contentDOM && contentDOM.contains(target);
  }
}
