"use client";

import { useSyncExternalStore } from "react";
import { latePart, MissingDialog, WaitingDialog } from "../late-part.client.tsx";
import { answerConfirmation, isConfirmationAsked, watchConfirmation } from "./ask-confirmation.ts";

const ConfirmationDialog = latePart({
  load: async () => (await import("./confirmation-dialog.client.tsx")).ConfirmationDialog,
  Missing: ({ onAnswer, retry }) => <MissingDialog onClose={() => onAnswer(false)} retry={retry} />,
  Waiting: ({ onAnswer }) => <WaitingDialog onClose={() => onAnswer(false)} />,
});

/** Asks, on whatever page of the newsroom, when an act has to be confirmed first. */
export function ConfirmationHost() {
  const isAsked = useSyncExternalStore(watchConfirmation, isConfirmationAsked, () => false);
  return isAsked ? <ConfirmationDialog onAnswer={answerConfirmation} /> : null;
}
