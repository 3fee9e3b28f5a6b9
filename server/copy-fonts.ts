import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { HOME } from "#server/data-folder.ts";

const TARGET = join(HOME, "public/fonts");
const require = createRequire(import.meta.url);

/** The Latin faces, which site.css names; each file is one variable font. Upright serif has its optical sizes, but for phones. */
const LATIN = [
  ["source-serif-4", "source-serif-4-latin-opsz-normal", "source-serif-4-latin"],
  ["source-serif-4", "source-serif-4-latin-wght-normal", "source-serif-4-latin-text"],
  ["source-serif-4", "source-serif-4-latin-wght-italic", "source-serif-4-latin-italic"],
  ["source-serif-4", "source-serif-4-latin-ext-opsz-normal", "source-serif-4-latin-ext"],
  ["source-serif-4", "source-serif-4-latin-ext-wght-normal", "source-serif-4-latin-ext-text"],
  ["libre-franklin", "libre-franklin-latin-wght-normal", "libre-franklin-latin"],
  ["libre-franklin", "libre-franklin-latin-ext-wght-normal", "libre-franklin-latin-ext"],
] as const;

/**
 * The Korean faces, cut into slices by how often syllables occur together. Names of our own: a reader who has Noto
 * installed is served by that, and downloads nothing (site.css asks for it first).
 */
const KOREAN = [
  ["noto-serif-kr", "Paper Serif KR"],
  ["noto-sans-kr", "Paper Sans KR"],
] as const;

/** Grows when the style sheets are written in another way, or other files stand beside them. */
const FORM = 3;

/**
 * Puts the fonts into public/fonts and writes the Korean style sheets beside them. What is already there from the
 * same packages is left alone, so that a start costs nothing.
 */
export async function copyFonts(): Promise<void> {
  const mark = await packageVersions();
  const markFile = join(TARGET, "versions.txt");
  if ((await readFile(markFile, "utf8").catch(() => "")) === mark) return;
  await mkdir(TARGET, { recursive: true });
  await Promise.all(
    LATIN.map(([name, from, to]) => copyFile(fontFile(name, `${from}.woff2`), join(TARGET, `${to}.woff2`))),
  );
  for (const [name] of KOREAN) await copySlices(name);
  await writeKoreanCss();
  await writeFile(markFile, mark);
}

/**
 * Serif and sans of a slice stand next to each other: they share their range of characters, and a compressor that
 * sees the same range again at once sends it once.
 */
async function writeKoreanCss(): Promise<void> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(join(packageFolder("noto-serif-kr"), "unicode.json"), "utf8"),
  );
  const rules: { hangul: string[]; han: string[] } = { hangul: [], han: [] };
  for (const [slice, range] of Object.entries(ranges)) {
    const number = /^\[(\d+)\]$/.exec(slice)?.[1];
    if (number === undefined) continue; // Latin and its kin come from the Latin faces
    for (const [name, family] of KOREAN) {
      rules[isHan(range) ? "han" : "hangul"].push(
        `@font-face{font-family:"${family}";font-weight:200 900;font-display:swap;` +
          `src:url(${name}-${number}.woff2)format("woff2");unicode-range:${range.toUpperCase()}}`,
      );
    }
  }
  await writeFile(join(TARGET, "korean.css"), rules.hangul.join("\n"));
  await writeFile(join(TARGET, "korean-han.css"), rules.han.join("\n"));
}

/** Slices hold one kind of character; the first tells. Source: Unicode's blocks of CJK ideographs. */
function isHan(range: string): boolean {
  const first = Number.parseInt(range.slice(2), 16);
  return (first >= 0x3400 && first <= 0x9fff) || (first >= 0xf900 && first <= 0xfaff);
}

/** Only the slices are copied: `noto-serif-kr-17-wght-normal.woff2` as `noto-serif-kr-17.woff2`. */
async function copySlices(name: string): Promise<void> {
  const files = await readdir(join(packageFolder(name), "files"));
  await Promise.all(
    files.map(async (file) => {
      const slice = new RegExp(`^${name}-(\\d+)-wght-normal\\.woff2$`).exec(file)?.[1];
      if (slice !== undefined) await copyFile(fontFile(name, file), join(TARGET, `${name}-${slice}.woff2`));
    }),
  );
}

/** What the folder was made from: other packages or another choice of files make it anew. */
async function packageVersions(): Promise<string> {
  const names = [...new Set([...LATIN, ...KOREAN].map(([name]) => name))];
  const manifests = names.map((name) => readFile(join(packageFolder(name), "package.json"), "utf8"));
  const versions = (await Promise.all(manifests)).map(
    (text, at) => `${names[at]} ${JSON.parse(text).version}`,
  );
  return [...versions, JSON.stringify([FORM, LATIN, KOREAN])].join("\n");
}

function fontFile(name: string, file: string): string {
  return join(packageFolder(name), "files", file);
}

function packageFolder(name: string): string {
  return dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
}
