import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { documentSchema } from "#site/body/document-schema.ts";
import { decodeCopy } from "./decode-copy.ts";
import { recogniseWire } from "./recognise-wire.ts";
import type { PaperHints, RecognisedByline, RecognisedCopy, WireInput } from "./wire-copy.ts";

const seed = new URL("../../../shared/seed-story.txt", import.meta.url);
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

  // The story belongs to its publisher, so its words are read from the file and none are written here.
  test.skipIf(!existsSync(seed))("the seed story gives its fields and fourteen clean paragraphs", () => {
    const text = readFileSync(seed, "utf8");
    const copy = recogniseWire({ text }, paper);
    expect(copy.headline).toBe(text.split("\n")[3]);
    expect(copy.stamp).toEqual({
      local: "2017-01-25T20:06",
      zone: "Asia/Seoul",
      zoneInferred: true,
      instant: "2017-01-25T11:06:00Z",
    });
    const native = { text: "줄리 잭슨", role: "native", script: "Hang" };
    const romanised = { text: "Julie Jackson", role: "romanised", script: "Latn" };
    expect(copy.bylines).toEqual([{ names: [native, romanised], role: "" }]);
    expect(copy.source).toEqual({ name: "Yonhap", raw: "(Yonhap)" });
    expect(copy.dropped.map(({ text: label }) => label)).toEqual(["From", "Send to"]);
    const paragraphs = textOf(copy);
    expect(paragraphs).toHaveLength(14);
    for (const paragraph of paragraphs) {
      expect(paragraph).toBe(paragraph.trim());
      expect(paragraph).toMatch(/^["\p{Lu}].*[."]$/u);
    }
    expect(paragraphs.filter((paragraph) => paragraph.endsWith(", it also said."))).toHaveLength(1);
  });

  test("the same words in HTML and in text are recognised alike", () => {
    const lines = [
      "Harbor clock stops",
      "By 오하늘 (Oh Ha-neul)",
      "2019-03-04 09:15",
      "It stopped.",
      "Nobody saw. (AP)",
    ];
    const html = recogniseWire({ html: lines.map((line) => `<p>${line}</p>`).join("") }, paper);
    expect(html).toEqual(recogniseWire({ text: lines.join("\n\n") }, paper));
  });

  test("bold, italic and safe links are kept in the order the schema asks for", () => {
    const html = `<p>It began so.</p><p><i><b><a href="https://a.example/">one</a></b></i> <a href="javascript:x">two</a></p>`;
    const link = { type: "link", attrs: { href: "https://a.example/" } };
    const marks = [link, { type: "bold" }, { type: "italic" }];
    const content = [
      { type: "text", text: "one", marks },
      { type: "text", text: " two" },
    ];
    expect(recogniseWire({ html }, paper).blocks[1]).toEqual({ type: "paragraph", content });
  });

  test("an inline weight has the last word over the tag around it", () => {
    const html = `<b style="font-weight:normal"><p>It began so.</p><p>plain <span style="font-weight:700">bold</span></p></b>`;
    const content = [
      { type: "text", text: "plain " },
      { type: "text", text: "bold", marks: [{ type: "bold" }] },
    ];
    expect(recogniseWire({ html }, paper).blocks[1]).toEqual({ type: "paragraph", content });
  });

  test("an agency in brackets is a credit only after the end of a sentence", () => {
    const read = (end: string) => recogniseWire({ text: `It began so.\n\n${end}` }, paper);
    expect(read("The kite flew. (AP)").source).toEqual({ name: "AP", raw: "(AP)" });
    const open = read("The kite was painted with two letters (AP)");
    expect(open.source).toBeNull();
    expect(textOf(open)[1]).toBe("The kite was painted with two letters (AP)");
  });

  test("lists, quotations, headings and rules in HTML become blocks", () => {
    const html = `<p>It began so.</p><h2>Next</h2><ol start="4"><li>four<ul><li>deeper</li></ul></li></ol><blockquote>said</blockquote><hr><h4>Last</h4>`;
    const said = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
    const deeper = { type: "bulletList", content: [{ type: "listItem", content: [said("deeper")] }] };
    const four = { type: "listItem", content: [said("four"), deeper] };
    expect(recogniseWire({ html }, paper).blocks).toEqual([
      said("It began so."),
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Next" }] },
      { type: "orderedList", attrs: { start: 4 }, content: [four] },
      { type: "blockquote", content: [said("said")] },
      { type: "horizontalRule" },
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Last" }] },
    ]);
  });

  test("an embargo named in the copy is pointed out and stays in the body", () => {
    const copy = recogniseWire({ text: "EMBARGOED UNTIL 00:01 GMT\n\nGulls can count\n\nThey can." }, paper);
    expect(copy.findings.filter(({ note }) => note?.includes("embargo"))).toHaveLength(1);
    expect(textOf(copy)[0]).toBe("EMBARGOED UNTIL 00:01 GMT");
  });
});
