import { setTimeout as pause } from "node:timers/promises";
import { type OpenedStory, openStory } from "#components/newsroom/editor/save/open-story.ts";
import type { Fetch } from "#components/newsroom/editor/save/send-request.ts";
import { createStoryApi } from "#components/newsroom/editor/save/story-api.ts";
import { StoryConnection } from "#components/newsroom/editor/save/story-connection.ts";
import { createHeadlessSurface, parseDocument } from "#components/newsroom/editor/save/surface.ts";
import { waitUntil } from "#server/plain-failure.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import type { Dice } from "./dice.ts";
import type { Letters } from "./letters.ts";
import type { ProofRecord } from "./proof-record.ts";
import { randomEdit } from "./random-edit.ts";

interface BotSetup {
  storyId: string;
  userId: string;
  fetchFrom: Fetch;
  record: ProofRecord;
  dice: Dice;
  letters: Letters;
}

type Opened = {
  story: OpenedStory;
  surface: ReturnType<typeof createHeadlessSurface>;
  line: StoryConnection;
  composing: { is: boolean };
};

/**
 * A writer without a screen: the editor's own queue, journal, fields and line to the newsroom, with chance at the
 * keyboard. What it types and takes out goes into the record; what becomes of it is the product's business.
 */
export class EditorBot {
  /** Edits and field changes so far. */
  operations = 0;
  /** How often the story had to be opened anew because the documents had come apart. */
  apart = 0;
  #setup: BotSetup;
  #api: ReturnType<typeof createStoryApi>;
  #opened: Opened | null = null;
  #reopening: Promise<void> = Promise.resolve();
  #remembered = new Map<string, string>();

  constructor(setup: BotSetup) {
    this.#setup = setup;
    this.#api = createStoryApi(setup.fetchFrom, setup.storyId, setup.userId);
  }

  get storyId(): string {
    return this.#setup.storyId;
  }

  async open(): Promise<void> {
    await this.#open(null);
  }

  /** Does one thing that a writer might do. */
  act(): void {
    const { dice, record, storyId } = this.#setup;
    if (!this.#opened) return;
    this.operations += 1;
    if (dice.chance(0.04)) {
      this.#setField();
      return;
    }
    const { surface, line, composing } = this.#opened;
    const edit = randomEdit(surface.readState(), dice, this.#setup.letters);
    if (edit.typed !== "") record.note({ storyId, kind: "typed", words: edit.typed });
    if (edit.removed !== "") record.note({ storyId, kind: "removed", words: edit.removed });
    if (dice.chance(0.05)) this.#compose(composing, line);
    surface.dispatch(edit.transaction);
    line.noteChange();
  }

  /** The window is closed and opened again at once, with whatever was not sent in the journal. */
  async reopen(): Promise<void> {
    this.#reopening = this.#reopening.then(() => this.#open(null));
    await this.#reopening;
  }

  /** Publishes what is saved, and sometimes takes it down again. */
  async publish(): Promise<void> {
    const line = this.#opened?.line;
    if (!line || !(await line.flush())) return;
    const answer = await this.#api.publish({
      version: line.queue.version,
      opId: crypto.randomUUID(),
      change: { kind: "updated" },
      when: null,
    });
    if (answer.kind === "done" && this.#setup.dice.chance(0.5))
      await this.#api.unpublish(crypto.randomUUID());
  }

  /** The network is back, or somebody looks at the window again. */
  resume(): void {
    this.#opened?.line.resume();
  }

  /** Waits until everything is saved and the story is the server's; false when that does not come about. */
  async settle(withinMs: number): Promise<boolean> {
    const end = Date.now() + withinMs;
    while (Date.now() < end) {
      await this.#reopening;
      if (await this.#isSettled()) return true;
      this.resume();
      await pause(300);
    }
    return false;
  }

  /** Why it did not settle. */
  describe(): string {
    if (!this.#opened) return "not open";
    const { queue, fields } = this.#opened.line;
    const states = Object.entries(fields).map(([name, saver]) => `${name} ${saver.getSnapshot().state}`);
    return `text ${queue.state.kind} at version ${queue.version}; ${states.join(", ")}`;
  }

  /** Ends the window and notes what it keeps aside. */
  async close(): Promise<void> {
    const { storyId, record } = this.#setup;
    const story = await this.#shut();
    if (!story) return;
    await story.kept.read();
    for (const { words } of story.kept.list) record.note({ storyId, kind: "offered", words });
  }

  async #open(before: OpenedStory | null): Promise<void> {
    await this.#shut();
    const view = await this.#readStory();
    const story = await openStory({
      view,
      userId: this.#setup.userId,
      locks: navigator.locks,
      storage: {
        getItem: (key) => this.#remembered.get(key) ?? null,
        setItem: (key, value) => void this.#remembered.set(key, value),
      },
      before,
      readStory: this.#api.readStory,
    });
    const headless = createHeadlessSurface(parseDocument(story.document), story.version, story.clientId);
    const composing = { is: false };
    const surface = { ...headless, isComposing: () => composing.is };
    const line = new StoryConnection({
      opened: story,
      surface,
      api: this.#api,
      locks: navigator.locks,
      isVisible: () => true,
      onReopen: () => {
        this.apart += 1;
        this.#reopening = this.#reopening.then(() => this.#open(story));
      },
    });
    this.#opened = { story, surface, line, composing };
    line.start();
  }

  /** Ends the window as a browser does: what was not sent is in the journal before another window looks there. */
  async #shut(): Promise<OpenedStory | null> {
    const opened = this.#opened;
    if (!opened) return null;
    this.#opened = null;
    opened.line.stop();
    await waitUntil(() => opened.line.getSnapshot().isKeptHere, 2_000);
    opened.story.lock.release();
    return opened.story;
  }

  async #readStory() {
    for (;;) {
      const answer = await this.#api.readStory();
      if (answer.kind === "done") return answer.value;
      if (answer.kind === "refused") throw new Error(`the story was refused: ${answer.refusals[0]?.reason}`);
      await pause(200);
    }
  }

  /** A syllable is being made for a moment: other people's words have to wait. */
  #compose(composing: { is: boolean }, line: StoryConnection): void {
    composing.is = true;
    setTimeout(
      () => {
        composing.is = false;
        line.queue.compositionEnded();
      },
      this.#setup.dice.between(50, 400),
    );
  }

  #setField(): void {
    const { dice, letters } = this.#setup;
    const fields = this.#opened?.line.fields;
    if (!fields) return;
    const saver = dice.chance(0.5) ? fields.credit : fields.slug;
    if (saver.getSnapshot().theirs && dice.chance(0.5)) saver.takeTheirs();
    else if (saver.getSnapshot().theirs) saver.keepMine();
    else saver.set(letters.take(4));
  }

  async #isSettled(): Promise<boolean> {
    const { storyId, record } = this.#setup;
    if (!this.#opened) return false;
    const { line, surface } = this.#opened;
    for (const saver of Object.values(line.fields)) if (saver.getSnapshot().theirs) saver.takeTheirs();
    if (!(await line.flush()) || !line.queue.isIdle) return false;
    const answer = await this.#api.readSteps(line.queue.version);
    if (answer.kind !== "done" || answer.value.version !== line.queue.version || line.queue.hasUnsent)
      return false;
    const docHash = hashDocument(surface.readState().doc);
    record.note({ storyId, kind: "seen", version: line.queue.version, docHash });
    return true;
  }
}
