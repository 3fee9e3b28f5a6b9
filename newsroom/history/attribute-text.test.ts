import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { describe, expect, test } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { emptyDocument } from "../stories/document-store.ts";
import { attributeText, type WrittenStep } from "./attribute-text.ts";

const nine = Date.parse("2026-03-11T09:00:00Z");

/** A story written step by step; says afterwards who wrote each stretch of its text. */
class Writing {
  document: Node = emptyDocument();
  readonly steps: WrittenStep[] = [];
  readonly wires: { userId: string; at: Date }[] = [];

  by(userId: string, minute: number, change: (transform: Transform) => void): this {
    const transform = new Transform(this.document);
    change(transform);
    for (const step of transform.steps) {
      this.steps.push({ step: step.toJSON(), userId, at: new Date(nine + minute * 60_000), docHash: "" });
    }
    const last = this.steps.at(-1);
    this.document = transform.doc;
    if (last) last.docHash = hashDocument(this.document);
    return this;
  }

  type(userId: string, minute: number, at: number, text: string): this {
    [...text].reduce((position, letter) => {
      this.by(userId, minute, (transform) => transform.insert(position, documentSchema.text(letter)));
      return position + letter.length;
    }, at);
    return this;
  }

  attribute() {
    const empty = emptyDocument();
    return attributeText(this.steps, {
      emptySize: empty.content.size,
      emptyHash: hashDocument(empty),
      wires: this.wires,
    });
  }

  /** The body's text cut where its origin changes. */
  told(): string[] {
    const { origins, runs } = this.attribute();
    const told: string[] = [];
    let at = 0;
    for (const { size, origin } of runs) {
      const text = this.document.textBetween(at, at + size);
      const by = origin === null ? null : origins[origin];
      if (text !== "")
        told.push(`${by?.userId ?? "nobody"}${by && by.how !== "typed" ? ` ${by.how}` : ""}: ${text}`);
      at += size;
    }
    expect(at).toBe(this.document.content.size);
    return told;
  }
}

describe("every piece of a text is its writer's", () => {
  test("what was typed into another's sentence is the typist's, the rest stays", () => {
    const story = new Writing().type("min", 0, 5, "The bridge opened.").type("ana", 2, 8, " old");
    expect(story.told()).toEqual(["min: The", "ana:  old", "min:  bridge opened."]);
  });

  test("a Hangul syllable is whose last hand composed it, and its neighbours are untouched", () => {
    const story = new Writing().type("min", 0, 5, "다리가 열렸다");
    story.by("ana", 1, (transform) => transform.replaceWith(6, 7, documentSchema.text("릿")));
    expect(story.told()).toEqual(["min: 다", "ana: 릿", "min: 가 열렸다"]);
  });

  test("deleting, splitting and styling make nobody the author of what others wrote", () => {
    const story = new Writing().type("min", 0, 5, "One two three");
    story.by("ana", 1, (transform) => transform.delete(5, 9));
    story.by("ana", 1, (transform) => transform.split(8));
    story.by("ana", 1, (transform) => transform.addMark(5, 8, documentSchema.mark("bold")));
    expect(story.told().join("")).toBe("min: twomin:  three");
  });

  test("much at once was pasted, and came from the wire when wire copy was taken in just before", () => {
    const long = "Officials said on Tuesday that the bridge would stay closed until the end of the month.";
    const story = new Writing();
    story.by("min", 0, (transform) => transform.insert(5, documentSchema.text(long)));
    expect(story.told()).toEqual([`min pasted: ${long}`]);
    story.wires.push({ userId: "min", at: new Date(nine - 5_000) });
    expect(story.told()).toEqual([`min from_wire: ${long}`]);
  });

  test("a text that is put back as it was is again whose it was, not whose hand put it back", () => {
    const story = new Writing().type("min", 0, 5, "One two three");
    const before = story.document;
    story.by("ana", 3, (transform) => transform.delete(5, 18).insert(5, documentSchema.text("Nothing left")));
    expect(story.told()).toEqual(["ana: Nothing left"]);
    story.by("ana", 4, (transform) => transform.replaceWith(0, transform.doc.content.size, before.content));
    expect(story.told()).toEqual(["min: One two three"]);
  });

  test("one who pauses begins anew, so that each time is told", () => {
    const story = new Writing()
      .type("min", 0, 5, "One")
      .type("min", 3, 8, " two")
      .type("min", 9, 12, " three");
    const { origins } = story.attribute();
    expect(origins.map(({ fromAt, toAt }) => [fromAt.slice(14, 16), toAt.slice(14, 16)])).toEqual([
      ["00", "03"],
      ["09", "09"],
    ]);
  });

  test("after thousands of changes every position is still whose it was, counted the plain way", () => {
    const story = new Writing();
    let owners: string[] = Array.from({ length: story.document.content.size }, () => "nobody");
    for (let turn = 0; turn < 1500; turn += 1) {
      const writer = `w${Math.floor(turn / 7) % 4}`;
      const size = story.document.child(2).content.size;
      const [from, length] = [5 + ((turn * 31) % (size + 1)), turn % 5 === 4 ? Math.min(4, size) : 0];
      const start = Math.min(from, 5 + size - length);
      const text = ["a", "한글", "word ", ""][turn % 4] ?? "";
      if (length === 0 && text === "") continue;
      story.by(writer, turn, (transform) => {
        if (text === "") transform.delete(start, start + length);
        else transform.replaceWith(start, start + length, documentSchema.text(text));
      });
      owners = owners.toSpliced(start, length, ...Array.from(text, () => writer));
    }
    const { origins, runs } = story.attribute();
    const told = runs.flatMap(({ size, origin }) =>
      Array.from({ length: size }, () => (origin === null ? "nobody" : origins[origin]?.userId)),
    );
    expect(told).toEqual(owners);
    expect(runs.every(({ size, origin }, index) => size > 0 && origin !== runs[index - 1]?.origin)).toBe(
      true,
    );
  });
});
