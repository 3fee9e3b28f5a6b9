import { X } from "lucide-react";
import type { DeskQuestion } from "#newsroom/desk/desk-input.ts";
import type { DeskLists } from "#newsroom/desk/desk-view.ts";
import { type DeskShape, deskPath } from "./desk-path.ts";
import { filterWords, stateWords } from "./desk-words.ts";

interface DeskChipsProps {
  question: DeskQuestion;
  lists: DeskLists;
  view: string | null;
  shape: DeskShape;
}

/** The filters that are on, each with a way to take it off. */
export function DeskChips({ question, lists, view, shape }: DeskChipsProps) {
  const filters = filterWords(question, lists);
  // The board has no row of states: its columns are the states.
  if (shape.kind === "board" && question.state !== null) {
    filters.unshift({
      words: stateWords(question.state),
      without: { ...question, state: null, sort: "changed" },
    });
  }
  if (filters.length === 0) return null;
  return (
    <ul className="desk-chips" aria-label="Filters that are on">
      {filters.map(({ words, without }) => (
        <li key={words}>
          <a href={deskPath(without, { view: view ?? "all", shape })}>
            <span className="visually-hidden">Take off </span>
            {words}
            <X size={14} aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  );
}
