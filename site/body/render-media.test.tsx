import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CutName, LivePicture, PictureCut } from "../assets/live-picture.ts";
import { noMedia, type StoryMedia } from "../assets/story-media.ts";
import type { DocumentJson } from "./document.ts";
import { documentSchema } from "./document-schema.ts";
import { renderBody } from "./render-body.tsx";

const id = (number: number) => `0199f3a2-0000-7000-8000-00000000000${number}`;

function live(number: number, changes: Partial<LivePicture> = {}): [string, LivePicture] {
  const cut = (key: string, height: number): PictureCut => ({ key: `${key}${number}`, width: 800, height });
  const cuts: Record<CutName, PictureCut> = {
    full: cut("full", 600),
    "16:9": cut("wide", 450),
    "4:3": cut("four", 600),
    "1:1": cut("square", 800),
  };
  const picture = { placeholder: "", isAnimated: false, copyright: "", usageTerms: "", ...changes };
  return [id(number), { assetId: id(number), cuts, ...picture }];
}

const words = { credit: "Kim <b>", alt: "A boat", isDecorative: false, crop: "full" };
const picture = (number: number, attrs: Record<string, unknown> = {}) => ({
  type: "picture",
  attrs: { assetId: id(number), ...words, ...attrs },
  content: [{ type: "caption", content: [{ type: "text", text: "The harbour", marks: [{ type: "bold" }] }] }],
});
const gallery = (...content: unknown[]) => ({ type: "gallery", attrs: { layout: "gallery" }, content });

function html(block: unknown, media: Partial<StoryMedia>): string {
  const content = [{ type: "headline" }, { type: "standfirst" }, block];
  const document: DocumentJson = JSON.parse(JSON.stringify({ type: "doc", content }));
  documentSchema.nodeFromJSON(document).check();
  return renderToStaticMarkup(renderBody(document, { media: { ...noMedia, ...media } }));
}

test("a picture comes in every format and width it has, with its room, its words and its credit", () => {
  const page = html(picture(1), { pictures: new Map([live(1)]) });
  expect(page).toContain('<source type="image/avif" srcSet="/media/full1/320.avif 320w');
  expect(page).toContain("/media/full1/800.webp 800w");
  expect(page).not.toContain("960");
  expect(page).toMatch(
    /<img [^>]*src="\/media\/full1\/800\.jpg" width="800" height="600" alt="A boat" loading="lazy"/,
  );
  expect(page).toContain("<strong>The harbour</strong>");
  expect(page).toContain("Kim &lt;b&gt;");
});

test("a crop has its own shape, and a decorative picture is silent", () => {
  const page = html(picture(1, { crop: "16:9", isDecorative: true }), { pictures: new Map([live(1)]) });
  expect(page).toContain('width="800" height="450" alt=""');
});

test("what moves is no still in another format", () => {
  const page = html(picture(1), { pictures: new Map([live(1, { isAnimated: true })]) });
  expect(page).toContain("image/webp");
  expect(page).not.toContain("avif");
});

test("nothing remains of a picture that readers may not see, and of a gallery what they may", () => {
  expect(html(picture(1), {})).toBe("");
  expect(html(gallery(picture(1), picture(2)), {})).toBe("");
  const one = html(gallery(picture(1), picture(2)), { pictures: new Map([live(2)]) });
  expect(one).toMatch(/^<figure/);
  const both = html(gallery(picture(1), picture(2)), { pictures: new Map([live(1), live(2)]) });
  expect(both).toContain('<ul class="pictures" tabindex="0" aria-label="2 pictures">');
});

test("a recording is played without anybody else, its transcript is there to be read", () => {
  const file = {
    assetId: id(3),
    kind: "audio" as const,
    mimeType: "audio/mpeg",
    bytes: 1_250_000,
    durationMs: 125_000,
    width: null,
    height: null,
    name: "talk.mp3",
    transcript: "Hello.\n\nGood day.",
    captions: "",
    path: `/media/file/${id(3)}/talk.mp3`,
  };
  const block = {
    type: "mediaFile",
    attrs: { assetId: id(3), title: "The talk" },
    content: [{ type: "caption" }],
  };
  const page = html(block, { files: new Map([[id(3), file]]) });
  expect(page).toContain('<audio controls="" preload="none" aria-label="The talk">');
  expect(page).toContain('The talk<span class="file-size"> 2:05</span>');
  expect(page).toContain("<details><summary>Transcript</summary><p>Hello.</p><p>Good day.</p></details>");
  const paper = { ...file, kind: "document" as const, mimeType: "application/pdf", transcript: "" };
  expect(html(block, { files: new Map([[id(3), paper]]) })).toContain("The talk</a> <span");
  expect(html(block, { files: new Map([[id(3), paper]]) })).toContain("PDF, 1.3 MB");
});

test("a film's captions come with it, in the story's language, once somebody has written them", () => {
  const film = {
    ...{
      assetId: id(4),
      kind: "video" as const,
      mimeType: "video/mp4",
      bytes: 9,
      durationMs: null,
      width: 640,
      height: 360,
      name: "a.mp4",
      transcript: "",
    },
    path: `/media/file/${id(4)}/a.mp4`,
  };
  const block = { type: "mediaFile", attrs: { assetId: id(4), title: "" }, content: [{ type: "caption" }] };
  const page = (captions: string) => html(block, { files: new Map([[id(4), { ...film, captions }]]) });
  expect(page("/media/captions/4.vtt")).toContain(
    '<track kind="captions" src="/media/captions/4.vtt" srcLang="en" label="Captions"/></video>',
  );
  expect(page("")).not.toContain("track");
  expect(page("")).toContain('<video controls="" preload="none" width="640" height="360"');
});

test.each([
  ["an asset's id", { assetId: "../../etc" }],
  ["alt text of a length", { alt: "a".repeat(1001) }],
  ["a crop of the house", { crop: "3:7" }],
  ["a claim", { isDecorative: "yes" }],
])("a picture has %s or is no document", (_what, attrs) => {
  expect(() => html(picture(1, attrs), {})).toThrow(RangeError);
});
