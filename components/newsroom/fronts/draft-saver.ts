import type { FrontDraft } from "#newsroom/fronts/front-view.ts";
import type { Slot } from "#site/front/front-slots.ts";
import { tellAnswer } from "../schedule/tell-answer.ts";
import type { FrontApi } from "./front-api.ts";

/** Where the draft on the screen stands. */
export type SaveState =
  | { kind: "saved" }
  | { kind: "saving" }
  /** It is on this screen alone; the words say why. */
  | { kind: "unsaved"; words: string }
  /** Somebody saved meanwhile: theirs and one's own. */
  | { kind: "clash"; theirs: FrontDraft; mine: Slot[] };

/**
 * Saves what it is given, one request at a time and always the newest. Nothing is given up: what could not be saved is
 * sent again with the next change, by `retry`, or after a clash by `settle`.
 */
export function createDraftSaver(
  api: Pick<FrontApi, "saveDraft">,
  start: number,
  tell: (state: SaveState) => void,
) {
  let version = start;
  let wanted: Slot[] | null = null;
  let isBusy = false;

  async function run() {
    if (isBusy) return;
    isBusy = true;
    while (wanted) {
      const sent: Slot[] = wanted;
      wanted = null;
      tell({ kind: "saving" });
      const answer = await api.saveDraft(version, sent);
      if (answer.kind === "done") {
        version = answer.value.draft.version;
        if (!wanted) tell({ kind: "saved" });
        continue;
      }
      wanted ??= sent;
      tell(
        answer.kind === "conflict"
          ? { kind: "clash", theirs: answer.conflict.draft, mine: wanted }
          : { kind: "unsaved", words: tellAnswer(answer) ?? "" },
      );
      break;
    }
    isBusy = false;
  }

  return {
    version: () => version,
    push(slots: Slot[]) {
      wanted = slots;
      void run();
    },
    retry: () => void run(),
    /** After a clash: `slots` on top of the draft of this version; null takes that draft. */
    settle(base: number, slots: Slot[] | null) {
      version = base;
      wanted = slots;
      if (slots) void run();
      else tell({ kind: "saved" });
    },
  };
}

export type DraftSaver = ReturnType<typeof createDraftSaver>;
