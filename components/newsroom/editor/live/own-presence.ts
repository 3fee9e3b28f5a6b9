import type { EditorState } from "@tiptap/pm/state";
import type { PresenceInput } from "#newsroom/stories/presence-input.ts";
import { sharedSelection } from "./place-selection.ts";

interface OwnPresenceSetup {
  windowId: string;
  readState(): EditorState;
  hasFocus(): boolean;
  send(presence: PresenceInput, isLeaving: boolean): void;
  now?: () => number;
}

/** A window says where it is at most this often, */
const AT_MOST_EVERY_MS = 300;
/** and at least this often, so that the others do not forget it. */
const AT_LEAST_EVERY_MS = 10_000;
/** Without a touch for this long somebody is idle. */
const IDLE_AFTER_MS = 120_000;

/** Tells the others in the story where this window is, and that it is still there. */
export class OwnPresence {
  #setup: OwnPresenceSetup;
  #now: () => number;
  #soon: ReturnType<typeof setTimeout> | null = null;
  #beat: ReturnType<typeof setInterval> | null = null;
  #touchedAt: number;
  #said = "";

  constructor(setup: OwnPresenceSetup) {
    this.#setup = setup;
    this.#now = setup.now ?? Date.now;
    this.#touchedAt = this.#now();
  }

  /** Says it at once and goes on saying it; again whenever others may have forgotten this window. */
  start(): void {
    if (this.#beat !== null) clearInterval(this.#beat);
    this.#beat = setInterval(() => this.#say(true), AT_LEAST_EVERY_MS);
    this.#say(true);
  }

  /** The selection or the document moved; `isOwn` when this person did it. */
  noteMove(isOwn: boolean): void {
    if (isOwn) this.#touchedAt = this.#now();
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      this.#say(false);
    }, AT_MOST_EVERY_MS);
  }

  stop(): void {
    if (this.#beat !== null) clearInterval(this.#beat);
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#beat = null;
    this.#soon = null;
    this.#setup.send({ ...this.#read(), isLeaving: true }, true);
  }

  #say(isBeat: boolean): void {
    const presence = this.#read();
    const said = JSON.stringify(presence);
    if (!isBeat && said === this.#said) return;
    this.#said = said;
    this.#setup.send(presence, false);
  }

  #read(): PresenceInput {
    const { windowId, readState, hasFocus } = this.#setup;
    const { version, selection } = sharedSelection(readState());
    return {
      windowId,
      version,
      selection: hasFocus() ? selection : null,
      isIdle: this.#now() - this.#touchedAt > IDLE_AFTER_MS,
      isLeaving: false,
    };
  }
}
