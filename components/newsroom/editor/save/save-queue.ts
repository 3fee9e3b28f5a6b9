import { getVersion, sendableSteps } from "prosemirror-collab";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { StepView } from "#newsroom/stories/story-view.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { type Batch, makeBatch } from "./make-batch.ts";
import { makeId } from "./make-id.ts";
import { PatientSurface } from "./patient-surface.ts";
import type { RescuedWords } from "./rescue-words.ts";
import { backoff, type QueueSetup, type SaveState } from "./save-state.ts";
import type { Answer } from "./story-answers.ts";
import { readText } from "./surface.ts";

/** How long words wait for more words before they are sent. */
export const SEND_EVERY_MS = 500;

/** Refusals that mean: the editor's document is not a later form of the server's. */
const apart = new Set(["documents_differ", "steps_do_not_apply", "ahead_of_server", "not_your_suggestion"]);

/**
 * Sends the writer's steps to the one authority, in order, one request at a time. A batch that got no answer is sent
 * again with the same operation id; a batch that came too late is rebased and sent as a new one.
 */
export class SaveQueue {
  /** The writer's text on top of everything received, also of what the screen does not show yet. */
  readonly text: PatientSurface;
  #setup: QueueSetup;
  #random: () => number;
  #batch: Batch | null = null;
  #busy = false;
  #halted = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #lastSent = 0;
  #state: SaveState = { kind: "saved" };
  #waiting: ((isSaved: boolean) => void)[] = [];

