"use client";

import { useEffect, useState } from "react";
import type { FrontStatus, Which } from "#newsroom/fronts/front-view.ts";
import type { Slot } from "#site/front/front-slots.ts";
import { tellAnswer } from "../schedule/tell-answer.ts";
import { createDraftSaver, type SaveState } from "./draft-saver.ts";
import { createFrontApi, type FrontApi, fetchAs } from "./front-api.ts";
import { useUndo } from "./use-undo.client.ts";

interface FrontStart {
  which: Which;
  userId: string;
  status: FrontStatus;
}

/** A front on the screen: its draft with undo, whether it is saved, and what the newsroom's server says of it. */
export function useFront({ which, userId, status: start }: FrontStart) {
  const [save, setSave] = useState<SaveState>({ kind: "saved" });
  const [status, setStatus] = useState(start);
  const [{ api, saver }] = useState(() => {
    const api = createFrontApi(fetchAs(userId), which);
    return { api, saver: createDraftSaver(api, start.draft.version, setSave) };
  });
  useKeeping(save.kind === "saved", saver.retry);
  const history = useUndo<Slot[]>(start.draft.slots);

  function change(slots: Slot[]) {
    history.set(slots);
    saver.push(slots);
  }
  const step = (slots: Slot[] | null) => slots && saver.push(slots);

  async function act(
    send: (api: FrontApi, version: number) => ReturnType<FrontApi["publish"]>,
  ): Promise<string | null> {
    const answer = await send(api, saver.version());
    if (answer.kind !== "done") return tellAnswer(answer);
    const { draft } = answer.value.status;
    setStatus(answer.value.status);
    if (draft.version !== saver.version()) {
      saver.settle(draft.version, null);
      history.set(draft.slots);
    }
    return null;
  }

  return {
    api,
    save,
    status,
    slots: history.now,
    change,
    undo: history.canUndo ? () => step(history.undo()) : null,
    redo: history.canRedo ? () => step(history.redo()) : null,
    retry: saver.retry,
    takeTheirs({ version, slots }: FrontStatus["draft"]) {
      history.set(slots);
      saver.settle(version, null);
    },
    keepMine: ({ version }: FrontStatus["draft"], mine: Slot[]) => saver.settle(version, mine),
    act,
  };
}

/** What is on this screen alone is sent again when the network is back, and nobody leaves it by mistake. */
function useKeeping(isSaved: boolean, retry: () => void) {
  useEffect(() => {
    if (isSaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    window.addEventListener("online", retry);
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("online", retry);
    };
  }, [isSaved, retry]);
}
