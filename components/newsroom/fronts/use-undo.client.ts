"use client";

import { useState } from "react";

const MOST = 100;

/** A value with the steps that led to it. `undo` and `redo` return what it then is. */
export function useUndo<Value>(start: Value) {
  const [{ before, now, after }, setPast] = useState<{ before: Value[]; now: Value; after: Value[] }>({
    before: [],
    now: start,
    after: [],
  });
  const set = (value: Value) => setPast({ before: [...before, now].slice(-MOST), now: value, after: [] });
  const undo = (): Value | null => {
    const last = before.at(-1);
    if (last === undefined) return null;
    setPast({ before: before.slice(0, -1), now: last, after: [now, ...after] });
    return last;
  };
  const redo = (): Value | null => {
    const [next, ...rest] = after;
    if (next === undefined) return null;
    setPast({ before: [...before, now], now: next, after: rest });
    return next;
  };
  return { now, set, undo, redo, canUndo: before.length > 0, canRedo: after.length > 0 };
}
