import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { canSplit, liftTarget, ReplaceStep, type Step, Transform } from "@tiptap/pm/transform";
import { describe, expect, test } from "vitest";
import { documentSchema } from "./document-schema.ts";
import { anchorWords, flatText, followStep, mendAnchor, type TextAnchor } from "./text-anchor.ts";

/** Numbers below `most`, always the same ones. */
function dice(seed: number): (most: number) => number {
  let state = seed * 2_654_435_761;
  return (most) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return (state >>> 1) % most;
  };
}

/** Text in which no character occurs twice: what has become of each can be told. */
function uniqueText(): (length: number) => string {
  let next = 0xac00;
  return (length) => Array.from({ length }, () => String.fromCharCode(next++)).join("");
}

function paragraph(text: string): Node {
  return documentSchema.node("paragraph", null, text === "" ? [] : [documentSchema.text(text)]);
}

function storyOf(headline: string, ...paragraphs: string[]): Node {
  return documentSchema.node("doc", null, [
    documentSchema.node("headline", null, documentSchema.text(headline)),
    documentSchema.node("standfirst"),
    ...paragraphs.map(paragraph),
  ]);
}

function anchorAt(document: Node, from: number, to: number): TextAnchor {
  const anchor = anchorWords(document, from, to);
  if (!anchor) throw new Error("no words there");
  return anchor;
}

function anchorOn(document: Node, words: string): TextAnchor {
  const from = flatText(document, 0, document.content.size).indexOf(words);
  return { from, to: from + words.length, words };
}

function follow(anchor: TextAnchor, steps: readonly Step[]): TextAnchor {
  return steps.reduce((at, step) => followStep([at], step)[0] ?? at, anchor);
}

const isLost = ({ from, to }: TextAnchor) => from === to;

/** Something a writer does: types, deletes, replaces, splits, joins, quotes, marks. */
function edit(document: Node, roll: (most: number) => number, write: (length: number) => string): Transform {
  const change = new Transform(document);
  const size = document.content.size;
  const at = 1 + roll(size - 1);
  const end = Math.min(size, at + roll(12));
  const $at = document.resolve(at);
  try {
    const kind = roll(7);
    if (kind === 0 && $at.parent.isTextblock) change.insert(at, documentSchema.text(write(1 + roll(4))));
    if (kind === 1) change.delete(at, end);
    if (kind === 2 && $at.parent.isTextblock)
      change.replaceWith(at, Math.min(end, $at.end()), documentSchema.text(write(1 + roll(4))));
    if (kind === 3 && $at.parent.type.name === "paragraph" && canSplit(document, at)) change.split(at);
    if (kind === 4) change.replaceRange(at, end, new Slice(Fragment.from(paragraph(write(3))), 1, 1));
    const range = $at.blockRange();
    const quote = documentSchema.nodes.blockquote;
    if (kind === 5 && range && $at.parent.type.name === "paragraph" && quote) {
      const depth = liftTarget(range);
      if (depth !== null && $at.depth > 1) change.lift(range, depth);
      else change.wrap(range, [{ type: quote }]);
    }
    const bold = documentSchema.marks.bold;
    if (kind === 6 && bold) change.addMark(at, end, bold.create());
    change.doc.check();
    return change;
  } catch {
    return new Transform(document);
  }
}

/** A story, and an anchor somewhere in it. */
function begin(seed: number) {
  const roll = dice(seed + 1);
  const write = uniqueText();
  const document = storyOf(write(12), write(20), write(25), write(8));
  const from = 1 + roll(document.content.size - 16);
  return { roll, write, document, anchor: anchorAt(document, from, from + 4 + roll(11)) };
}

describe("through any edits", () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  test.each(seeds)("the words are found, or all of them are gone (%i)", (seed) => {
    const { roll, write, ...start } = begin(seed);
    let { document, anchor } = start;
    const quote = anchor.words;
    const inside = new Set(quote.replaceAll("\n", ""));
    for (let round = 0; round < 25; round += 1) {
      const change = edit(document, roll, write);
      anchor = mendAnchor(follow(anchor, change.steps), quote, change.doc);
      document = change.doc;
      expect(anchor.from).toBeGreaterThanOrEqual(0);
      expect(anchor.to).toBeLessThanOrEqual(document.content.size);
      if (!isLost(anchor)) expect(flatText(document, anchor.from, anchor.to)).toBe(anchor.words);
      else expect([...document.textContent].filter((letter) => inside.has(letter))).toEqual([]);
    }
  });

  test.each(seeds)("undoing what was done brings the words back to where they were (%i)", (seed) => {
    const { roll, write, document, anchor } = begin(seed);
    for (let round = 0; round < 25; round += 1) {
      const change = edit(document, roll, write);
      let back = mendAnchor(follow(anchor, change.steps), anchor.words, change.doc);
      for (const [index, step] of [...change.steps.entries()].reverse()) {
        back = follow(back, [step.invert(change.docs[index] ?? document)]);
      }
      back = mendAnchor(back, anchor.words, document);
      expect({ ...back, mayMend: false }).toEqual({ ...anchor, mayMend: false });
    }
  });
});

