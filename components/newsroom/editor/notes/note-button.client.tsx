"use client";

import type { Editor } from "@tiptap/core";
import { MessageSquarePlus, MessageSquareText } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { keyName } from "../text/shortcuts.ts";
import { noteAtCaret } from "./note-marks.ts";
import { placeOfSelection } from "./place-note.ts";
import type { Notes } from "./use-notes.client.ts";

interface NoteButtonProps {
  notes: Notes;
  /** Whether the notes are beside the text anyway. */
  isPanelShown: boolean;
}

type Offer = { kind: "begin"; at: number } | { kind: "show"; at: number; noteId: string };

const SETTLES_MS = 150;

/** A button beside selected words: to note on them; beside noted words: to see the note. */
export function NoteButton({ notes, isPanelShown }: NoteButtonProps) {
  const { editor } = notes;
  const offer = useOffer(editor);
  const button = useRef<HTMLButtonElement>(null);
  const isShown = offer !== null;
  const at = offer?.at ?? 0;

  useLayoutEffect(() => {
    const frame = button.current?.offsetParent;
    if (!isShown || !button.current || !frame) return;
    const place = editor.view.coordsAtPos(Math.min(at, editor.state.doc.content.size));
    const edges = frame.getBoundingClientRect();
    const room = edges.width - button.current.offsetWidth;
    button.current.style.top = `${Math.round(place.bottom - edges.top + 6)}px`;
    button.current.style.left = `${Math.round(Math.max(0, Math.min(place.left - edges.left, room)))}px`;
  }, [editor, isShown, at]);

  if (!isShown) return null;
  const Icon = offer.kind === "begin" ? MessageSquarePlus : MessageSquareText;
  return (
    <button
      ref={button}
      type="button"
      // On a narrow screen what is beside the text is below it.
      className={`button is-small note-button${offer.kind === "show" && isPanelShown ? " is-beside" : ""}`}
      title={offer.kind === "begin" ? `Note (${keyName("Mod-Alt-M")})` : undefined}
      // The selection must outlive the press.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => (offer.kind === "begin" ? notes.begin() : notes.goTo(offer.noteId))}
    >
      <Icon size={16} aria-hidden="true" /> {offer.kind === "begin" ? "Note" : "Show note"}
    </button>
  );
}

/** What the selection invites to, once it has come to rest. */
function useOffer(editor: Editor): Offer | null {
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const rest = () => {
      clearTimeout(timer);
      if (isPressed) setOffer(null);
      else timer = setTimeout(() => setOffer(readOffer(editor)), SETTLES_MS);
    };
    document.addEventListener("selectionchange", rest, { signal });
    document.addEventListener(
      "pointerdown",
      () => {
        isPressed = true;
      },
      { signal },
    );
    for (const end of ["pointerup", "pointercancel"] as const) {
      document.addEventListener(
        end,
        () => {
          isPressed = false;
          rest();
        },
        { signal },
      );
    }
    editor.on("transaction", rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
      editor.off("transaction", rest);
    };
  }, [editor]);
  return offer;
}

function readOffer(editor: Editor): Offer | null {
  if (editor.isDestroyed || editor.view.composing) return null;
  const selected = document.getSelection();
  const { dom } = editor.view;
  if (!selected?.anchorNode || !dom.contains(selected.anchorNode)) return null;
  const { selection } = editor.state;
  if (selection.empty) {
    const here = noteAtCaret(editor.state);
    return here && selected.isCollapsed ? { kind: "show", at: here.to, noteId: here.id } : null;
  }
  return !selected.isCollapsed && placeOfSelection(editor.state) ? { kind: "begin", at: selection.to } : null;
}
