import { refusalWords } from "../../refusal-words.ts";
import type { ConnectionSnapshot } from "../save/connection-state.ts";

export interface StatusWords {
  text: string;
  tone: "good" | "busy" | "warning" | "danger";
}

/** What the status line says: where the words are, and nothing better than the truth. */
export function saveWords({
  save,
  isKeptHere,
  isReachable,
}: Pick<ConnectionSnapshot, "save" | "isKeptHere" | "isReachable">): StatusWords {
  const kept = isKeptHere ? "kept on this device" : "keep this window open";
  switch (save.kind) {
    case "saved":
      return isReachable ? { text: "Saved", tone: "good" } : { text: "Saved · offline now", tone: "warning" };
    case "saving":
      return { text: "Saving…", tone: "busy" };
    case "offline":
      return { text: `Offline: ${kept}`, tone: isKeptHere ? "warning" : "danger" };
    case "signed_out":
      return { text: `Signed out: ${kept}`, tone: "warning" };
    case "refused":
      return {
        text: `Not saved: ${refusalWords(save.refusals[0] ?? { field: null, reason: "not_accepted" })}`,
        tone: "danger",
      };
    case "mismatch":
      return { text: "Opening the story again…", tone: "warning" };
  }
}
