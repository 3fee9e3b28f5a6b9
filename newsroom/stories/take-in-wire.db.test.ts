import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { wireInput } from "./story-input.ts";
import { takeInWire } from "./take-in-wire.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let editor: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  editor = await addUser("editor");
});
afterAll(() => paper.close());

const paste = async (storyId: string, input: { text?: string; html?: string; bytes?: string }) =>
  takeInWire(editor, { storyId, ...wireInput.parse(input) }, noon);
const newStory = () => startStory(editor, documentOf("", ""));
const sample = readFileSync("prisma/seed-content/sample-wire.txt", "utf8");

test("copy is kept as it came and the fields it would fill are proposed, none of them set", async () => {
  const storyId = await newStory();
  const { wireCopyId, recognised, proposals } = must(await paste(storyId, { text: sample }));
  expect(recognised.blocks).toHaveLength(14);
  expect(proposals).toMatchObject({
    stamp: { local: "2026-03-11T20:06", zone: "Asia/Seoul", zoneInferred: true },
    source: { name: "Yonhap" },
    byline: [{ person: null, newPerson: { names: [{ text: "노라 베넷" }, { text: "Nora Bennett" }] } }],
  });
  expect(proposals.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  const kept = await writer().wireCopy.findUniqueOrThrow({
    where: { id: wireCopyId },
    select: { text: true },
  });
  expect(kept.text).toBe(sample);
  expect(await writer().storyFieldChange.count({ where: { storyId } })).toBe(0);
});

test("what is proposed can be saved as it is, and the same byline is then a known person", async () => {
  const { proposals } = must(await paste(await newStory(), { text: sample }));
  const storyId = await newStory();
  const byline = proposals.byline.map(({ person, newPerson, freeText, role }) => ({
    personId: person?.id ?? null,
    newPerson,
    freeText,
    role,
  }));
  must(await setField(editor, storyId, "byline", byline));
  must(await setField(editor, storyId, "slug", proposals.slug));
  must(
    await setField(editor, storyId, "stamp", { local: proposals.stamp?.local, zone: proposals.stamp?.zone }),
  );
  const again = must(await paste(await newStory(), { text: sample })).proposals.byline;
  expect(again).toMatchObject([{ person: { slug: "nora-bennett" }, newPerson: null }]);
});

test.runIf(existsSync("../shared/seed-story.txt"))(
  "the founding story comes apart into its fields",
  async () => {
    const text = readFileSync("../shared/seed-story.txt", "utf8");
    const { recognised, proposals } = must(await paste(await newStory(), { text }));
    expect(recognised.headline).toBe(
      "S. Korea, France agree to collaborate in pressing N. Korea to discard nukes",
    );
    expect(recognised.blocks).toHaveLength(14);
    expect(proposals.stamp).toEqual({ local: "2017-01-25T20:06", zone: "Asia/Seoul", zoneInferred: true });
    expect(proposals.source?.name).toBe("Yonhap");
    expect(proposals.byline[0]?.newPerson?.names.map((name) => name.text)).toEqual([
      "줄리 잭슨",
      "Julie Jackson",
    ]);
  },
);

test("who edited the copy is shown but gets no byline", async () => {
  const text =
    "SEOUL, Jan 25 (Reuters) - Ships will sail again, an official of the invented port said on Sunday.\n\nA second paragraph follows it here.\n\n(Reporting by Ann Example; Editing by Bob Sample)\n";
  const { recognised, proposals } = must(await paste(await newStory(), { text }));
  expect(recognised.bylines.map(({ role }) => role)).toEqual(["", "edited"]);
  expect(proposals.byline.map(({ newPerson }) => newPerson?.names[0]?.text)).toEqual(["Ann Example"]);
});

test("a name that two people have is left for a person to settle", async () => {
  for (const slug of ["twin-1", "twin-2"]) {
    await writer().person.create({
      data: {
        slug,
        names: {
          create: [
            {
              text: "Twin Name",
              matchKey: "twin name",
              script: "Latn",
              language: "en",
              role: "native",
              position: 0,
            },
          ],
        },
      },
    });
  }
  const text =
    "A headline about twins\n\nBy Twin Name\n\nA first paragraph that is long enough.\n\nA second one.\n";
  expect(must(await paste(await newStory(), { text })).proposals.byline).toMatchObject([
    { person: null, newPerson: null, freeText: "Twin Name" },
  ]);
});

test("a file of bytes in a Korean encoding is read; one that is no text is refused at the body", async () => {
  const korean = Buffer.from("c7d1b1db20b1e2bbe7", "hex").toString("base64");
  expect(must(await paste(await newStory(), { bytes: korean })).recognised.blocks[0]).toMatchObject({
    content: [{ text: "한글 기사" }],
  });
  const picture = Buffer.concat([
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    Buffer.alloc(200, 7),
  ]);
  expect(reasons(await paste(await newStory(), { bytes: picture.toString("base64") }))).toEqual(["not_text"]);
});

test("empty copy, a NUL and half an emoji do no harm", async () => {
  const storyId = await newStory();
  must(await paste(storyId, { text: "" }));
  must(await paste(storyId, { text: "a\u0000b \ud83d c" }));
});
