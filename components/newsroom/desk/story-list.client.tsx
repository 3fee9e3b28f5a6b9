"use client";

import { Keyboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { useIsListening } from "../use-is-listening.client.ts";
import { BulkBar } from "./bulk-bar.client.tsx";
import { BulkDialog, type BulkLists } from "./bulk-dialog.client.tsx";
import { chooseRows } from "./choose-rows.ts";
import type { DeskKey } from "./desk-keys.ts";
import { focusSearch } from "./focus-search.ts";
import { holdRows } from "./hold-rows.ts";
import { ShortcutSheet } from "./shortcut-sheet.client.tsx";
import { useDeskKeys } from "./use-desk-keys.client.ts";
import { useKeptFocus } from "./use-kept-focus.client.ts";

export interface ListedStory {
  id: string;
  headline: string;
  state: WorkflowState;
  assignee: { person: string } | { desk: string } | null;
  /** The row's cells, drawn by the server. */
  cells: ReactNode;
}

interface StoryListProps {
  rows: ListedStory[];
  lists: BulkLists;
  /** The addresses of the views, in the order of the keys 1 to 9. */
  viewPaths: string[];
}

type Open = "sheet" | "bulk" | null;

/** The stories: a table where there is room, a card for each where there is not. Rows can be gone through and chosen by keyboard. */
export function StoryList({ rows: fresh, lists, viewPaths }: StoryListProps) {
  const router = useRouter();
  const list = useRef<HTMLTableSectionElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [touched, setTouched] = useState<string | null>(null);
  /** The rows as they stood when choosing began. */
  const [kept, setKept] = useState<ListedStory[] | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const { rows, waiting } = holdRows(kept ?? fresh, fresh);
  const ids = rows.map(({ id }) => id);
  const chosenRows = rows.filter(({ id }) => chosen.has(id));
  useKeptFocus(list, ids);
  // A box that is ticked before the page listens would look chosen and not be.
  const isListening = useIsListening();

  const choose = (next: Set<string>) => {
    setChosen(next);
    if (next.size === 0) setKept(null);
    else setKept((before) => before ?? fresh);
  };
  const toggle = (id: string, isRange: boolean) => {
    choose(chooseRows(chosen, ids, { id, from: isRange ? touched : null }));
    setTouched(id);
  };
  const clear = () => {
    choose(new Set());
    setTouched(null);
  };

  useDeskKeys(list, (key: DeskKey, pressed) => {
    const at = focusedRow(list.current);
    switch (key) {
      case "next":
        return focusRow(list.current, at + 1);
      case "previous":
        return focusRow(list.current, Math.max(0, at - 1));
      case "choose":
      case "chooseRange": {
        const id = ids[at];
        if (id !== undefined) toggle(id, key === "chooseRange");
        return id !== undefined;
      }
      case "move": {
        const id = ids[at];
        if (chosen.size === 0 && id !== undefined) toggle(id, false);
        if (chosen.size > 0 || id !== undefined) setOpen("bulk");
        return true;
      }
      case "search":
        return focusSearch();
      case "sheet":
        setOpen("sheet");
        return true;
      case "clear":
        if (chosen.size > 0) clear();
        return chosen.size > 0;
      case "view": {
        const path = viewPaths[Number(pressed) - 1];
        if (path) router.push(path);
        return path !== undefined;
      }
    }
  });

  return (
    <>
      {rows.length > 0 && (
        <table className="table stories">
          <caption className="visually-hidden">Stories</caption>
          <thead>
            <tr>
              <th scope="col" className="stories-choose">
                <input
                  type="checkbox"
                  aria-label="Choose all stories on this page"
                  disabled={!isListening}
                  checked={chosenRows.length === rows.length}
                  ref={(box) => {
                    if (box) box.indeterminate = chosenRows.length > 0 && chosenRows.length < rows.length;
                  }}
                  onChange={() => (chosenRows.length === rows.length ? clear() : choose(new Set(ids)))}
                />
              </th>
              <th scope="col">Story</th>
              <th scope="col">Section</th>
              <th scope="col">Byline</th>
              <th scope="col">Assigned to</th>
              <th scope="col">Deadline</th>
              <th scope="col">State</th>
              <th scope="col">Last changed</th>
            </tr>
          </thead>
          <tbody ref={list}>
            {rows.map(({ id, headline, cells, isGone }) => (
              <tr key={id} data-story={id} className={isGone ? "is-gone" : undefined}>
                <td className="stories-choose">
                  <input
                    type="checkbox"
                    aria-label={`Choose ${headline}${isGone ? " (no longer in this view)" : ""}`}
                    disabled={!isListening}
                    checked={chosen.has(id)}
                    onChange={(event) =>
                      toggle(id, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)
                    }
                  />
                </td>
                {cells}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {chosenRows.length > 0 && (
        <BulkBar count={chosenRows.length} waiting={waiting} onAct={() => setOpen("bulk")} onClear={clear} />
      )}
      <button
        type="button"
        className="button is-quiet is-small desk-shortcuts"
        onClick={() => setOpen("sheet")}
      >
        <Keyboard size={16} aria-hidden="true" />
        Keyboard shortcuts
      </button>
      {open === "sheet" && <ShortcutSheet onClose={() => setOpen(null)} />}
      {open === "bulk" && (
        <BulkDialog
          stories={chosenRows}
          lists={lists}
          onClose={() => setOpen(null)}
          onDone={(refused) => {
            choose(new Set(refused));
            router.refresh();
          }}
        />
      )}
    </>
  );
}

function linksOf(list: HTMLElement | null): HTMLAnchorElement[] {
  return [...(list?.querySelectorAll<HTMLAnchorElement>("a.row-link") ?? [])];
}

/** Which row the focus is in; -1 for none. */
function focusedRow(list: HTMLTableSectionElement | null): number {
  const row = document.activeElement?.closest("tr");
  return row ? [...(list?.rows ?? [])].indexOf(row) : -1;
}

function focusRow(list: HTMLElement | null, place: number): boolean {
  const link = linksOf(list)[place];
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
  return link !== undefined;
}
