import { X } from "lucide-react";
import type { DeskQuestion } from "#newsroom/desk/desk-input.ts";
import type { DeskLists } from "#newsroom/desk/desk-view.ts";
import { deskPath } from "./desk-path.ts";
import { filterWords } from "./desk-words.ts";

interface DeskChipsProps {
  question: DeskQuestion;
  lists: DeskLists;
  view: string | null;
}

/** The filters that are on, each with a way to take it off. */
export function DeskChips({ question, lists, view }: DeskChipsProps) {
  const filters = filterWords(question, lists);
  if (filters.length === 0) return null;
  return (
    <ul className="desk-chips" aria-label="Filters that are on">
      {filters.map(({ words, without }) => (
        <li key={words}>
          <a href={deskPath(without, { view: view ?? "all" })}>
            <span className="visually-hidden">Take off </span>
            {words}
            <X size={14} aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  );
}
