"use client";

import type { Editor } from "@tiptap/core";
import { useId, useRef, useState } from "react";
import { Dialog } from "../../dialog.client.tsx";
import type { StoryApi } from "../save/story-api.ts";
import { checkLink, type LinkWarning, newsroomAddress, warnOfLink } from "./link-check.ts";
import { StoryPicker } from "./story-picker.client.tsx";

interface LinkDialogProps {
  editor: Editor;
  api: StoryApi;
  ownId: string;
  onClose: () => void;
}

/** Asks for a link's address, checks it, and sets it on the selected words (or the address itself when none are). */
export function LinkDialog({ editor, api, ownId, onClose }: LinkDialogProps) {
  const [current] = useState(() => {
    const href: unknown = editor.getAttributes("link").href;
    return typeof href === "string" ? href : "";
  });
  const [typed, setTyped] = useState(current);
  const [problem, setProblem] = useState("");
  const [warnings, setWarnings] = useState<LinkWarning[]>([]);
  const box = useRef<HTMLInputElement>(null);
  const id = useId();

  function write(address: string) {
    setTyped(address);
    setProblem("");
    setWarnings([]);
  }

  /** The button that did it is gone then: what is still to be said of the address is said, and the box has the focus. */
  function better(href: string) {
    write(href);
    setWarnings(warnOfLink(href));
    box.current?.focus();
  }

  function close() {
    onClose();
    editor.commands.focus();
  }

  /** Warnings are shown once; asked again, the link is set as it stands. */
  async function check() {
    const inside = newsroomAddress(typed.trim(), window.location.origin);
    if (inside) {
      setProblem("This address is the newsroom’s own: readers cannot open it. Choose the story below.");
      const title = inside.storyId === null ? null : await api.readTitle(inside.storyId);
      const address = title?.kind === "done" ? title.value.address : null;
      if (address !== null)
        setWarnings([{ words: "", better: { href: address, name: "Use its public address" } }]);
      return;
    }
    const checked = checkLink(typed);
    if ("problem" in checked) {
      setProblem(checked.problem);
      return;
    }
    const found = warnOfLink(checked.href);
    if (warnings.length > 0 || found.length === 0) set(checked.href, typed.trim());
    else setWarnings(found);
  }

  function set(href: string, words: string) {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && current === "") {
      chain.insertContent({ type: "text", text: words, marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    onClose();
  }

  return (
    <Dialog title="Link" onClose={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <div className="form-field">
          <label htmlFor={id}>Address</label>
          <input
            ref={box}
            id={id}
            className="field-control"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={typed}
            aria-invalid={problem !== ""}
            aria-describedby={`${id}-problem`}
            onChange={(event) => write(event.target.value)}
          />
          <p id={`${id}-problem`} className="field-error" role="status">
            {problem}
          </p>
          <div role="status" className="stack">
            {warnings.map(({ words, better: offer }) => (
              <p key={words} className="banner is-warning">
                {words}
                {offer && (
                  <button type="button" className="button is-small" onClick={() => better(offer.href)}>
                    {offer.name}
                  </button>
                )}
              </p>
            ))}
          </div>
        </div>
        <div className="cluster">
          <button type="submit" className="button is-primary">
            {warnings.length > 0 && problem === "" ? "Link anyway" : current === "" ? "Link" : "Change"}
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
      <div className="link-to-story">
        <StoryPicker
          api={api}
          label="Or a story of this paper"
          ownId={ownId}
          isLiveOnly
          onChoose={(story) => {
            if (story.address !== null) set(story.address, story.headline);
          }}
        />
      </div>
    </Dialog>
  );
}
