import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import type { StoryStatus } from "#newsroom/stories/story-view.ts";
import type { ConnectionSetup, ConnectionSnapshot } from "./connection-state.ts";
import { OrphanRounds } from "./deliver-orphans.ts";
import { DeviceCopy } from "./device-copy.ts";
import { makeId } from "./make-id.ts";
import { SaveQueue } from "./save-queue.ts";
import { backoff } from "./save-state.ts";
import { createStoryFields, restoreFields, type StoryFields, takeFields } from "./story-fields.ts";
import { parseDocument, readText, replaySteps } from "./surface.ts";

/** One open story's line to the newsroom: text, fields, what others do, and what this device keeps. */
export class StoryConnection {
  readonly fields: StoryFields;
  readonly queue: SaveQueue;
  #setup: ConnectionSetup;
  #copy: DeviceCopy;
  #snapshot: ConnectionSnapshot;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failures = 0;
  #orphans = new OrphanRounds();
  #isStopped = false;
  #isAsking = false;
  /** Something came to be known while an answer was on its way. */
  #isNews = false;
  #isLive = false;
  #isChecked = false;
  /** The kept text that stands for the whole story here since it came apart from the server's. */
  #asideId: string | null = null;
  #stopKept = () => {};

  constructor(setup: ConnectionSetup) {
    this.#setup = setup;
    const { opened, surface, api } = setup;
    this.fields = createStoryFields(opened.view.fields, api, opened.journal);
    this.#copy = new DeviceCopy({
      journal: opened.journal,
      windowId: opened.lock.windowId,
      clientId: opened.clientId,
      readState: () => this.queue.text.readState(),
      readConfirmed: () => ({ document: this.queue.text.confirmed, inFlight: this.queue.inFlight }),
      onChange: () => this.#tell({ isKeptHere: this.#copy.isCurrent }),
    });
    this.queue = new SaveQueue({
      surface,
      clientId: opened.clientId,
      confirmed: parseDocument(opened.document, surface.readState().schema),
      api,
      journal: () => this.#copy.write(),
      events: {
        onState: (save) => this.#tell(save.kind === "signed_out" ? { save, isSignedOut: true } : { save }),
        onRescued: (words, kind) => void opened.kept.keep(kind, words),
        onMismatch: () => void this.#startOver(),
      },
    });
    this.#snapshot = {
      save: { kind: "saved" },
      isKeptHere: true,
      isReachable: true,
      isSignedOut: false,
      status: opened.view,
      kept: opened.kept.list,
      others: [],
    };
  }

  getSnapshot = (): ConnectionSnapshot => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts the journal's steps back, asks what has happened meanwhile, and stays in touch until `stop`. */
  start(): void {
    const { opened, surface } = this.#setup;
    this.#stopKept = opened.kept.subscribe((kept) => this.#tell({ kept }));
    if (!this.queue.hasUnsent) replaySteps(surface, opened.steps);
    restoreFields(this.fields, opened.fields);
    if (opened.steps.length > 0) {
      this.#tell({ save: { kind: "saving" } });
      this.queue.resume(opened.inFlight);
    }
    void opened.kept.read();
    this.#schedule(0);
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopKept();
    if (this.#timer !== null) clearTimeout(this.#timer);
    void this.#copy.write();
    this.queue.sendNow(true);
    this.queue.stop();
    for (const saver of Object.values(this.fields)) {
      saver.sendNow(true);
      saver.stop();
    }
  }

  noteChange(): void {
    if (this.#asideId !== null) {
      void this.#setup.opened.kept.keep("mismatch", this.#readWords(), { id: this.#asideId });
      return;
    }
    this.#copy.noteChange();
    this.#tell({ isKeptHere: this.#copy.isCurrent });
    this.queue.noteChange();
  }

  /** The page is being left or hidden: what can still go, goes. */
  leaving(): void {
    void this.#copy.write();
    this.queue.sendNow(true);
    for (const saver of Object.values(this.fields)) saver.sendNow(true);
  }

  /** Whether closing the window now would lose words. */
  get wouldLose(): boolean {
    const isTextLost = this.#asideId === null && this.queue.hasUnsent && !this.#copy.isCurrent;
    const isFieldLost = Object.values(this.fields).some((saver) => saver.wouldLose);
    return isTextLost || isFieldLost || this.#setup.opened.kept.unstored.length > 0;
  }

  /** The network is back, the page is seen again, or the writer has signed in. */
  resume(): void {
    this.#failures = 0;
    this.#tell({ isSignedOut: false });
    this.queue.sendNow();
    for (const saver of Object.values(this.fields)) saver.sendNow();
    this.#schedule(0);
  }

  /** The page is seen again: ask at once what has happened. */
  look(): void {
    if (this.#snapshot.isSignedOut) return;
    if (!this.#snapshot.isReachable || this.#snapshot.save.kind === "offline") this.resume();
    else this.#schedule(0);
  }

  /** Resolves when text and fields are all on the server (true), or when they cannot be now (false). */
  async flush(): Promise<boolean> {
    const fields = Object.values(this.fields).map((saver) => saver.flush());
    return (await Promise.all([this.queue.flush(), ...fields])).every(Boolean);
  }

  takeOthers(others: PresenceView[]): void {
    this.#tell({ others });
  }

  /** Whether the event stream tells of changes: then there is no need to ask so often. */
  noteLive(isLive: boolean): void {
    this.#isLive = isLive;
  }

  takeStatus(status: StoryStatus): void {
    takeFields(this.fields, status.fields);
    this.#tell({ status });
  }

  discardKept(id: string): Promise<void> {
    return this.#setup.opened.kept.discard(id);
  }

  /** Puts the words aside in place of the window's record, which would only be refused again, and asks to reopen. */
  async #startOver(): Promise<void> {
    const { opened, onReopen } = this.#setup;
    const { kept, lock } = opened;
    this.#asideId = makeId();
    await this.#copy.end();
    await kept.keep("mismatch", this.#readWords(), { id: this.#asideId, insteadOf: lock.windowId });
    onReopen();
  }

  /** Reading may be allowed where writing waits for the person who opened the story. */
  get #isRefusedPerson(): boolean {
    const states = Object.values(this.fields).map((saver) => saver.getSnapshot().state);
    return this.queue.state.kind === "signed_out" || states.includes("signed_out");
  }

  #readWords(): string {
    return readText(this.#setup.surface.readState().doc);
  }

  /** While an answer is on its way nothing else is asked: what comes to be known meanwhile is asked for after it. */
  #schedule(wait: number): void {
    if (this.#isAsking) this.#isNews = true;
    if (this.#isAsking || this.#isStopped) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#poll(), wait);
  }

  async #poll(): Promise<void> {
    // Some keyboards leave a composition without a word.
    this.queue.compositionEnded();
    if (!this.queue.isIdle) {
      this.#schedule(500);
      return;
    }
    this.#isAsking = true;
    this.#isNews = false;
    const hasTakenAll = await this.#ask().finally(() => {
      this.#isAsking = false;
    });
    const calm = this.#isLive ? 15_000 : this.#setup.isVisible() ? 2000 : 10_000;
    if (this.#isNews || !hasTakenAll) this.#schedule(0);
    else this.#schedule(this.#failures > 0 ? Math.max(calm, backoff(this.#failures, Math.random)) : calm);
  }

  /** Asks what is new and takes it; false when own steps have overtaken the answer, which is then of no use. */
  async #ask(): Promise<boolean> {
    const since = this.queue.version;
    const answer = await this.#setup.api.readSteps(since);
    if (this.#isStopped) return true;
    this.#tell({
      isReachable: answer.kind !== "unreachable",
      isSignedOut: answer.kind === "signed_out" || this.#isRefusedPerson,
    });
    if (answer.kind === "unreachable") this.#failures += 1;
    if (answer.kind !== "done") return true;
    this.#failures = 0;
    this.takeStatus(answer.value.status);
    const isOfNow = this.queue.isIdle && this.queue.version === since;
    if (isOfNow) this.#takeSteps(answer.value);
    const { opened, api, locks } = this.#setup;
    const rounds = { journal: opened.journal, api, locks, ownWindowId: opened.lock.windowId };
    if (this.#snapshot.status.may.write && (await this.#orphans.deliver(rounds))) await opened.kept.read();
    return isOfNow;
  }

  #takeSteps({ steps, docHash }: { steps: Parameters<SaveQueue["receive"]>[0]; docHash: string }): void {
    if (steps.length > 0 && !this.queue.receive(steps)) return;
    if (steps.length > 0 || !this.#isChecked) this.queue.checkHash(docHash);
    this.#isChecked = true;
    if (steps.length > 0) void this.#copy.write();
    if (this.queue.hasUnsent) this.queue.noteChange();
  }

  #tell(change: Partial<ConnectionSnapshot>): void {
    const next = { ...this.#snapshot, ...change };
    // Every key tells what has not changed; drawing everything around the text again would slow down the next one.
    const now = new Map<string, unknown>(Object.entries(this.#snapshot));
    if (Object.entries(next).every(([name, value]) => now.get(name) === value)) return;
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  }
}
