import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { documentSchema } from "#site/body/document-schema.ts";
import { decodeCopy } from "./decode-copy.ts";
import { recogniseWire } from "./recognise-wire.ts";
import type { PaperHints, RecognisedByline, RecognisedCopy, WireInput } from "./wire-copy.ts";

const folder = new URL("./fixtures/", import.meta.url);
const paper: PaperHints = { timeZone: "Asia/Seoul", language: "en", today: "2026-03-10" };
const table = z
  .array(
    z.object({
      file: z.string(),
      html: z.boolean(),
      language: z.enum(["en", "ko"]),
      headline: z.string().nullable(),
      standfirst: z.string().nullable(),
      bylines: z.array(z.string()),
      stamp: z.string().nullable(),
      dateline: z.string().nullable(),
      source: z.string().nullable(),
      paragraphs: z.number(),
      has: z.array(z.string()),
      dropped: z.array(z.string()),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL("table.json", folder), "utf8")));

function readFixture(fixture: { file: string; html: boolean }): WireInput {
  const decoded = decodeCopy(readFileSync(new URL(fixture.file, folder)));
  if ("refused" in decoded) throw new Error(`${fixture.file} was taken for binary`);
  return fixture.html ? { html: decoded.text } : { text: decoded.text };
}

function textOf(copy: RecognisedCopy): string[] {
  const texts: string[] = [];
  documentSchema
    .nodeFromJSON({ type: "doc", content: [{ type: "headline" }, { type: "standfirst" }, ...copy.blocks] })
    .descendants((node) => {
      if (node.isTextblock && node.type.name !== "headline" && node.type.name !== "standfirst")
        texts.push(node.textContent);
    });
  return texts;
}

function show({ names, role, email }: RecognisedByline): string {
  const [first, second] = names.map((name) => name.text);
  const spelt = second === undefined ? first : `${first} (${second})`;
  return `${spelt}${role === "" ? "" : `, ${role}`}${email === undefined ? "" : ` <${email}>`}`;
}

describe("wire copy", () => {
  test("comes in at least forty shapes", () => {
    expect(table.length).toBeGreaterThanOrEqual(40);
  });

  test.each(table)("$file is taken apart as the table says", (fixture) => {
    const copy = recogniseWire(readFixture(fixture), paper);
    const { stamp, dateline } = copy;
    expect({
      language: copy.language,
      headline: copy.headline,
      standfirst: copy.standfirst,
      bylines: copy.bylines.map(show),
      stamp: stamp && `${stamp.local} ${stamp.zone}${stamp.zoneInferred ? " inferred" : ""}`,
      dateline: dateline && [dateline.place, dateline.date ?? "", dateline.source ?? ""].join("|"),
      source: copy.source?.name ?? null,
      paragraphs: copy.blocks.length,
    }).toEqual({
      language: fixture.language,
      headline: fixture.headline,
      standfirst: fixture.standfirst,
      bylines: fixture.bylines,
      stamp: fixture.stamp,
      dateline: fixture.dateline,
      source: fixture.source,
      paragraphs: fixture.paragraphs,
    });
    expect(textOf(copy)).toEqual(expect.arrayContaining(fixture.has));
    expect(copy.dropped.map(({ text }) => text)).toEqual(expect.arrayContaining(fixture.dropped));
  });

  test.each(table)("$file gives blocks that the document schema accepts", (fixture) => {
    const { blocks } = recogniseWire(readFixture(fixture), paper);
    const content = [{ type: "headline" }, { type: "standfirst" }, ...blocks];
    expect(() => documentSchema.nodeFromJSON({ type: "doc", content }).check()).not.toThrow();
  });
});
