import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { inspectFile, mediaWorkers, renderPicture } from "#platform/media/media-workers.ts";

// How long it takes to take 100 photos of 24 megapixels in and to make what their first readers ask for, in the bounded
// worker processes, beside plain sharp doing the same in one process, in the same run. Give another number of photos as
// the first argument.

const PHOTOS = Number(process.argv[2] ?? 100);
const WIDTH = 6000;
const HEIGHT = 4000;
const MADE = [
  { width: 640, format: "avif" },
  { width: 1280, format: "avif" },
  { width: 1280, format: "jpg" },
] as const;

const folder = mkdtempSync(join(tmpdir(), "stet-bench-pictures-"));
try {
  const paths = await drawPhotos();
  console.table({
    "bounded workers": await measure(
      () => Promise.all(paths.map(byWorkers)),
      () => mediaWorkers().processes,
    ),
    "plain sharp": await measure(
      () => inTurns(paths, byPlainSharp),
      () => [],
    ),
  });
} finally {
  mediaWorkers().stop();
  rmSync(folder, { recursive: true });
}

/** A few photos with noise in them as a sensor makes it, under as many names as are asked for. */
async function drawPhotos(): Promise<string[]> {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const drawn = await sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: "#678", noise },
  })
    .blur(1.5)
    .jpeg({ quality: 90 })
    .toBuffer();
  console.log(
    `${PHOTOS} photos of ${(WIDTH * HEIGHT) / 1e6} megapixels, ${(drawn.length / 1e6).toFixed(1)} MB each`,
  );
  return Array.from({ length: PHOTOS }, (_, at) => {
    const path = join(folder, `${at}.jpg`);
    writeFileSync(path, drawn);
    return path;
  });
}

async function byWorkers(path: string): Promise<void> {
  await inspectFile(path);
  const crop = { left: 0, top: 0, cutWidth: WIDTH, cutHeight: HEIGHT, isAnimated: false };
  for (const { width, format } of MADE) {
    await renderPicture(
      { kind: "render", path, ...crop, width, format, credit: "Bench", copyright: "" },
      "now",
    );
  }
}

async function byPlainSharp(path: string): Promise<void> {
  await sharp(path).resize(8, 8, { fit: "fill" }).raw().toBuffer();
  await sharp(path).autoOrient().resize(16).webp({ quality: 30 }).toBuffer();
  for (const { width, format } of MADE) {
    const picture = sharp(path).autoOrient().resize(width);
    await (format === "avif"
      ? picture.avif({ quality: 52, effort: 2 })
      : picture.jpeg({ quality: 80, progressive: true })
    ).toBuffer();
  }
}

/** Two at a time, as many as there are cores. */
async function inTurns(paths: string[], work: (path: string) => Promise<void>): Promise<void> {
  const left = [...paths];
  const turn = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await work(path);
  };
  await Promise.all([turn(), turn()]);
}

async function measure(work: () => Promise<unknown>, processes: () => number[]) {
  let most = 0;
  const timer = setInterval(() => {
    const all = [process.pid, ...processes()].map(memoryOf);
    most = Math.max(
      most,
      all.reduce((sum, bytes) => sum + bytes, 0),
    );
  }, 50);
  const begun = performance.now();
  await work();
  clearInterval(timer);
  const seconds = (performance.now() - begun) / 1000;
  return {
    seconds: seconds.toFixed(1),
    "photos a second": (PHOTOS / seconds).toFixed(2),
    "most memory, all processes": `${Math.round(most / 1e6)} MB`,
  };
}

function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
