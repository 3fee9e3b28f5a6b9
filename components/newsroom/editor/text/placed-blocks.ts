import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import type { NodeView } from "@tiptap/pm/view";
import type { StoryTitle } from "#newsroom/stories/story-view.ts";

export interface PlacedActions {
  /** Reads what a related story is called now; null when it cannot be told. */
  readTitle(storyId: string): Promise<StoryTitle | "gone" | null>;
  /** Asks for the note of the selected picture slot. */
  editPicture(): void;
}

/** Draws what stands between the paragraphs: related stories as cards, places for pictures as frames. */
export const PlacedBlocks = Extension.create<PlacedActions>({
  name: "placedBlocks",
  addOptions: () => ({ readTitle: async () => null, editPicture: () => {} }),
  addProseMirrorPlugins() {
    const actions = this.options;
    return [
      new Plugin({
        props: {
          nodeViews: {
            relatedStory: (node) => drawRelated(node, actions),
            pictureSlot: (node) => drawPictureSlot(node),
          },
          handleKeyDown(view, event) {
            const { selection } = view.state;
            const isSlot = selection instanceof NodeSelection && selection.node.type.name === "pictureSlot";
            if (!isSlot || event.key !== "Enter" || !view.editable) return false;
            actions.editPicture();
            return true;
          },
          handleDoubleClickOn(view, _position, node, _at, _event, isDirect) {
            if (!isDirect || node.type.name !== "pictureSlot" || !view.editable) return false;
            actions.editPicture();
            return true;
          },
        },
      }),
    ];
  },
});

function drawRelated(node: Node, { readTitle }: PlacedActions): NodeView {
  const storyId: unknown = node.attrs.storyId;
  const { dom, kicker, words } = makeCard("Related story");
  words.textContent = "…";
  const show = (title: StoryTitle | "gone" | null) => {
    if (title === null) words.textContent = "Its headline cannot be read just now";
    else if (title === "gone") words.textContent = "This story is not there any more";
    else {
      words.textContent = title.headline;
      words.lang = title.language;
      kicker.textContent =
        title.address === null ? "Related story · readers see it once it is live" : "Related story";
    }
  };
  if (typeof storyId === "string") void readTitle(storyId).then(show);
  return { dom, update: (next) => next.sameMarkup(node), ignoreMutation: () => true };
}

function drawPictureSlot(node: Node): NodeView {
  const { dom, words } = makeCard("Place for a picture · only the newsroom sees this");
  dom.classList.add("is-picture");
  const show = (note: unknown) => {
    words.textContent = typeof note === "string" && note !== "" ? note : "No note yet";
  };
  show(node.attrs.note);
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      show(next.attrs.note);
      return true;
    },
    ignoreMutation: () => true,
  };
}

function makeCard(name: string) {
  const dom = document.createElement("div");
  dom.className = "placed-block";
  const kicker = document.createElement("span");
  kicker.className = "placed-kicker";
  kicker.textContent = name;
  const words = document.createElement("span");
  words.className = "placed-words";
  dom.append(kicker, words);
  return { dom, kicker, words };
}
