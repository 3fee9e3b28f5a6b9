import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, expect, test, vi } from "vitest";
import { drawPicture, withIptc } from "#test/sample-pictures.ts";
import { inspectFile, mediaWorkers } from "./media-workers.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-inspect-"));
const picture = await drawPicture();
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script><rect width="9" height="9"/></svg>';

afterAll(() => {
  mediaWorkers().stop();
  rmSync(folder, { recursive: true });
});

// A process of its own may be slow to start on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

function inspectBytes(bytes: Buffer | string) {
  const path = join(folder, randomUUID());
  writeFileSync(path, bytes);
  return inspectFile(path);
}

/** A PNG that says how large it is, and packs as many rows of nothing. */
function bombOf(width: number, height = width): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(body.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([head, named, sum]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width / 8 + 1) * 2_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", size), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test("a picture is known by its content, upright", async () => {
  const turned = await sharp(picture).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const found = await inspectBytes(turned);
  expect(found).toMatchObject({
    fits: true,
    kind: "picture",
    mimeType: "image/jpeg",
    extension: "jpg",
    width: 480,
    height: 640,
    isAnimated: false,
  });
  expect(found.fits && found.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(found.fits && found.placeholder.length).toBeLessThanOrEqual(400);
});

test.each<[string, () => Buffer | string | Promise<Buffer | string>, string]>([
  ["nothing", () => "", "file_empty"],
  ["a text", () => "Not a picture at all.", "file_kind_not_taken"],
  ["an SVG with a script", () => svg, "svg_not_taken"],
  ["an SVG that begins as XML", () => `<?xml version="1.0"?>\n<!-- x -->${svg}`, "svg_not_taken"],
  ["a page of HTML", () => `<!DOCTYPE html><script>alert(1)</script>`, "file_kind_not_taken"],
  ["a picture cut off in the middle", () => picture.subarray(0, picture.length * 0.6), "file_broken"],
  ["the head of a picture", () => picture.subarray(0, 300), "file_broken"],
  ["a PNG cut off", async () => (await sharp(picture).png().toBuffer()).subarray(0, 5_000), "file_broken"],
  ["a pixel bomb", () => bombOf(60_000), "picture_too_large"],
  // Of 94 million pixels: in lines so long, those took two gigabytes.
  ["a picture of very long lines", () => bombOf(2_000_000, 47), "picture_too_long"],
  ["a packed bomb", () => gzipSync(Buffer.alloc(50_000_000)), "file_kind_not_taken"],
  ["a PDF cut off", () => `%PDF-1.7\n${"1 0 obj << >> endobj\n".repeat(300)}`, "file_broken"],
  [
    "an MP4 cut off",
    () => Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\x10\0moov", "latin1"),
    "file_broken",
  ],
  ["a program", () => Buffer.from("7f454c4602010100", "hex"), "file_kind_not_taken"],
  ["HEIC", () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "heic_unreadable"],
])("%s is refused in words", async (_, make, reason) => {
  expect(await inspectBytes(await make())).toMatchObject({ fits: false, reason });
});

test("a moving picture is one, and counts all its frames", async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = await Promise.all(["red", "green", "blue"].map(frame));
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  expect(await inspectBytes(gif)).toMatchObject({ fits: true, width: 60, height: 40, isAnimated: true });
});

/** Boxes of an MP4, one in another. */
function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

/** Bytes of nothing, with these numbers of 16 or 32 bits at their places. */
function fields(length: number, places: Record<number, number | string>): Buffer {
  const bytes = Buffer.alloc(length);
  for (const [at, value] of Object.entries(places)) {
    if (typeof value === "string") bytes.write(value, Number(at), "latin1");
    else bytes.writeUInt32BE(value, Number(at));
  }
  return bytes;
}

function filmOf(seconds: number, width: number, height: number, turns: Record<number, number>): Buffer {
  const sample = box("avc1", fields(78, { 6: 1, 24: width * 65_536 + height, 28: 0x48_0000, 32: 0x48_0000 }));
  const tables = box(
    "stbl",
    box("stsd", fields(8, { 4: 1 }), sample),
    ...["stts", "stsc", "stco"].map((name) => box(name, fields(8, {}))),
    box("stsz", fields(12, {})),
  );
  const media = box(
    "mdia",
    box("mdhd", fields(24, { 12: 1000, 16: seconds * 1000 })),
    box("hdlr", fields(25, { 8: "vide" })),
    box("minf", tables),
  );
  const head = box("mvhd", fields(100, { 12: 1000, 16: seconds * 1000, 96: 2 }));
  const track = box("trak", box("tkhd", fields(84, { 12: 1, 20: seconds * 1000, ...turns })), media);
  return Buffer.concat([
    box("ftyp", Buffer.from("mp42\0\0\0\0mp42isom", "latin1")),
    box("moov", head, track),
    box("mdat", Buffer.alloc(64)),
  ]);
}

test.each([
  ["as it is", { 40: 65_536, 56: 65_536 }, 1280, 720],
  ["turned by its matrix", { 44: 65_536, 52: 65_536 }, 720, 1280],
])("a film says how long it is and how large its picture, %s", async (_, turns, width, height) => {
  const kind = { fits: true, kind: "video" };
  expect(await inspectBytes(filmOf(95, 1280, 720, turns))).toMatchObject({
    ...kind,
    durationMs: 95_000,
    width,
    height,
  });
});

