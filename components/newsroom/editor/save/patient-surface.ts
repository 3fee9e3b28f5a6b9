import type { Node } from "@tiptap/pm/model";
import { type EditorState, Selection } from "@tiptap/pm/state";
import { getVersion, sendableSteps } from "prosemirror-collab";
import type { StepView } from "#newsroom/stories/story-view.ts";
import { receiveSteps } from "./receive-steps.ts";
import type { RescuedWords } from "./rescue-words.ts";
import { createHeadlessSurface, type Surface } from "./surface.ts";

interface Reached {
  state: EditorState;
  /** The document at the state's collaboration version, without unsent steps. */
  confirmed: Node;
}

interface Ahead extends Reached {
  /** The screen's state that this was made from. */
  screen: EditorState;
  /** Whether the writer's words all have a place in it. */
  isWhole: boolean;
  /** Whether the block that the writer is in looks as it does on the screen, the caret too. */
  isSameBlock: boolean;
}

/**
 * A surface as the save queue works with it. The block in which a syllable is being composed must not be touched, so
 * others' steps in it reach the screen after the syllable; the queue has them at once and saves the writer's words on
 * top of them meanwhile: people stop to think in the middle of a syllable, and an open one must keep nothing unsaved.
 */
export class PatientSurface {
  #surface: Surface;
  #clientId: string;
  /** The document at the version that the screen has reached, without unsent steps. */
  #shown: Node;
  /** What the authority has and the screen has not, in order: others' steps, and the writer's own on top of them. */
  #held: StepView[] = [];
  #ahead: Ahead | null = null;

  constructor(surface: Surface, confirmed: Node, clientId: string) {
    this.#surface = surface;
    this.#shown = confirmed;
    this.#clientId = clientId;
  }

  /** The screen's state, brought up to everything that was received. */
  readState(): EditorState {
    return this.#reach().state;
  }

  get confirmed(): Node {
    return this.#reach().confirmed;
  }

  /** The document as the authority had it last, whether or not the writer's words have a place in it. */
  get received(): Node {
    return this.#lookAhead()?.confirmed ?? this.#shown;
  }

  /** Whether the screen shows everything that was received. */
  get isCurrent(): boolean {
    return this.#held.length === 0;
  }

  /** Whether words would leave the text: then they stay unsent, on the screen and on this device, until it is shown. */
  get isBlocked(): boolean {
    return this.#lookAhead()?.isWhole === false;
  }

  get screen(): Node {
    return this.#surface.readState().doc;
  }

  /** Takes the authority's next steps; answers the words that lost their place on the screen, null when they do not fit. */
  receive(views: readonly StepView[]): RescuedWords[] | null {
    this.#surface.hearCaret();
    this.#held = [...this.#held, ...views];
    this.#ahead = null;
    if (!this.#mustWait()) return this.release();
    return this.#lookAhead() && [];
  }

  /** Shows what was held, unless a syllable is being composed. */
  release(): RescuedWords[] | null {
    if (this.#mustWait()) return [];
    const views = this.#held;
    this.#held = [];
    this.#ahead = null;
    const taken = takeInOrder(this.#surface, this.#shown, views, this.#clientId);
    if (taken) this.#shown = taken.confirmed;
    return taken ? taken.rescued : null;
  }

  #mustWait(): boolean {
    const isForeign = this.#held.some(({ clientId }) => clientId !== this.#clientId);
    if (!isForeign || !this.#surface.isComposing()) return false;
    const ahead = this.#lookAhead();
    return ahead !== null && !(ahead.isWhole && ahead.isSameBlock);
  }

  #reach(): Reached {
    const ahead = this.#lookAhead();
    return ahead?.isWhole ? ahead : { state: this.#surface.readState(), confirmed: this.#shown };
  }

  /** Null when nothing is held, or when it does not fit. */
  #lookAhead(): Ahead | null {
    const screen = this.#surface.readState();
    if (this.#held.length === 0) return null;
    if (this.#ahead?.screen === screen) return this.#ahead;
    const surface = createHeadlessSurface(this.#shown, getVersion(screen), this.#clientId);
    const transaction = surface.readState().tr;
    for (const step of sendableSteps(screen)?.steps ?? []) transaction.step(step);
    surface.dispatch(
      transaction.setSelection(Selection.fromJSON(transaction.doc, screen.selection.toJSON())),
    );
    const taken = takeInOrder(surface, this.#shown, this.#held, this.#clientId);
    const state = surface.readState();
    this.#ahead = taken && {
      screen,
      state,
      confirmed: taken.confirmed,
      isWhole: taken.rescued.length === 0,
      isSameBlock: isSameBlock(screen.selection, state.selection),
    };
    return this.#ahead;
  }
}

function isSameBlock(one: Selection, other: Selection): boolean {
  if (one.$from.depth === 0 || other.$from.depth === 0) return false;
  const [start, otherStart] = [one.$from.before(1), other.$from.before(1)];
  return (
    one.$from.node(1).eq(other.$from.node(1)) &&
    one.from - start === other.from - otherStart &&
    one.to - start === other.to - otherStart
  );
}

/** Steps of a writer's own are recognised only before others' steps, so they are taken in runs: own, then others'. */
function takeInOrder(
  surface: Surface,
  start: Node,
  views: readonly StepView[],
  clientId: string,
): { confirmed: Node; rescued: RescuedWords[] } | null {
  const rescued: RescuedWords[] = [];
  let confirmed = start;
  let from = 0;
  for (let to = 1; to <= views.length; to += 1) {
    const isRunOver =
      to === views.length || (views[to]?.clientId === clientId && views[to - 1]?.clientId !== clientId);
    if (!isRunOver) continue;
    const received = receiveSteps(surface, confirmed, views.slice(from, to), clientId);
    if (!received) return null;
    confirmed = received.confirmed;
    rescued.push(...received.rescued);
    from = to;
  }
  return { confirmed, rescued };
}
