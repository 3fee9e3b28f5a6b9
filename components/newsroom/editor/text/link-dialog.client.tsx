"use client";

import type { Editor } from "@tiptap/core";
import { useId, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";
import { checkLink } from "./link-check.ts";

/** Asks for a link's address, checks it, and sets it on the selected words (or the address itself when none are). */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [current] = useState(() => {
    const href: unknown = editor.getAttributes("link").href;
    return typeof href === "string" ? href : "";
  });
  const [typed, setTyped] = useState(current);
  const [problem, setProblem] = useState("");
  const id = useId();

  function close() {
    onClose();
    editor.commands.focus();
  }

  function set() {
    const checked = checkLink(typed);
    if ("problem" in checked) {
      setProblem(checked.problem);
      return;
    }
    const { href } = checked;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && current === "") {
      chain
        .insertContent({ type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] })
        .run();
    } else chain.setLink({ href }).run();
    onClose();
  }

  return (
    <Dialog title="Link" onClose={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <div className="form-field">
          <label htmlFor={id}>Address</label>
          <input
            id={id}
            className="field-control"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={typed}
            aria-invalid={problem !== ""}
            aria-describedby={`${id}-problem`}
            onChange={(event) => {
              setTyped(event.target.value);
              setProblem("");
            }}
          />
          <p id={`${id}-problem`} className="field-error" role="status">
            {problem}
          </p>
        </div>
        <div className="cluster">
          <button type="submit" className="button is-primary">
            {current === "" ? "Link" : "Change"}
          </button>
          {current !== "" && (
            <button
              type="button"
              className="button"
              onClick={() => {
                editor.chain().focus().extendMarkRange("link").unsetLink().run();
                onClose();
              }}
            >
              Remove the link
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
