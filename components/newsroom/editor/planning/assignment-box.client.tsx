"use client";

import { useEffect, useRef, useState } from "react";
import type { SectionView, StoryStatus } from "#newsroom/stories/story-view.ts";
import { assignmentWords } from "../../planning-words.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { keyName } from "../text/shortcuts.ts";
import { AssignDialog } from "./assign-dialog.client.tsx";
import { useAssignment } from "./use-assignment.client.ts";

interface AssignmentBoxProps {
  status: Pick<StoryStatus, "assignment" | "may">;
  connection: StoryConnection;
  api: Pick<StoryApi, "planning" | "notes">;
  userId: string;
  sections: SectionView[];
}

/** Whom the story is assigned to, and the ways to change that. Mod-Alt-Y takes it from anywhere in the editor. */
export function AssignmentBox({ status, connection, api, userId, sections }: AssignmentBoxProps) {
  const { assignment, may } = status;
  const acts = useAssignment(connection, api.planning, assignment);
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const name = assignmentWords(assignment);
  const isOwn = assignment !== null && "person" in assignment && assignment.person.id === userId;

  const take = useRef<() => void>(() => {});
  take.current = () => {
    if (may.take) void acts.assign({ person: userId }, "").then(() => box.current?.focus());
  };
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const isMod = (event.ctrlKey || event.metaKey) && event.altKey && !event.shiftKey;
      if (!isMod || event.code !== "KeyY" || event.getModifierState("AltGraph")) return;
      event.preventDefault();
      take.current();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <fieldset className="form-field" data-field="assignment" ref={box} tabIndex={-1}>
      <legend>Assigned to</legend>
      <div className="assignment-row">
        <p className={name === null ? "assignment-name muted" : "assignment-name"}>
          {isOwn ? `You (${name})` : (name ?? "Nobody yet")}
        </p>
        <div className="cluster">
          {may.take && (
            <button
              type="button"
              className="button is-small is-primary"
              disabled={acts.isBusy}
              title={keyName("Mod-Alt-Y")}
              aria-keyshortcuts="Control+Alt+Y Meta+Alt+Y"
              onClick={() => take.current()}
            >
              Take it
            </button>
          )}
          {may.assign && (
            <button
              type="button"
              className="button is-small"
              onClick={() => {
                acts.forget();
                setIsOpen(true);
              }}
            >
              {name === null ? "Assign…" : "Assign anew…"}
            </button>
          )}
          {may.unassign && (
            <button
              type="button"
              className="button is-small is-quiet"
              disabled={acts.isBusy}
              onClick={() => void acts.unassign().then(() => box.current?.focus())}
            >
              {isOwn ? "Give it back" : "Unassign"}
            </button>
          )}
        </div>
      </div>
      <p className="field-error" role="status">
        {!isOpen && acts.problem}
      </p>
      {isOpen && (
        <AssignDialog
          api={api.notes}
          sections={sections}
          problem={acts.problem}
          isBusy={acts.isBusy}
          onClose={() => {
            acts.forget();
            setIsOpen(false);
          }}
          onAssign={(to, note) =>
            void acts.assign(to, note).then((isDone) => {
              if (isDone) setIsOpen(false);
            })
          }
        />
      )}
    </fieldset>
  );
}
