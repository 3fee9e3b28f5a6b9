import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import { getVersion, sendableSteps } from "prosemirror-collab";
import type { Journal, WindowRecord } from "./journal.ts";

/** How long words may be in memory only, on a device that writes slowly. */
const JOURNAL_WITHIN_MS = 200;
/** A device that writes quickly is asked sooner, so long as it has this many times as long for everything else. */
const REST_FACTOR = 5;

interface CopySetup {
  journal: Journal | null;
  windowId: string;
  clientId: string;
  readState(): EditorState;
  readConfirmed(): { document: Node; inFlight: WindowRecord["inFlight"] };
  onChange(): void;
}

/** Keeps this window's unsent steps in the device journal, and knows whether all of them are there. */
export class DeviceCopy {
  #setup: CopySetup;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #changes = 0;
  #kept = 0;
  #base: { document: Node; json: string } | null = null;
  #isEnded = false;
  /** How long the last write took. */
  #tookMs = 0;

  constructor(setup: CopySetup) {
    this.#setup = setup;
  }

  /** Whether every change so far is on the disk of this device. */
  get isCurrent(): boolean {
    return this.#kept === this.#changes && this.#setup.journal !== null;
  }

  noteChange(): void {
    this.#changes += 1;
    if (this.#isEnded) return;
    const wait = Math.min(JOURNAL_WITHIN_MS, this.#tookMs * REST_FACTOR);
    this.#timer ??= setTimeout(() => void this.write(), wait);
  }

  /** Writes what there is now, after the writes under way. It never rejects: a full disk only means "not kept". */
  write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#writeNow());
    return this.#writing;
  }

  /** Writes nothing more; resolves when the writes under way are done. The record stays as it is. */
  end(): Promise<void> {
    this.#isEnded = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    return this.#writing;
  }

  async #writeNow(): Promise<void> {
    const { journal, windowId, clientId, readState, onChange } = this.#setup;
    if (!journal || this.#isEnded) return;
    const changes = this.#changes;
    const startedAt = performance.now();
    const state = readState();
    const unsent = sendableSteps(state);
    try {
      if (unsent) {
        const { document, inFlight } = this.#setup.readConfirmed();
        if (this.#base?.document !== document)
          this.#base = { document, json: JSON.stringify(document.toJSON()) };
        await journal.writeWindow({
          windowId,
          clientId,
          inFlight,
          baseVersion: getVersion(state),
          baseDocument: this.#base.json,
          steps: unsent.steps.map((step): Record<string, unknown> => step.toJSON()),
          savedAt: Date.now(),
        });
      } else {
        await journal.clearWindow(windowId);
      }
      this.#tookMs = performance.now() - startedAt;
      this.#kept = Math.max(this.#kept, changes);
    } catch (error) {
      console.warn("The device journal could not be written.", error);
    }
    onChange();
  }
}
