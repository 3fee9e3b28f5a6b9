import type { EditorView } from "@tiptap/pm/view";

/**
 * Lets an editor look where the browser's caret is. Browsers tell a moment after it moved; what comes from others in
 * that moment would put it back to where the editor knew it last, and the next key would hit other words. ProseMirror
 * looks by `domObserver.flush`, which it does not document.
 */
export function hearCaret(view: EditorView): void {
  const observer: unknown = view.composing ? null : Reflect.get(view, "domObserver");
  if (typeof observer !== "object" || observer === null) return;
  const flush: unknown = Reflect.get(observer, "flush");
  if (typeof flush === "function") Reflect.apply(flush, observer, []);
}
