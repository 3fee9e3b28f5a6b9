import type { Node } from "@tiptap/pm/model";
import type { Refusal } from "#platform/outcome.ts";
import type { RescuedWords } from "./rescue-words.ts";
import type { StoryApi } from "./story-api.ts";
import type { Surface } from "./surface.ts";

/** Where the writer's words are at this moment; the status line says exactly this and nothing better. */
export type SaveState =
  /** The server holds this very document: its hash equals the editor's own. */
  | { kind: "saved" }
  | { kind: "saving" }
  /** The server did not answer; it is asked again. */
  | { kind: "offline" }
  | { kind: "signed_out" }
  /** The server will not take these words; they stay here until a person decides. */
  | { kind: "refused"; refusals: Refusal[] }
  /** The server's document is not the editor's; the server's is being fetched and the editor's is kept. */
  | { kind: "mismatch" };

/** What the save queue tells its owner. */
export interface SaveEvents {
  onState(state: SaveState): void;
  /** Words that a rebase took out of the story. */
  onRescued(words: string, kind: RescuedWords["kind"]): void;
  /** The two documents differ or cannot be brought together: keep `words`, open the story anew. */
  onMismatch(words: string): void;
}

/** What a save queue is made with. */
export interface QueueSetup {
  surface: Surface;
  clientId: string;
  /** The document at the surface's collaboration version, without unsent steps. */
  confirmed: Node;
  api: Pick<StoryApi, "sendSteps">;
  events: SaveEvents;
  /** Writes the unsent steps on this device; awaited before every send, so that a sent step is a journaled step. */
  journal(): Promise<void>;
  random?: () => number;
}

/** Waits before asking again: doubling from one second to thirty, spread so that a newsroom does not return at once. */
export function backoff(attempt: number, random: () => number): number {
  return Math.min(30_000, 1000 * 2 ** Math.min(attempt, 6)) * (0.5 + random() / 2);
}
