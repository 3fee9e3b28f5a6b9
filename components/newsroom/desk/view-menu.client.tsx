"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { SavedView } from "#newsroom/desk/desk-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { refusalWords } from "../refusal-words.ts";
import type { ViewActs, ViewAnswer } from "./view-answer.ts";
import { ViewDialog } from "./view-dialog.client.tsx";

interface ViewMenuProps {
  /** What is shown now, as a query string. */
  query: string;
  /** The saved view that is open. */
  view: SavedView | null;
  /** The open view's id or name, and the one with which this person's desk opens. */
  openKey: string;
  opensWith: string;
  acts: ViewActs;
  /** The desk's address in the shape it has. */
  path: string;
}

/** Keeps what is shown as a view; renames, changes, shares, deletes the open one; chooses what the desk opens with. */
export function ViewMenu({ query, view, openKey, opensWith, acts, path: desk }: ViewMenuProps) {
  const router = useRouter();
  const menu = useRef<HTMLDetailsElement>(null);
  const [dialog, setDialog] = useState<"new" | "rename" | "delete" | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const isChanged = view !== null && view.query !== query;

  function close() {
    menu.current?.removeAttribute("open");
  }
  function settle(answer: ViewAnswer, path: string | null) {
    if ("refusal" in answer) return setProblem(answer.refusal ?? { field: null, reason: "not_understood" });
    close();
    setDialog(null);
    if (path === null) router.refresh();
    else router.push(path);
  }
  const open = (what: typeof dialog) => {
    setProblem(null);
    setDialog(what);
    close();
  };
  return (
    <>
      <details
        className="menu view-menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !menu.current?.open) return;
          event.preventDefault();
          close();
          menu.current.querySelector("summary")?.focus();
        }}
      >
        <summary className="button">View{isChanged && <span className="muted">: changed</span>}</summary>
        <div className="menu-list">
          {view?.mayChange && isChanged && (
            <button
              type="button"
              className="button"
              onClick={async () => settle(await acts.save({ viewId: view.id, query }), null)}
            >
              Save the changes to “{view.name}”
            </button>
          )}
          <button type="button" className="button" onClick={() => open("new")}>
            Save as a new view
          </button>
          {view?.mayChange && (
            <>
              <button type="button" className="button" onClick={() => open("rename")}>
                {acts.mayShare ? "Rename or share" : "Rename"}
              </button>
              <button type="button" className="button" onClick={() => open("delete")}>
                Delete
              </button>
            </>
          )}
          {opensWith === openKey ? (
            <p className="small muted">The desk opens with this view.</p>
          ) : (
            <button
              type="button"
              className="button"
              onClick={async () => settle(await acts.openWith(openKey), null)}
            >
              Open the desk with this view
            </button>
          )}
          {problem && dialog === null && (
            <p className="field-error" role="alert">
              {refusalWords(problem)}
            </p>
          )}
        </div>
      </details>
      {dialog && (
        <ViewDialog
          kind={dialog}
          view={dialog === "new" ? null : view}
          mayShare={acts.mayShare}
          problem={problem}
          onClose={() => setDialog(null)}
          onSave={async (form) => {
            if (dialog === "delete" && view) return settle(await acts.remove(view.id), `${desk}?view=all`);
            const isNew = dialog === "new" || view === null;
            const answer = await acts.save(
              isNew ? { viewId: null, query, ...form } : { viewId: view.id, ...form },
            );
            const path = "viewId" in answer ? `${desk}?${query}${query && "&"}view=${answer.viewId}` : null;
            settle(answer, isNew ? path : null);
          }}
        />
      )}
    </>
  );
}
