import { createCanvas, loadImage } from "@napi-rs/canvas";
import { beforeAll, expect, test } from "vitest";
import { copyFonts } from "#server/copy-fonts.ts";
import { breakLines } from "./break-lines.ts";
import { cardSize, hashCard } from "./card-path.ts";
import { drawCard } from "./draw-card.ts";

beforeAll(copyFonts);

const widthOf = (text: string) => [...text].length;

test("lines break at spaces, and inside a word only when it must be", () => {
  const rules = { most: 8, lines: 4, mayCut: false, widthOf };
  expect(breakLines("one two three", rules)).toEqual(["one two", "three"]);
  expect(breakLines("북한 동해상으로 발사", rules)).toEqual(["북한 동해상으로", "발사"]);
  expect(breakLines("a abcdefghijk b", rules)).toEqual(["a", "abcdefgh", "ijk b"]);
  expect(breakLines("", rules)).toEqual([]);
});

test("what does not fit is cut only where it may be", () => {
  const rules = { most: 8, lines: 2, widthOf };
  expect(breakLines("one two three four five", { ...rules, mayCut: false })).toBeNull();
  expect(breakLines("one two three four five", { ...rules, mayCut: true })).toEqual(["one two", "three…"]);
});

/** How many of a card's dots, in the band where the title stands, are ink. */
async function inkOf(title: string): Promise<{ ink: number; width: number; height: number }> {
  const image = await loadImage(await drawCard({ title, label: "World", paperName: "The Test" }));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 150, width, 340);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) ink += 1;
  return { ink, width, height };
}

test("a card is of the size that is announced and shows its headline, in Hangul and Han too", async () => {
  const empty = await inkOf("");
  expect(empty).toEqual({ ...cardSize, ink: 0 });
  for (const title of ["Ministers meet", "북한, 동해상으로 발사", "李在明"]) {
    expect((await inkOf(title)).ink, title).toBeGreaterThan(2_000);
  }
  // A face that lacks them would draw the same box for both.
  expect((await inkOf("가")).ink).not.toBe((await inkOf("힣")).ink);
});

test("an endless headline is drawn all the same, and so are many cards at once", async () => {
  const cards = ["x".repeat(5_000), "말 ".repeat(3_000), "🙂\u202e\u0000 ?"].map(inkOf);
  for (const { ink } of await Promise.all(cards)) expect(ink).toBeGreaterThan(0);
});

test("a card has another address as soon as it shows something else", () => {
  const card = { title: "Ministers meet", label: "World", paperName: "The Test" };
  const hashes = [card, { ...card, title: "M" }, { ...card, label: "W" }, { ...card, paperName: "T" }].map(
    hashCard,
  );
  expect(new Set(hashes).size).toBe(4);
  expect(hashes[0]).toBe(hashCard({ ...card }));
  expect(hashes[0]).toMatch(/^[\w-]{16}$/);
});
