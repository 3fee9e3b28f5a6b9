import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

/** A slice of a Korean face and the characters it has. */
interface Slice {
  file: string;
  family: string;
  ranges: { from: number; to: number }[];
}

/** Where the server puts the faces before it builds the pages (server/copy-fonts.ts); the paper runs from its folder. */
const FOLDER = join(process.cwd(), "public/fonts");
const LATIN = {
  serif: ["source-serif-4-latin", "source-serif-4-latin-ext"],
  sans: ["libre-franklin-latin", "libre-franklin-latin-ext"],
};
const KOREAN = { serif: "Paper Serif KR", sans: "Paper Sans KR" };

let slices: Promise<Slice[]> | null = null;
const registered = new Map<string, Promise<void>>();

/**
 * The families that can draw a text, as a canvas names them. Of the Korean faces only those slices are opened whose
 * characters are in it: opening all of them takes seconds.
 */
export async function fontsFor(text: string, kind: "serif" | "sans"): Promise<string> {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  slices ??= readSlices();
  const korean = (await slices).filter(
    ({ family, ranges }) =>
      family === KOREAN[kind] &&
      ranges.some(({ from, to }) => characters.some((one) => one >= from && one <= to)),
  );
  const files = [...LATIN[kind].map((name) => `${name}.woff2`), ...korean.map(({ file }) => file)];
  await Promise.all(files.map(register));
  return [...files.map((file) => `"${file}"`), kind === "serif" ? "serif" : "sans-serif"].join(", ");
}

/** Under its own file's name, so that no face installed on the machine is taken instead. */
function register(file: string): Promise<void> {
  const known = registered.get(file);
  if (known) return known;
  const opened = readFile(join(FOLDER, file)).then((bytes) => {
    GlobalFonts.register(bytes, file);
  });
  registered.set(file, opened);
  // What could not be read is asked for again, and not for ever missing.
  opened.catch(() => registered.delete(file));
  return opened;
}

async function readSlices(): Promise<Slice[]> {
  const sheets = await Promise.all(
    ["korean.css", "korean-han.css"].map((name) => readFile(join(FOLDER, name), "utf8")),
  );
  const rule = /font-family:"([^"]+)".*?url\(([^)]+)\).*?unicode-range:([^}]+)\}/g;
  return [...sheets.join("\n").matchAll(rule)].map(([, family = "", file = "", ranges = ""]) => ({
    family,
    file,
    ranges: ranges.split(",").map(readRange),
  }));
}

/** `U+D723-D728` or `U+D79A`. */
function readRange(text: string): { from: number; to: number } {
  const [from = "", to = from] = text.trim().replace(/^U\+/i, "").split("-");
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
}
