import { Node, type ResolvedPos } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import { ReplaceStep, Transform } from "@tiptap/pm/transform";
import { expect, test } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { settleSuggestions, withoutSuggestionMarks } from "#site/body/settle-suggestions.ts";
import { suggestionOn } from "#site/body/suggestion-marks.ts";
import { remarkSlice } from "./suggested-slice.ts";
import { type Author, trackChanges } from "./track-changes.ts";

const anna: Author = { userId: "anna", name: "Anna Berg" };
const jun: Author = { userId: "jun", name: "준" };

function block(type: string, words: string, attrs?: Record<string, unknown>) {
  return { type, ...(attrs ? { attrs } : {}), content: [{ type: "text", text: words }] };
}

function listed(words: string) {
  return { type: "listItem", content: [block("paragraph", words)] };
}

function story(): Node {
  return Node.fromJSON(documentSchema, {
    type: "doc",
    content: [
      block("headline", "Head line"),
      block("standfirst", "Stand first"),
      block("paragraph", "alpha beta"),
      block("heading", "Title", { level: 2 }),
      block("paragraph", "gamma delta"),
      { type: "paragraph" },
      { type: "bulletList", content: ["one", "two"].map(listed) },
      block("paragraph", "epsilon"),
      { type: "horizontalRule" },
      { type: "blockquote", content: [block("paragraph", "quoted"), block("paragraph", "words")] },
      block("paragraph", "omega"),
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

/** Not in the midst of words that are to go anyway. */
function isLive({ nodeBefore, nodeAfter, parent }: ResolvedPos): boolean {
  const isGoing = (node: Node | null) => node === null || suggestionOn(node, "deletion") !== null;
  if (parent.childCount === 0) return !isGoing(parent);
  return !isGoing(nodeBefore) || !isGoing(nodeAfter);
}

/** Where a caret can stand in the body. */
function carets(document: Node, isFit: ($place: ResolvedPos) => boolean): number[] {
  const found: number[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock || node.type.spec.isolating) return;
    for (let at = position + 1; at < position + node.nodeSize; at += 1) {
      if (isFit(document.resolve(at))) found.push(at);
    }
  });
  return found;
}

interface Edit {
  tr: Transaction;
  what: string;
}

function randomEdit(state: EditorState, roll: (sides: number) => number, isFit = isLive): Edit {
  const places = carets(state.doc, isFit);
  const pick = () => places[roll(places.length)] ?? 0;
  const [a, b] = [pick(), pick()];
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  if (places.length === 0) return { tr: state.tr, what: "nothing" };
  switch (roll(5)) {
    case 0:
      return { tr: state.tr.insertText("xy", a), what: `type ${a}` };
    case 1:
      return { tr: state.tr.split(a), what: `split ${a}` };
    case 2:
      return { tr: state.tr.delete(from, to), what: `delete ${from} ${to}` };
    case 3:
      return { tr: state.tr.insertText("Z", from, to), what: `replace ${from} ${to}` };
    default: {
      const near = state.doc.resolve(a).parentOffset > 0 ? a - 1 : a;
      return { tr: state.tr.delete(near, a), what: `backspace ${a}` };
    }
  }
}

test("rejecting all gives back the document as it was before anybody suggested anything", {
  timeout: 60_000,
}, () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const roll = dice(seed);
    let state = EditorState.create({ doc: story() });
    const log: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const { tr, what } = randomEdit(state, roll, () => true);
      const author = roll(2) === 0 ? anna : jun;
      log.push(`${author.userId} ${what}`);
      state = state.apply(
        trackChanges(state, tr, { ...author, id: `s${turn}`, at: "2026-01-01T00:00:00.000Z" }),
      );
      state.doc.check();
    }
    const rejected = settleSuggestions(new Transform(state.doc), "reject").doc;
    expect(rejected.toString(), `${seed}: ${log.join("; ")}\n${state.doc}`).toBe(story().toString());
    settleSuggestions(new Transform(state.doc), "accept").doc.check();
  }
});

test("accepting all, after many edits, gives what the same edits would have given plainly", {
  timeout: 60_000,
}, () => {
  let compared = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const roll = dice(seed);
    let state = EditorState.create({ doc: story() });
    let plain = story();
    const log: string[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      const accepting = settleSuggestions(new Transform(state.doc), "accept");
      const { tr, what } = randomEdit(state, roll);
      const [step] = tr.steps;
      const same = new Transform(plain);
      if (!(step instanceof ReplaceStep)) continue;
      const parent = state.doc.resolve(step.from).parent.type;
      const bare = remarkSlice(step.slice, parent, (node) => [node.mark(withoutSuggestionMarks(node.marks))]);
      const [from, to] = [accepting.mapping.map(step.from, -1), accepting.mapping.map(step.to, -1)];
      if (same.maybeStep(new ReplaceStep(Math.min(from, to), to, bare)).failed) continue;
      log.push(what);
      plain = same.doc;
      state = state.apply(
        trackChanges(state, tr, { ...anna, id: `s${turn}`, at: "2026-01-01T00:00:00.000Z" }),
      );
      const accepted = settleSuggestions(new Transform(state.doc), "accept").doc;
      compared += 1;
      expect(accepted.toString(), `${seed}: ${log.join("; ")}\n${state.doc}`).toBe(plain.toString());
    }
  }
  expect(compared).toBeGreaterThan(300);
});

test("accepting all gives what the same edit would have given plainly", { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const roll = dice(seed);
    const start = EditorState.create({ doc: story() });
    const { tr, what } = randomEdit(start, roll);
    const plain = tr.doc;
    const state = start.apply(trackChanges(start, tr, { ...anna, id: "s", at: "2026-01-01T00:00:00.000Z" }));
    const accepted = settleSuggestions(new Transform(state.doc), "accept").doc;
    expect(accepted.toString(), `${seed}: ${what}\n${state.doc}`).toBe(plain.toString());
  }
});
