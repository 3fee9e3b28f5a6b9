import sharp from "sharp";
import { drawPicture, withIptc } from "./sample-pictures.ts";

/** One small file of every kind that is decoded, with metadata in it, so that readers of both are tried. */
export async function sampleFiles(): Promise<{ name: string; bytes: Buffer }[]> {
  const drawn = await drawPicture(160, 120);
  const told = await sharp(drawn)
    .withExif({ IFD0: { Artist: "Jane Doe" }, IFD2: { DateTimeOriginal: "2026:11:02 10:00:00" } })
    .jpeg()
    .toBuffer();
  const frames = await Promise.all([drawn, await sharp(drawn).negate().jpeg().toBuffer()]);
  return [
    { name: "jpeg", bytes: withIptc(told, { 5: Buffer.from("제목"), 120: Buffer.from("A caption") }) },
    { name: "progressive jpeg", bytes: await sharp(drawn).jpeg({ progressive: true }).toBuffer() },
    { name: "png", bytes: await sharp(drawn).resize(60).png().toBuffer() },
    { name: "webp", bytes: await sharp(drawn).webp().toBuffer() },
    { name: "avif", bytes: await sharp(drawn).avif({ effort: 0 }).toBuffer() },
    { name: "tiff", bytes: await sharp(drawn).resize(60).tiff().toBuffer() },
    {
      name: "gif",
      bytes: await sharp(frames, { join: { animated: true } })
        .resize(60)
        .gif()
        .toBuffer(),
    },
  ];
}

/** The same damage for the same seed: bits turned over, a piece left out, doubled or zeroed, the end cut off. */
export function mutate(bytes: Buffer, seed: number): Buffer {
  let state = (seed + 1) * 2_654_435_761;
  const random = (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 1_597_334_677) + 0x6d2b79f5) | 0;
    return (state >>> 0) % Math.max(1, below);
  };
  let mutated = Buffer.from(bytes);
  for (let damages = 1 + random(8); damages > 0; damages -= 1) {
    // What is at the front decides how the rest is read, so half of the damage is done there.
    const at = random(random(2) ? mutated.length : Math.min(mutated.length, 400));
    const length = 1 + random(40);
    switch (random(5)) {
      case 0:
        mutated[at] = random(256);
        break;
      case 1:
        mutated[at] = (mutated[at] ?? 0) ^ (1 << random(8));
        break;
      case 2:
        mutated = Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + length)]);
        break;
      case 3:
        mutated = Buffer.concat([mutated.subarray(0, at + length), mutated.subarray(at)]);
        break;
      case 4:
        if (random(4) === 0) mutated = mutated.subarray(0, at + 20);
        else mutated.fill(random(2) ? 0xff : 0, at, Math.min(mutated.length, at + Math.min(length, 4)));
        break;
    }
  }
  return mutated;
}
