import { history, redo, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { type Step, Transform } from "@tiptap/pm/transform";
import { collab, getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { expect, test } from "vitest";
import { findAddedWords } from "#newsroom/stories/suggestion-checks.ts";
import { documentSchema } from "#site/body/document-schema.ts";
import { findPieces } from "#site/body/list-suggestions.ts";
import { settleSuggestions } from "#site/body/settle-suggestions.ts";
import { trackChanges } from "./track-changes.ts";
import { trimOwnChange } from "./trim-own-change.ts";
import { unmarkNewWords } from "./unmark-new-words.ts";

const at = "2026-01-01T00:00:00.000Z";

function story(...paragraphs: string[]): Node {
  return Node.fromJSON(documentSchema, {
    type: "doc",
    content: [
      { type: "headline", content: [{ type: "text", text: "----" }] },
      { type: "standfirst" },
      ...paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
    ],
  });
}

/** A small generator of numbers, the same every time. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** One person's window; what they type is their own letter. */
class Window {
  state: EditorState;
  readonly letter: string;
  readonly isSuggesting: boolean;
  #made = 0;

  constructor(document: Node, letter: string, isSuggesting: boolean) {
    this.letter = letter;
    this.isSuggesting = isSuggesting;
    this.state = EditorState.create({
      doc: document,
      plugins: [history(), collab({ version: 0, clientID: letter })],
    });
  }

  dispatch(transaction: Transaction) {
    this.#made += 1;
    const suggestion = { userId: this.letter, name: this.letter, id: `${this.#made}`, at };
    this.state = this.state.apply(
      this.isSuggesting
        ? trackChanges(this.state, transaction, suggestion)
        : unmarkNewWords(this.state, transaction),
    );
  }

  edit(roll: (sides: number) => number) {
    const places: number[] = [];
    this.state.doc.descendants((node, position) => {
      if (!node.isTextblock || node.type.spec.isolating) return;
      for (let place = position + 1; place < position + node.nodeSize; place += 1) places.push(place);
    });
    const [one = 0, other = 0] = [places[roll(places.length)], places[roll(places.length)]];
    const [from, to] = [Math.min(one, other), Math.min(Math.max(one, other), Math.min(one, other) + 12)];
    const kind = roll(6);
    if (kind === 0) this.dispatch(this.state.tr.split(one));
    else if (kind === 1 && places.includes(to)) this.dispatch(this.state.tr.delete(from, to));
    else this.dispatch(this.state.tr.insertText(this.letter.repeat(1 + roll(3)), one));
  }
}

/** The authority: takes steps made on its own version, else hands out what was missed. */
class Authority {
  document: Node;
  #log: { step: Step; by: string }[] = [];

  constructor(document: Node) {
    this.document = document;
  }

  exchange(window: Window) {
    const missed = this.#log.slice(getVersion(window.state));
    const steps = missed.map(({ step }) => step);
    const by = missed.map((entry) => entry.by);
    if (missed.length > 0) window.state = window.state.apply(receiveTransaction(window.state, steps, by));
    const mine = sendableSteps(window.state);
    if (!mine) return;
    const change = new Transform(this.document);
    for (const step of mine.steps) {
      change.step(step);
      this.#log.push({ step, by: window.letter });
    }
    change.doc.check();
    const foreign = findAddedWords(this.document, change.doc).filter(
      ({ userId }) => userId !== window.letter,
    );
    expect(foreign, `${window.letter} puts words under somebody else's suggestion`).toEqual([]);
    this.document = change.doc;
    const sent = mine.steps.map(() => window.letter);
    window.state = window.state.apply(receiveTransaction(window.state, mine.steps, sent));
  }
}

test("two who suggest and one who edits at the same time end with one text, each word under its own name", {
  timeout: 60_000,
}, () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const roll = dice(seed);
    const start = story("-- ---- -- ---", "--- -- ----", "----- --");
    const authority = new Authority(start);
    const windows = [
      new Window(start, "a", true),
      new Window(start, "b", true),
      new Window(start, "p", false),
    ];
    for (let turn = 0; turn < 24; turn += 1) {
      const window = windows[roll(3)];
      if (!window) continue;
      window.edit(roll);
      if (roll(3) === 0) authority.exchange(window);
    }
    for (const window of [...windows, ...windows]) authority.exchange(window);
    for (const window of windows) expect(window.state.doc.toJSON()).toEqual(authority.document.toJSON());
    for (const { kind, suggestion, words } of findPieces(authority.document)) {
      if (kind === "insertion") expect(words).toMatch(new RegExp(`^[${suggestion.userId}¶]+$`));
    }
    for (const verdict of ["accept", "reject"] as const) {
      const settled = settleSuggestions(new Transform(authority.document), verdict).doc;
      settled.check();
      expect(findPieces(settled)).toEqual([]);
    }
  }
});

