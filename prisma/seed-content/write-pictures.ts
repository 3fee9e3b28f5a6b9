import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { UserActor } from "#newsroom/actor.ts";
import { describeAsset } from "#newsroom/assets/describe-asset.ts";
import { uploadAsset } from "#newsroom/assets/upload-asset.ts";
import { type Scene, type SeedPicture, seedPictures } from "./pictures.ts";

const [WIDTH, HEIGHT] = [1600, 1067];

/** Draws the demo's pictures and takes them into the library as a photographer's files come in; the assets by their keys. */
export async function writePictures(actor: UserActor, now: Date): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "stet-seed-"));
  try {
    const written = await Promise.all(
      seedPictures.map(
        async (picture) => [picture.key, await writePicture(actor, { picture, folder }, now)] as const,
      ),
    );
    return new Map(written);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writePicture(
  actor: UserActor,
  { picture, folder }: { picture: SeedPicture; folder: string },
  now: Date,
): Promise<string> {
  const path = join(folder, `${picture.key}.jpg`);
  await sharp(Buffer.from(draw(picture.scene)))
    .withExif({
      IFD0: { Artist: picture.credit, Copyright: "The Demo Desk", ImageDescription: picture.caption },
    })
    .jpeg({ quality: 82 })
    .toFile(path);
  const uploaded = await uploadAsset(actor, { id: picture.uploadId, path, name: `${picture.key}.jpg` }, now);
  if (!uploaded.done)
    throw new Error(`the seed's ${picture.key} was refused: ${JSON.stringify(uploaded.refusals)}`);
  const { assetId } = uploaded.value;
  const value = { text: picture.alt, isDecorative: false };
  await describeAsset(actor, { assetId, field: "alt", baseSeq: 0, opId: picture.uploadId, value }, now);
  return assetId;
}

function draw({ sky: [top, horizon], ground, horizon: at, front }: Scene): string {
  const y = Math.round(HEIGHT * at);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><linearGradient id="sky" x2="0" y2="1">` +
    `<stop stop-color="${top}"/><stop offset="1" stop-color="${horizon}"/></linearGradient></defs>` +
    `<rect width="${WIDTH}" height="${y}" fill="url(#sky)"/><rect y="${y}" width="${WIDTH}" height="${HEIGHT - y}" fill="${ground}"/>${front}</svg>`
  );
}
