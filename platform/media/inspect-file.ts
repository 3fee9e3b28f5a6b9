import { open, readFile, stat } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import sharp from "sharp";
import { type FoundFile, NOTHING_TOLD } from "./found-file.ts";
import { LONGEST_SIDE, MOST_PIXELS } from "./most-pixels.ts";
import { readBoxes } from "./mp4-boxes.ts";
import { readRecording } from "./read-recording.ts";
import { readTold } from "./read-told.ts";

type Fitting = Extract<FoundFile, { fits: true }>;

const PICTURES = new Map([
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/apng", "png"],
  ["image/webp", "webp"],
  ["image/gif", "gif"],
  ["image/avif", "avif"],
  ["image/tiff", "tif"],
]);
const OTHERS = new Map<string, [Fitting["kind"], string]>([
  ["audio/mpeg", ["audio", "mp3"]],
  ["audio/mp4", ["audio", "m4a"]],
  ["audio/x-m4a", ["audio", "m4a"]],
  ["audio/aac", ["audio", "aac"]],
  ["audio/ogg", ["audio", "ogg"]],
  ["audio/opus", ["audio", "opus"]],
  ["audio/flac", ["audio", "flac"]],
  ["audio/wav", ["audio", "wav"]],
  ["video/mp4", ["video", "mp4"]],
  ["video/webm", ["video", "webm"]],
  ["application/pdf", ["document", "pdf"]],
]);
const HEIC = /^image\/hei[cf]/;
/** A placeholder's address, whole. */
const LONGEST_PLACEHOLDER = 400;

/** What a file is, by what is in it; its name is never asked. */
export async function inspect(path: string): Promise<FoundFile> {
  const { size } = await stat(path);
  if (size === 0) return misfit("file_empty");
  const type = await fileTypeFromFile(path).catch(() => undefined);
  const mimeType = type?.mime.split(";")[0] ?? "";
  const extension = PICTURES.get(mimeType);
  if (extension) return inspectPicture(path, mimeType === "image/apng" ? "image/png" : mimeType, extension);
  if (HEIC.test(mimeType)) return misfit("heic_unreadable");
  const other = OTHERS.get(mimeType);
  if (other) return inspectOther(path, size, mimeType, other);
  if (await isSvg(path)) return misfit("svg_not_taken");
  if (mimeType.startsWith("image/")) return misfit("picture_kind_not_taken", { extension: type?.ext ?? "" });
  if (/^(audio|video)\//.test(mimeType))
    return misfit("recording_kind_not_taken", { extension: type?.ext ?? "" });
  return misfit("file_kind_not_taken", { extension: type?.ext ?? "" });
}

async function inspectPicture(path: string, mimeType: string, extension: string): Promise<FoundFile> {
  const settings = { limitInputPixels: MOST_PIXELS, failOn: "error" } as const;
  const head = await sharp(path, { ...settings, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head) return misfit("file_broken");
  const { width, height } = head.autoOrient;
  const frames = mimeType === "image/tiff" ? 1 : (head.pages ?? 1);
  const pixels = width * height * frames;
  if (pixels > MOST_PIXELS) {
    const detail = { megapixels: Math.round(pixels / 1e6), most: MOST_PIXELS / 1e6 };
    return misfit(frames > 1 ? "animation_too_large" : "picture_too_large", detail);
  }
  if (Math.max(width, height) > LONGEST_SIDE) return misfit("picture_too_long", { most: LONGEST_SIDE });
  const isAnimated = frames > 1;
  // Every pixel is read, of every frame: what is cut off in the middle is found now and not by a reader.
  const isWhole = await sharp(path, { ...settings, animated: isAnimated })
    .resize(8, 8, { fit: "fill", fastShrinkOnLoad: false })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  if (!isWhole) return misfit("file_broken");
  return {
    fits: true,
    kind: "picture",
    mimeType,
    extension,
    width,
    height,
    durationMs: null,
    isAnimated,
    placeholder: await makePlaceholder(path),
    told: readTold(await readFile(path)),
  };
}

async function makePlaceholder(path: string): Promise<string> {
  for (const side of [16, 12, 8, 4]) {
    const tiny = await sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "none" })
      .autoOrient()
      .resize(side, side, { fit: "inside" })
      .webp({ quality: 30, alphaQuality: 30, effort: 4 })
      .toBuffer();
    const address = `data:image/webp;base64,${tiny.toString("base64")}`;
    if (address.length <= LONGEST_PLACEHOLDER) return address;
  }
  return "";
}

async function inspectOther(
  path: string,
  size: number,
  mimeType: string,
  [kind, extension]: [Fitting["kind"], string],
): Promise<FoundFile> {
  const isWhole =
    kind === "document"
      ? (await readEnd(path, size, 2_048)).includes("%%EOF")
      : !/mp4|m4a/.test(mimeType) || (await hasWholeBoxes(path, size));
  if (!isWhole) return misfit("file_broken");
  const common = { fits: true, kind, mimeType, extension, isAnimated: false, placeholder: "" } as const;
  if (kind === "document") {
    return { ...common, width: null, height: null, durationMs: null, told: NOTHING_TOLD };
  }
  const { title, copyright, ...measures } = await readRecording(path, mimeType);
  return { ...common, ...measures, told: { ...NOTHING_TOLD, title, copyright } };
}

function misfit(reason: string, detail: Record<string, unknown> = {}): FoundFile {
  return { fits: false, reason, detail };
}

async function isSvg(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return /<svg[\s>]|<!DOCTYPE svg/i.test(buffer.toString("latin1", 0, bytesRead).replaceAll("\0", ""));
  } finally {
    await file.close();
  }
}

async function readEnd(path: string, size: number, most: number): Promise<string> {
  const file = await open(path);
  try {
    const length = Math.min(size, most);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("latin1");
  } finally {
    await file.close();
  }
}

/** Whether the boxes of an MP4 end where the file ends, and both its contents and their index are among them. */
async function hasWholeBoxes(path: string, size: number): Promise<boolean> {
  const file = await open(path);
  let [end, hasIndex] = [0, false];
  try {
    for await (const box of readBoxes(file, 0, size)) {
      end = box.end;
      hasIndex ||= box.type === "moov";
    }
    return end === size && hasIndex;
  } catch (problem) {
    if (problem instanceof RangeError) return false;
    throw problem;
  } finally {
    await file.close();
  }
}