const head = "Headline";
const before = storyOf(head, "The bridge opens on Monday.", "It cost 3 billion won.");

function replace(document: Node, words: string, text: string): ReplaceStep {
  const { from, to } = anchorOn(document, words);
  return new ReplaceStep(
    from,
    to,
    new Slice(text === "" ? Fragment.empty : Fragment.from(documentSchema.text(text)), 0, 0),
  );
}

function applied(document: Node, ...steps: Step[]): Node {
  return steps.reduce((at, step) => step.apply(at).doc ?? at, document);
}

test("words typed at either edge are not part of it, words typed inside are", () => {
  const anchor = anchorOn(before, "opens on");
  const at = (position: number, text: string) =>
    new ReplaceStep(position, position, new Slice(Fragment.from(documentSchema.text(text)), 0, 0));
  expect(follow(anchor, [at(anchor.from, "x")]).words).toBe("opens on");
  expect(follow(anchor, [at(anchor.to, "x")])).toMatchObject({ from: anchor.from, words: "opens on" });
  expect(follow(anchor, [at(anchor.from + 1, "x")])).toMatchObject({ words: "oxpens on", to: anchor.to + 1 });
});

test("typing over the words leaves the note on what was typed", () => {
  const anchor = follow(anchorOn(before, "Monday"), [replace(before, "Monday", "Friday")]);
  expect(anchor).toMatchObject({ words: "Friday", from: anchorOn(before, "Monday").from });
});

test("deleted words come back with an undo, edited or not", () => {
  const edited = replace(before, "Monday", "Friday");
  const now = applied(before, edited);
  const cut = replace(now, "opens on Friday", "");
  const lost = follow(anchorOn(before, "opens on Monday"), [edited, cut]);
  expect(lost).toMatchObject({ words: "opens on Friday", from: lost.to });
  const back = follow(lost, [cut.invert(now)]);
  expect(back).toMatchObject({ words: "opens on Friday", to: back.from + 15 });
});

test("words deleted letter by letter come back with an undo", () => {
  const quote = "Monday";
  let document = before;
  let anchor = anchorOn(before, quote);
  const past: { step: Step; before: Node }[] = [];
  for (let left = quote.length; left > 0; left -= 1) {
    const step = new ReplaceStep(
      anchorOn(before, quote).from + left - 1,
      anchorOn(before, quote).from + left,
      Slice.empty,
    );
    past.push({ step, before: document });
    anchor = follow(anchor, [step]);
    document = applied(document, step);
  }
  expect(isLost(anchor)).toBe(true);
  for (const { step, before } of past.reverse()) {
    const undo = step.invert(before);
    document = applied(document, undo);
    anchor = mendAnchor(follow(anchor, [undo]), quote, document);
  }
  expect(anchor).toMatchObject({ ...anchorOn(before, quote) });
});

test("a note goes along when its paragraph is cut and pasted elsewhere", () => {
  const cut = replace(before, "It cost 3 billion won.", "");
  const paste = new ReplaceStep(
    1,
    1,
    new Slice(Fragment.from(documentSchema.text("It cost 3 billion won.")), 0, 0),
  );
  const anchor = follow(anchorOn(before, "cost 3 billion"), [cut, paste]);
  expect(anchor).toMatchObject({ from: 4, to: 18 });
});

test("deleted words are not taken to be others that read the same", () => {
  const document = storyOf(head, "Seoul. Seoul. Seoul.");
  const at = anchorOn(document, "Seoul. S").from + 7;
  const cut = new ReplaceStep(at, at + 7, Slice.empty);
  const now = applied(document, cut);
  const anchor = mendAnchor(follow(anchorAt(document, at, at + 6), [cut]), "Seoul.", now);
  expect(isLost(anchor)).toBe(true);
  const later = new ReplaceStep(1, 1, new Slice(Fragment.from(documentSchema.text("Seoul. ")), 0, 0));
  expect(isLost(mendAnchor(follow(anchor, [later]), "Seoul.", applied(now, later)))).toBe(true);
});

test("a document put in the place of another keeps the notes on words that both have", () => {
  const after = storyOf(head, "A new first paragraph.", "The bridge opens on Monday.");
  const whole = new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0));
  expect(follow(anchorOn(before, "opens on"), [whole])).toMatchObject(anchorOn(after, "opens on"));
  expect(isLost(follow(anchorOn(before, "billion"), [whole]))).toBe(true);
});

test("a step that is no replacement moves nothing, and NUL and half a pair are nobody's", () => {
  const odd = storyOf(head, "a\0b\ud83dc");
  expect(flatText(odd, 1, odd.content.size)).toContain("a\uFFFDb\uFFFDc");
  const bold = documentSchema.marks.bold;
  if (!bold) throw new Error("no bold");
  const [mark] = new Transform(before).addMark(14, 18, bold.create()).steps;
  const anchor = anchorOn(before, "opens");
  expect(mark && followStep([anchor], mark)).toEqual([anchor]);
});
