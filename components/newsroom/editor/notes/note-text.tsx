import { Fragment } from "react";
import type { Mentioned } from "./note-draft.ts";

/** What was said, with those it names told apart. */
export function NoteText({ text, mentioned }: { text: string; mentioned: Mentioned[] }) {
  return (
    <p className="note-text">
      {cutAtNames(text, mentioned).map(({ key, words, isName }) =>
        isName ? (
          <span key={key} className="note-name">
            {words}
          </span>
        ) : (
          <Fragment key={key}>{words}</Fragment>
        ),
      )}
    </p>
  );
}

/** The text in pieces: names after an @ of those who were mentioned, and what stands between them. */
function cutAtNames(text: string, mentioned: Mentioned[]) {
  const names = mentioned.map(({ name }) => `@${name}`).sort((one, other) => other.length - one.length);
  const pieces: { key: number; words: string; isName: boolean }[] = [];
  let start = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const name = at < start ? undefined : names.find((candidate) => text.startsWith(candidate, at));
    if (name === undefined) continue;
    if (at > start) pieces.push({ key: start, words: text.slice(start, at), isName: false });
    pieces.push({ key: at, words: name, isName: true });
    start = at + name.length;
  }
  return [...pieces, { key: start, words: text.slice(start), isName: false }];
}
