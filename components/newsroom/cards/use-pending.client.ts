"use client";

import { useState } from "react";
import type { PendingPlace } from "./place-cards.ts";

type Put = Omit<PendingPlace, "isDone">;

/** Where cards were put while the newsroom answers. `during` takes a card back when `act` tells what is against it. */
export function usePending() {
  const [pending, setPending] = useState<ReadonlyMap<string, PendingPlace>>(new Map());
  const set = (id: string, place: PendingPlace | null) =>
    setPending((before) => {
      const after = new Map(before);
      if (place) after.set(id, place);
      else after.delete(id);
      return after;
    });
  return {
    pending,
    async during(id: string, put: Put, act: () => Promise<string | null>): Promise<string | null> {
      set(id, { ...put, isDone: false });
      const problem = await act();
      set(id, problem === null ? { ...put, isDone: true } : null);
      return problem;
    },
  };
}
