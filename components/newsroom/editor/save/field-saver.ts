import type { FieldState } from "#newsroom/stories/story-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import type { FieldRecord, PendingField } from "./journal.ts";
import { makeId } from "./make-id.ts";
import { backoff } from "./save-state.ts";
import type { Answer } from "./story-answers.ts";

/** What `FieldState` says, for a value of any shape. */
export type StateOf<View> = Omit<FieldState<"slug">, "value"> & { value: View };

export interface FieldSnapshot<View, Draft> {
  /** What the screen shows: the writer's own value until the server has taken it. */
  value: Draft;
  state: "saved" | "saving" | "offline" | "signed_out" | "refused" | "clash";
  refusals: Refusal[];
  /** In a clash: what somebody else set meanwhile. */
  theirs: StateOf<View> | null;
  base: StateOf<View>;
}

interface SaverSetup<View, Draft> {
  field: string;
  start: StateOf<View>;
  show(view: View): Draft;
  toInput(draft: Draft): unknown;
  isDraft(value: unknown): value is Draft;
  send(
    change: { baseSeq: number; opId: string; value: unknown },
    keepalive: boolean,
  ): Promise<Answer<StateOf<View>, { current: StateOf<View> }>>;
  journal: {
    writeField(record: PendingField): Promise<void>;
    clearField(field: string): Promise<void>;
  } | null;
  random?: () => number;
}

/**
 * Saves one structured field by itself on the sequence number it was read at. A value the server has not taken is
 * kept in the journal and sent again; a value somebody else set meanwhile is a clash for a person to settle.
 */
export class FieldSaver<View, Draft> {
  #setup: SaverSetup<View, Draft>;
  #snapshot: FieldSnapshot<View, Draft>;
  #pending: { opId: string; draft: Draft } | null = null;
  /** What was sent last and has no answer yet: it is sent again as it was, or the writer clashes with themselves. */
  #sent: { opId: string; baseSeq: number; draft: Draft } | null = null;
  /** Whether the journal holds what is pending. */
  #isStored = false;
  #busy = false;
  #stopped = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #listeners = new Set<() => void>();

  constructor(setup: SaverSetup<View, Draft>) {
    this.#setup = setup;
    this.#snapshot = {
      value: setup.show(setup.start.value),
      state: "saved",
      refusals: [],
      theirs: null,
      base: setup.start,
    };
  }

  getSnapshot = (): FieldSnapshot<View, Draft> => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether closing the window now would lose a value. */
  get wouldLose(): boolean {
    return this.#pending !== null && !this.#isStored;
  }

  /** Resolves when the value shown is on the server (true), or when it cannot be now (false). */
  flush(): Promise<boolean> {
    if (!this.#pending) return Promise.resolve(true);
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        const { state } = this.#snapshot;
        if (state === "saving") return;
        stop();
        resolve(state === "saved");
      });
      if (this.#snapshot.state === "refused" || this.#snapshot.theirs) {
        stop();
        resolve(false);
      } else this.sendNow();
    });
  }

  /** Shows the value at once and saves it after `wait` milliseconds without another change. */
  set(draft: Draft, wait = 0): void {
    this.#pending = { opId: makeId(), draft };
    const { theirs } = this.#snapshot;
    this.#tell({ value: draft, refusals: [], state: theirs ? "clash" : "saving" });
    this.#journal();
    if (!theirs) this.#schedule(wait);
  }

  /** Takes up what a closed window could not send. */
  restore(record: FieldRecord): void {
    if (this.#pending || !this.#setup.isDraft(record.value)) return;
    this.#pending = { opId: record.opId, draft: record.value };
    this.#isStored = true;
    const { sent } = record;
    if (sent && this.#setup.isDraft(sent.value))
      this.#sent = { opId: sent.opId, baseSeq: sent.baseSeq, draft: sent.value };
    this.#tell({
      value: record.value,
      state: "saving",
      base: { ...this.#snapshot.base, seq: record.baseSeq },
    });
    this.sendNow();
  }

  /** What a poll says: shown at once unless the writer has something of their own under way. */
  takeServer(current: StateOf<View>): void {
    if (this.#pending || current.seq <= this.#snapshot.base.seq) return;
    this.#tell({ value: this.#setup.show(current.value), base: current, state: "saved" });
  }

  keepMine(): void {
    const { theirs, value } = this.#snapshot;
    if (!theirs) return;
    this.#tell({ base: theirs, theirs: null });
    this.set(value);
  }

  takeTheirs(): void {
    const { theirs } = this.#snapshot;
    if (!theirs) return;
    this.#clearPending();
    this.#tell({
      value: this.#setup.show(theirs.value),
      base: theirs,
      theirs: null,
      state: "saved",
      refusals: [],
    });
  }

  sendNow(isLeaving = false): void {
    this.#clearTimer();
    void this.#send(isLeaving);
  }

  stop(): void {
    this.#stopped = true;
    this.#clearTimer();
  }

  async #send(isLeaving = false): Promise<void> {
    const { state, base, theirs } = this.#snapshot;
    const pending = this.#pending;
    if (this.#busy || this.#stopped || !pending || theirs || state === "refused") return;
    this.#busy = true;
    if (state === "signed_out") this.#tell({ state: "saving" });
    this.#sent ??= { ...pending, baseSeq: base.seq };
    const { opId, baseSeq, draft } = this.#sent;
    const answer = await this.#setup.send({ baseSeq, opId, value: this.#setup.toInput(draft) }, isLeaving);
    this.#busy = false;
    if (answer.kind !== "unreachable" && answer.kind !== "signed_out") this.#sent = null;
    if (this.#stopped) return;
    const isNewest = this.#pending?.opId === opId;
    switch (answer.kind) {
      case "done":
        this.#attempt = 0;
        if (isNewest) {
          this.#clearPending();
          this.#tell({
            value: this.#setup.show(answer.value.value),
            base: answer.value,
            state: "saved",
            refusals: [],
          });
        } else {
          this.#tell({ base: answer.value });
          this.#journal();
          this.sendNow();
        }
        return;
      case "conflict":
        this.#tell({ theirs: answer.conflict.current, state: "clash" });
        return;
      case "refused":
        if (isNewest) this.#tell({ state: "refused", refusals: answer.refusals });
        else this.sendNow();
        return;
      case "signed_out":
        this.#tell({ state: "signed_out" });
        return;
      case "unreachable":
        this.#tell({ state: "offline" });
        this.#schedule(Math.max(answer.waitMs, backoff(this.#attempt, this.#setup.random ?? Math.random)));
        this.#attempt += 1;
    }
  }

  #journal(): void {
    const { journal, field } = this.#setup;
    if (!journal || !this.#pending) return;
    const { opId, draft } = this.#pending;
    const sent = this.#sent && {
      opId: this.#sent.opId,
      baseSeq: this.#sent.baseSeq,
      value: this.#sent.draft,
    };
    this.#isStored = false;
    const record = { field, baseSeq: this.#snapshot.base.seq, opId, value: draft, sent };
    const note = () => {
      if (this.#pending?.opId === opId) this.#isStored = true;
    };
    journal.writeField(record).then(note, () => {});
  }

  #clearPending(): void {
    this.#pending = null;
    this.#sent = null;
    void this.#setup.journal?.clearField(this.#setup.field).catch(() => {});
  }

  #tell(change: Partial<FieldSnapshot<View, Draft>>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  #schedule(wait: number): void {
    this.#clearTimer();
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