  constructor(setup: QueueSetup) {
    this.#setup = setup;
    this.#random = setup.random ?? Math.random;
    this.text = new PatientSurface(setup.surface, setup.confirmed, setup.clientId);
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Whether a poll may run now: never beside a batch whose fate is unknown. */
  get isIdle(): boolean {
    return !this.#busy && !this.#batch && !this.#halted && !this.text.isBlocked;
  }

  /** The authority's version that everything received has reached. */
  get version(): number {
    return getVersion(this.text.readState());
  }

  get inFlight(): { opId: string; count: number } | null {
    return this.#batch ? { opId: this.#batch.body.opId, count: this.#batch.body.steps.length } : null;
  }

  get hasUnsent(): boolean {
    return sendableSteps(this.text.readState()) !== null;
  }

  /** Call after every change of the writer's own. */
  noteChange(): void {
    if (this.#halted || this.#state.kind === "offline" || this.#state.kind === "signed_out") return;
    this.#tell({ kind: "saving" });
    if (this.#timer === null && !this.#busy) this.#schedule(SEND_EVERY_MS);
  }

  /** Sends what there is now (the network is back, the writer signed in, the page is being left). */
  sendNow(isLeaving = false): void {
    this.#clearTimer();
    void this.#send(isLeaving);
  }

  /** Resolves when everything typed so far is on the server (true) or when it cannot be now (false). */
  flush(): Promise<boolean> {
    if (!this.hasUnsent && !this.#batch) return Promise.resolve(true);
    if (this.#halted) return Promise.resolve(false);
    const settled = new Promise<boolean>((resolve) => this.#waiting.push(resolve));
    this.sendNow();
    return settled;
  }

  /** Asks again after a refusal: the writer has mended what was refused. */
  tryAgain(): void {
    if (this.#state.kind !== "refused") return;
    this.#halted = false;
    this.#tell({ kind: "saving" });
    this.sendNow();
  }

  stop(): void {
    this.#halted = true;
    this.#clearTimer();
    this.#settle(false);
  }

  /** Takes what others wrote; while a syllable is being composed the screen gets it after `compositionEnded`. */
  receive(views: readonly StepView[]): boolean {
    return this.#tellRescued(this.text.receive(views));
  }

  /** Call when the writer's syllable is done and the editor has read it. */
  compositionEnded(): void {
    if (this.text.isCurrent || !this.#tellRescued(this.text.release())) return;
    if (this.text.isCurrent) this.sendNow();
  }

  /** The authority's hash at the confirmed version; false (and the mismatch told) when it is not ours. */
  checkHash(docHash: string): boolean {
    if (hashDocument(this.text.received) === docHash) return true;
    this.#mismatch();
    return false;
  }

  /** Sends a journaled batch under the operation id it was last sent with. */
  resume(inFlight: { opId: string; count: number } | null): void {
    if (inFlight) this.#batch = this.#makeBatch(inFlight.opId, inFlight.count);
    this.sendNow();
  }

  #makeBatch(opId: string, most: number): Batch | null {
    const { clientId } = this.#setup;
    return makeBatch({ state: this.text.readState(), confirmed: this.text.confirmed, clientId, opId, most });
  }

  async #send(isLeaving = false): Promise<void> {
    if (this.#busy || this.#halted || this.text.isBlocked) return;
    this.#batch ??= this.#makeBatch(makeId(), storyLimits.stepsInOneRequest);
    const batch = this.#batch;
    if (!batch) {
      this.#tell({ kind: "saved" });
      this.#settle(true);
      return;
    }
    this.#busy = true;
    if (this.#state.kind !== "offline") this.#tell({ kind: "saving" });
    const journaled = this.#setup.journal();
    if (!isLeaving) await journaled;
    this.#lastSent = Date.now();
    const answer = await this.#setup.api.sendSteps(batch.body, true);
    this.#busy = false;
    if (!this.#halted) this.#takeAnswer(batch, answer);
  }

  #takeAnswer(
    batch: Batch,
    answer: Answer<{ docHash: string }, { version: number; steps: StepView[] }>,
  ): void {
    if (answer.kind === "unreachable") {
      this.#tell({ kind: "offline" });
      this.#settle(false);
      this.#schedule(Math.max(answer.waitMs, backoff(this.#attempt, this.#random)));
      this.#attempt += 1;
      return;
    }
    this.#attempt = 0;
    if (answer.kind === "signed_out") {
      this.#tell({ kind: "signed_out" });
      this.#settle(false);
      return;
    }
    this.#batch = null;
    if (answer.kind === "refused") {
      if (answer.refusals.some((refusal) => apart.has(refusal.reason))) {
        this.#mismatch();
        return;
      }
      this.#halted = true;
      this.#tell({ kind: "refused", refusals: answer.refusals });
      this.#settle(false);
      return;
    }
    if (answer.kind === "conflict") {
      const isBehind = answer.conflict.version > batch.body.baseVersion && answer.conflict.steps.length > 0;
      if (!isBehind) this.#mismatch();
      else if (this.receive(answer.conflict.steps)) this.sendNow();
      return;
    }
    this.#confirm(batch, answer.value.docHash);
  }

  #confirm(batch: Batch, docHash: string): void {
    if (docHash !== batch.body.docHash) {
      this.#mismatch();
      return;
    }
    const { clientId } = this.#setup;
    if (!this.receive(batch.body.steps.map((step) => ({ step, clientId })))) return;
    void this.#setup.journal();
    if (this.hasUnsent) {
      this.#tell({ kind: "saving" });
      if (this.#waiting.length > 0) this.sendNow();
      else this.#schedule(Math.max(50, this.#lastSent + SEND_EVERY_MS - Date.now()));
      return;
    }
    this.#tell({ kind: "saved" });
    this.#settle(true);
  }

  #tellRescued(rescued: RescuedWords[] | null): boolean {
    if (!rescued) this.#mismatch();
    for (const { kind, words } of rescued ?? []) this.#setup.events.onRescued(words, kind);
    return rescued !== null;
  }

  #mismatch(): void {
    if (this.#halted) return;
    this.#halted = true;
    this.#batch = null;
    this.#tell({ kind: "mismatch" });
    this.#settle(false);
    this.#setup.events.onMismatch(readText(this.text.screen));
  }

  #tell(state: SaveState): void {
    if (state.kind === this.#state.kind && state.kind !== "refused") return;
    this.#state = state;
    this.#setup.events.onState(state);
  }

  #settle(isSaved: boolean): void {
    for (const resolve of this.#waiting.splice(0)) resolve(isSaved);
  }

  #schedule(wait: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#send();
    }, wait);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
