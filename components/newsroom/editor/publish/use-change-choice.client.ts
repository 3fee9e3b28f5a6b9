"use client";

import { useState } from "react";
import type { ChangeInput } from "#newsroom/corrections/change-input.ts";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { Refusal } from "#platform/outcome.ts";
import type { CorrectionKind } from "#site/stories/published-correction.ts";
import { isCorrectionKind } from "../../correction-words.ts";

/** What an editor has chosen and written so far; the text stays whatever else she tries. */
export interface ChangeDraft {
  told: "updated" | "silent" | "in_words";
  kind: CorrectionKind;
  text: string;
}

const untouched: ChangeDraft = { told: "updated", kind: "correction", text: "" };

/**
 * What readers are told when a story goes out again. What was typed is kept until it is published: over a refusal,
 * over looking at the story again, and in this tab over a reload too.
 */
export function useChangeChoice(storyId: string) {
  const key = `stet.change.${storyId}`;
  const [draft, setDraft] = useState(() => recall(key));
  const [problem, setProblem] = useState<Refusal | null>(null);

  function keep(next: ChangeDraft): void {
    setDraft(next);
    setProblem(null);
    remember(key, next);
  }

  return {
    draft,
    problem,
    change: (part: Partial<ChangeDraft>) => keep({ ...draft, ...part }),
    clear: () => keep(untouched),
    /** Before the question is put: to tell readers nothing is chosen afresh each time. */
    begin: () => draft.told === "silent" && keep({ ...draft, told: "updated" }),
    /** The choice as the act wants it; null, with the problem at its field, when the text is not fit. */
    read(hasChanges: boolean): ChangeInput | null {
      if (hasChanges && draft.told !== "in_words") return { kind: draft.told };
      const found = problemOf(draft.text);
      setProblem(found);
      return found ? null : { kind: draft.kind, text: draft.text };
    },
    /** Takes the refusals that belong to the choice; false when there is none. */
    takeRefusals(refusals: Refusal[]): boolean {
      const own = refusals.find(({ field }) => field?.split(".")[0] === "change");
      if (own) setProblem(own);
      return own !== undefined;
    },
  };
}

export type ChangeChoice = ReturnType<typeof useChangeChoice>;

function problemOf(text: string): Refusal | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { field: "change.text", reason: "empty" };
  if (text.trim().length <= storyLimits.correction) return null;
  return { field: "change.text", reason: "too_long", detail: { most: storyLimits.correction } };
}

function recall(key: string): ChangeDraft {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? "null");
    return isDraft(kept) ? kept : untouched;
  } catch {
    return untouched;
  }
}

function remember(key: string, draft: ChangeDraft): void {
  try {
    if (draft === untouched) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // The choice holds until the window is closed.
  }
}

function isDraft(value: unknown): value is ChangeDraft {
  if (typeof value !== "object" || value === null) return false;
  const { told, kind, text } = { told: "", kind: "", text: null, ...value };
  return (
    ["updated", "silent", "in_words"].includes(told) && isCorrectionKind(kind) && typeof text === "string"
  );
}
