import { Extension } from "@tiptap/core";
import { collab } from "prosemirror-collab";

/** Counts the authority's versions in the editor's state and remembers which steps it has not confirmed. */
export const StoryCollab = Extension.create<{ version: number; clientId: string }>({
  name: "storyCollab",
  addOptions: () => ({ version: 0, clientId: "" }),
  addProseMirrorPlugins() {
    return [collab({ version: this.options.version, clientID: this.options.clientId })];
  },
});
