"use client";

import { useSyncExternalStore } from "react";
import type { FieldSaver, FieldSnapshot } from "../save/field-saver.ts";

/** A field as it stands now, for a component that shows it. */
export function useField<View, Draft>(saver: FieldSaver<View, Draft>): FieldSnapshot<View, Draft> {
  return useSyncExternalStore(saver.subscribe, saver.getSnapshot, saver.getSnapshot);
}
