"use client";

import { useSyncExternalStore } from "react";
import { answerConfirmation, isConfirmationAsked, watchConfirmation } from "./ask-confirmation.ts";
import { ConfirmationDialog } from "./confirmation-dialog.client.tsx";

/** Asks, on whatever page of the newsroom, when an act has to be confirmed first. */
export function ConfirmationHost() {
  const isAsked = useSyncExternalStore(watchConfirmation, isConfirmationAsked, () => false);
  return isAsked ? <ConfirmationDialog onAnswer={answerConfirmation} /> : null;
}