test("undo takes a suggestion back, redo brings it again", () => {
  const start = story("One two three.");
  const window = new Window(start, "a", true);
  window.dispatch(window.state.tr.insertText("X", 11, 14));
  const suggested = window.state.doc;
  expect(findPieces(suggested)).toHaveLength(2);
  undo(window.state, (transaction) => {
    window.state = window.state.apply(transaction);
  });
  expect(window.state.doc.eq(start)).toBe(true);
  redo(window.state, (transaction) => {
    window.state = window.state.apply(transaction);
  });
  expect(window.state.doc.eq(suggested)).toBe(true);
});

test("a deletion leaves the caret on the side it went to, new words leave it behind them", () => {
  const start = story("abcdef");
  const place = 10; // before "c"
  const at = (position: number, end = position) => {
    const window = new Window(start, "a", true);
    const { tr } = window.state;
    window.state = window.state.apply(tr.setSelection(TextSelection.create(start, position, end)));
    return window;
  };
  const back = at(place);
  back.dispatch(back.state.tr.delete(place - 1, place));
  expect(back.state.selection.head).toBe(place - 1);
  const forth = at(place);
  forth.dispatch(forth.state.tr.delete(place, place + 1));
  expect(forth.state.selection.head).toBe(place + 1);
  const over = at(place, place + 2);
  over.dispatch(over.state.tr.insertText("xy"));
  expect(over.state.selection.head).toBe(place + 4);
});

/** A story with a suggestion of somebody else, and the caret's place inside it. */
function withForeign(): { start: Node; place: number } {
  const window = new Window(story("One two."), "b", true);
  window.dispatch(window.state.tr.insertText("three", 16));
  return { start: window.state.doc, place: 18 };
}

function wordsOf(document: Node): string[] {
  return findPieces(document).map(({ suggestion, words }) => `${suggestion.userId}:${words}`);
}

test("plain words inside somebody else’s suggestion belong to nobody’s", () => {
  const { start, place } = withForeign();
  const window = new Window(start, "p", false);
  window.dispatch(window.state.tr.insertText("X", place));
  window.dispatch(window.state.tr.split(place));
  expect(wordsOf(window.state.doc)).toEqual(["b:th", "b:ree"]);
  expect(window.state.doc.textContent).toContain("One twothXree.");
});

test("a syllable composed inside somebody else’s suggestion leaves it whole, though the page shows it without marks", () => {
  for (const isSuggesting of [false, true]) {
    const { start, place } = withForeign();
    const window = new Window(start, "p", isSuggesting);
    const composed = (from: number, to: number, words: string) => {
      const transaction = window.state.tr
        .replaceWith(from, to, documentSchema.text(words))
        .setMeta("composition", 1);
      window.dispatch(trimOwnChange(window.state, transaction));
    };
    composed(place, place, "ㅎ");
    composed(place - 2, place + 4, "th하ree");
    window.dispatch(
      trimOwnChange(window.state, window.state.tr.removeMark(0, window.state.doc.content.size)),
    );
    const mine = isSuggesting ? ["p:하"] : [];
    expect(wordsOf(window.state.doc)).toEqual(["b:th", ...mine, "b:ree"]);
    expect(window.state.doc.textContent).toContain("One twoth하ree.");
  }
});