test("a film in thousands of fragments is whole", async () => {
  const fragments = Array.from({ length: 3_000 }, () => box("moof", Buffer.alloc(8)));
  const film = Buffer.concat([filmOf(95, 640, 360, {}), ...fragments]);
  expect(await inspectBytes(film)).toMatchObject({
    fits: true,
    kind: "video",
    durationMs: 95_000,
    width: 640,
  });
  expect(await inspectBytes(film.subarray(0, film.length - 4))).toMatchObject({ reason: "file_broken" });
});

test("what a recording calls itself has no signs that no text may have", async () => {
  const comment = Buffer.from("TITLE=A\0B");
  const lengths = [0, 1, comment.length].map((length) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(length);
    return bytes;
  });
  const [vendor, count, size] = lengths;
  const comments = Buffer.concat([vendor, count, size, comment].flatMap((part) => part ?? []));
  const info = Buffer.alloc(34);
  info.set([0x10, 0, 0x10, 0], 0);
  info.set([0x0a, 0xc4, 0x42, 0xf0, 0, 0, 0xac, 0x44], 10);
  const flac = Buffer.concat([
    Buffer.from("fLaC\0\0\0\x22", "latin1"),
    info,
    Buffer.from([0x84, 0, 0, comments.length]),
    comments,
    Buffer.alloc(64),
  ]);
  const found = await inspectBytes(flac);
  expect(found).toMatchObject({ fits: true, kind: "audio", durationMs: 1_000 });
  expect(found.fits && found.told.title).toMatch(/^A.?B$/);
  expect(found.fits && found.told.title).not.toContain("\0");
});

test("a recording says how long it is; one whose head is nonsense is taken without", async () => {
  const wav = Buffer.concat([
    Buffer.from("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0", "latin1"),
    Buffer.from([0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]),
    Buffer.from("data\0\0\0\0", "latin1"),
    Buffer.alloc(20_000, 0x80),
  ]);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.writeUInt32LE(20_000, 40);
  expect(await inspectBytes(wav)).toMatchObject({ kind: "audio", durationMs: 2_500, width: null });
  wav.writeUInt32LE(0, 24);
  wav.writeUInt32LE(0, 28);
  wav.writeUInt16LE(0, 32);
  expect(await inspectBytes(wav)).toMatchObject({ fits: true, kind: "audio", durationMs: null });
});

test.each<[string, Buffer | undefined, (text: string) => Buffer]>([
  ["declared UTF-8", Buffer.from("\x1b%G", "latin1"), (text) => Buffer.from(text)],
  ["undeclared UTF-8", undefined, (text) => Buffer.from(text)],
  ["declared EUC-KR", Buffer.from("\x1b$)C", "latin1"), eucKr],
  ["undeclared EUC-KR", undefined, eucKr],
])("Hangul in IPTC is read, in %s", async (_, charset, encode) => {
  const record = {
    5: encode("서울 시청"),
    80: encode("김하나"),
    110: encode("연합뉴스"),
    25: [encode("서울")],
  };
  const found = await inspectBytes(withIptc(picture, record, charset));
  expect(found.fits && found.told).toMatchObject({
    title: "서울 시청",
    credit: "김하나/연합뉴스",
    keywords: ["서울"],
  });
});

test("Latin letters in IPTC are not taken for Hangul", async () => {
  const record = { 80: Buffer.from("José Müßig", "latin1"), 90: Buffer.from("Zürich", "latin1") };
  const found = await inspectBytes(withIptc(picture, record));
  expect(found.fits && found.told).toMatchObject({ credit: "José Müßig", place: "Zürich" });
});

test("what a camera says is read, and where it was and which it was is not kept", async () => {
  const exif = {
    IFD0: { Artist: "Jane Doe", Copyright: "(C) Jane Doe", Make: "Lumen" },
    IFD2: {
      DateTimeOriginal: "2026:11:02 10:00:00",
      OffsetTimeOriginal: "+09:00",
      BodySerialNumber: "S-123",
    },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1" },
  };
  const found = await inspectBytes(await sharp(picture).withExif(exif).jpeg().toBuffer());
  expect(found.fits && found.told).toMatchObject({
    credit: "Jane Doe",
    copyright: "(C) Jane Doe",
    taken: { local: "2026-11-02T10:00:00", offset: "+09:00" },
  });
  const kept = JSON.stringify(found);
  expect(kept).toContain("Lumen");
  expect(kept).not.toMatch(/GPS|Serial|S-123/);
});

/** The letters this test needs, as EUC-KR (KS X 1001) has them. */
function eucKr(text: string): Buffer {
  const known: Record<string, number[]> = {};
  const decoder = new TextDecoder("euc-kr");
  for (let first = 0xb0; first <= 0xc8; first += 1) {
    for (let second = 0xa1; second <= 0xfe; second += 1) {
      known[decoder.decode(Uint8Array.of(first, second))] = [first, second];
    }
  }
  return Buffer.from([...text].flatMap((sign) => known[sign] ?? [sign.charCodeAt(0)]));
}
