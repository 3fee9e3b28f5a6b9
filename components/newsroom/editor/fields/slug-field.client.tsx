"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useRef } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import { standingText } from "#site/body/settle-suggestions.ts";
import type { FieldSaver } from "../save/field-saver.ts";
import { keepLettersSlug, suggestSlug } from "../text/suggest-slug.ts";
import { TextField } from "./text-field.client.tsx";

const PAUSE_MS = 1200;

interface SlugFieldProps {
  editor: Editor;
  saver: FieldSaver<string, string>;
  isReadOnly: boolean;
  /** Readers know the address: it no longer follows the headline. */
  wasPublished: boolean;
}

/** The last part of the address. It follows the headline until a person sets it or readers have seen it. */
export function SlugField({ editor, saver, isReadOnly, wasPublished }: SlugFieldProps) {
  const readHeadline = () => standingText(editor.state.doc.child(0));
  const follows = useRef<string | null>(null);

  useEffect(() => {
    if (isReadOnly || wasPublished) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let headline = editor.state.doc.child(0);
    void suggestSlug(standingText(headline)).then((slug) => {
      follows.current ??= slug;
    });
    const follow = async () => {
      const slug = await suggestSlug(standingText(editor.state.doc.child(0)));
      const { value, theirs } = saver.getSnapshot();
      if (theirs || (value !== "" && value !== follows.current) || slug === value || slug === "") return;
      follows.current = slug;
      saver.set(slug);
    };
    const note = ({ transaction }: { transaction: { getMeta(key: string): unknown } }) => {
      const now = editor.state.doc.child(0);
      if (now === headline || now.eq(headline)) return;
      headline = now;
      if (transaction.getMeta("rebased") !== undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => void follow(), PAUSE_MS);
    };
    editor.on("update", note);
    return () => {
      clearTimeout(timer);
      editor.off("update", note);
    };
  }, [editor, saver, isReadOnly, wasPublished]);

  return (
    <TextField
      field="slug"
      label="Slug"
      saver={saver}
      isReadOnly={isReadOnly}
      most={storyLimits.slug}
      placeholder="last-part-of-the-address"
    >
      {!isReadOnly && (
        <span className="cluster small">
          <button
            type="button"
            className="link-button"
            onClick={() => void suggestSlug(readHeadline()).then((slug) => slug !== "" && saver.set(slug))}
          >
            From the headline
          </button>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const slug = keepLettersSlug(readHeadline());
              if (slug !== "") saver.set(slug);
            }}
          >
            In its own letters
          </button>
        </span>
      )}
    </TextField>
  );
}
