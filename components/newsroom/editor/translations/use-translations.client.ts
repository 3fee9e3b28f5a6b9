"use client";

import { useEffect, useRef, useState } from "react";
import type { StoryTitle } from "#newsroom/stories/story-view.ts";
import { refusalWords } from "../../refusal-words.ts";
import type { Answer } from "../save/story-answers.ts";
import type { createTranslationApi } from "./translation-api.ts";

type Answered = Answer<{ translations: StoryTitle[] }, never>;

/** A story's translations as they stand, and the acts on them; null before they are read. */
export function useTranslations(api: ReturnType<typeof createTranslationApi>) {
  const [translations, setTranslations] = useState<StoryTitle[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** A request that got no answer keeps its id. */
  const asked = useRef<{ key: string; opId: string } | null>(null);

  useEffect(() => {
    let isShown = true;
    void api.read().then((answer) => {
      if (!isShown) return;
      if (answer.kind === "done") setTranslations(answer.value.translations);
      else setProblem("The translations could not be read. Load the page again.");
    });
    return () => {
      isShown = false;
    };
  }, [api]);

  async function run(key: string, act: (opId: string) => Promise<Answered>): Promise<boolean> {
    if (isBusy) return false;
    setIsBusy(true);
    setProblem(null);
    const opId = asked.current?.key === key ? asked.current.opId : crypto.randomUUID();
    asked.current = { key, opId };
    const answer = await act(opId);
    setIsBusy(false);
    if (answer.kind !== "unreachable" && answer.kind !== "signed_out") asked.current = null;
    if (answer.kind === "done") {
      setTranslations(answer.value.translations);
      return true;
    }
    const refusals =
      answer.kind === "refused" ? answer.refusals : [{ field: "translations", reason: answer.kind }];
    setProblem(refusals.map(refusalWords).join(" "));
    return false;
  }

  return {
    translations,
    problem,
    isBusy,
    link: (translationId: string) =>
      run(`link ${translationId}`, (opId) => api.link({ translationId, opId })),
    unlink: (translationId: string) =>
      run(`unlink ${translationId}`, (opId) => api.unlink({ translationId, opId })),
  };
}
