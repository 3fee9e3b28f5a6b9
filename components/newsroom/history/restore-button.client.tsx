"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { Dialog } from "../dialog.client.tsx";
import { createStoryApi } from "../editor/save/story-api.ts";
import { fieldLabels } from "./field-words.ts";
import { problemWords } from "./problem-words.ts";
import { writeHistoryPath } from "./write-history-path.ts";

/** What a restore would change in the story as it stands. */
export interface RestoreOffer {
  revisionId: string;
  /** What the version is called and when it was. */
  name: string;
  addedWords: number;
  removedWords: number;
  /** Fields that differ, by the names they have on the screen. */
  fields: string[];
}

interface RestoreButtonProps {
  storyId: string;
  userId: string;
  offer: RestoreOffer;
  label?: string;
  isUndo?: boolean;
}

/** Offers to make the story what a version was, says what that changes, and does it. */
export function RestoreButton({ storyId, userId, offer, label, isUndo = false }: RestoreButtonProps) {
  const router = useRouter();
  const api = useMemo(
    () => createStoryApi((path, init) => fetch(path, init), storyId, userId),
    [storyId, userId],
  );
  // One wish has one id, however often it has to be sent.
  const [opId, setOpId] = useState<string | null>(null);
  const [withFields, setWithFields] = useState(isUndo);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { revisionId, name, addedWords, removedWords, fields } = offer;

  async function restore(id: string) {
    setBusy(true);
    setProblem("");
    const answer = await api.restoreRevision(revisionId, { opId: id, withFields });
    setBusy(false);
    if (answer.kind !== "done") {
      setProblem(problemWords(answer));
      return;
    }
    const { beforeRevisionId, fieldsLeft } = answer.value;
    if (fieldsLeft.length > 0) {
      const left = fieldsLeft.map((field) => fieldLabels[field]);
      setProblem(`Restored, except what is gone since: ${new Intl.ListFormat("en").format(left)}.`);
      router.refresh();
      return;
    }
    setOpId(null);
    const undo = beforeRevisionId && !isUndo ? `&restored=${beforeRevisionId}` : "";
    router.push(`${writeHistoryPath(storyId, { isEvery: true })}${undo}`);
    router.refresh();
  }

  const hasText = addedWords > 0 || removedWords > 0;
  return (
    <>
      <button type="button" className="button is-small" onClick={() => setOpId(crypto.randomUUID())}>
        {label ?? (isUndo ? "Undo the restoring" : "Restore this version")}
      </button>
      {opId !== null && (
        <Dialog
          title={isUndo ? "Undo the restoring?" : "Restore this version?"}
          onClose={() => setOpId(null)}
          foot={
            <>
              <button type="button" className="button" onClick={() => setOpId(null)}>
                Leave it as it is
              </button>
              <button
                type="button"
                className="button is-primary"
                aria-disabled={isBusy}
                onClick={() => !isBusy && void restore(opId)}
              >
                {isUndo ? "Undo it" : "Restore"}
              </button>
            </>
          }
        >
          <p>
            The text becomes again what it was in <b>{name}</b>
            {hasText ? `: ${words(addedWords)} come in, ${words(removedWords)} go out.` : "."}
          </p>
          <p>
            Nothing is lost: the story as it stands now is kept in the history, and whoever is writing in it
            sees the change at once and goes on.
          </p>
          {fields.length > 0 && (
            <label className="restore-fields">
              <input
                type="checkbox"
                checked={withFields}
                onChange={(event) => setWithFields(event.target.checked)}
              />
              Set these fields back too: {new Intl.ListFormat("en").format(fields)}
            </label>
          )}
          {problem && (
            <p className="field-error" role="alert">
              {problem}
            </p>
          )}
        </Dialog>
      )}
    </>
  );
}

function words(count: number): string {
  return `${count} ${count === 1 ? "word" : "words"}`;
}
