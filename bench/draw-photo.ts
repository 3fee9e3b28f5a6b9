import sharp from "sharp";

/** Standard deviation of each octave: together they spread over about the range of a photo. */
const SIGMA = 16;

/**
 * A JPEG that is as hard to compress as a photo, without being one: noise that is equally strong in every octave, from
 * the whole picture down to the pixel, as the spectra of photos are on average (D. J. Field, 1987). As no edge in it
 * is sharp and no sky is empty, it is rather larger than most.
 */
export async function drawPhoto(width: number, height: number): Promise<Buffer> {
  const sum = new Float32Array(width * height * 3).fill(128);
  for (let scale = 1; scale < width / 2; scale *= 2) {
    const octave = await drawOctave(width, height, scale);
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (octave[at] ?? 0) - 128;
  }
  return sharp(Uint8ClampedArray.from(sum), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

async function drawOctave(width: number, height: number, scale: number): Promise<Buffer> {
  const noise = await sharp({
    create: {
      width: Math.ceil(width / scale),
      height: Math.ceil(height / scale),
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: SIGMA },
    },
  })
    .png()
    .toBuffer();
  return sharp(noise).resize(width, height, { fit: "fill", kernel: "cubic" }).raw().toBuffer();
}
