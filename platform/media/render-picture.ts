import sharp, { type Sharp } from "sharp";
import type { RenditionJob } from "./media-job.ts";
import { MOST_PIXELS } from "./most-pixels.ts";
import { rightsPacket } from "./rights-packet.ts";

// One thread a process: there are as many processes as cores, and each is to be bounded.
sharp.concurrency(1);
sharp.cache(false);

/** Moving pictures are no wider than this: a frame costs what a still costs. */
const WIDEST_MOVING = 960;

/**
 * A crop in one width and format, upright and in sRGB. Nothing of the file's own metadata goes along (no place, no
 * camera); credit and copyright are written anew. The whole picture is made smaller first and cut afterwards, so that
 * JPEG decoders read only as much as they must.
 */
export async function render(job: RenditionJob): Promise<Uint8Array> {
  const { autoOrient: file } = await sharp(job.path, { limitInputPixels: MOST_PIXELS }).metadata();
  const moves = job.isAnimated && job.format === "webp";
  const width = moves ? Math.min(job.width, WIDEST_MOVING) : job.width;
  const scale = width / job.cutWidth;
  const whole = {
    width: Math.max(width, Math.round(file.width * scale)),
    height: Math.max(1, Math.round(file.height * scale)),
  };
  const height = Math.min(whole.height, Math.max(1, Math.round(job.cutHeight * scale)));
  const box = {
    left: Math.min(Math.round(job.left * scale), whole.width - width),
    top: Math.min(Math.round(job.top * scale), whole.height - height),
    width,
    height,
  };
  const picture = sharp(job.path, { limitInputPixels: MOST_PIXELS, failOn: "none", animated: moves })
    .autoOrient()
    .resize({ ...whole, fit: "fill" })
    .extract(box);
  const packet = rightsPacket(job);
  const { data } = await encode(packet ? picture.withXmp(packet) : picture, job.format).toBuffer({
    resolveWithObject: true,
  });
  return data;
}

/** Customary values; decision 0036 says why. */
function encode(picture: Sharp, format: RenditionJob["format"]): Sharp {
  switch (format) {
    case "avif":
      return picture.avif({ quality: 52, effort: 2, chromaSubsampling: "4:2:0" });
    case "webp":
      return picture.webp({ quality: 78, effort: 4 });
    case "jpg":
      // JPEG knows no transparency: what is not there is paper.
      return picture.flatten({ background: "#fff" }).jpeg({ quality: 80, progressive: true });
  }
}
