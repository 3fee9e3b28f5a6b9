import { CUT_NAMES, type LivePicture, type PictureCut } from "./live-picture.ts";

type CutRow = PictureCut & { assetId: string; name: string };
type PictureRow = Omit<LivePicture, "cuts">;

/** Puts pictures and their current crops together. One that lacks a crop (no picture has come of it) is left out. */
export function gatherCuts(pictures: PictureRow[], rows: CutRow[]): Map<string, LivePicture> {
  const found = new Map<string, LivePicture>();
  for (const { assetId, placeholder, isAnimated, copyright, usageTerms } of pictures) {
    const cuts = cutsOf(rows.filter((row) => row.assetId === assetId));
    if (cuts) found.set(assetId, { assetId, cuts, placeholder, isAnimated, copyright, usageTerms });
  }
  return found;
}

function cutsOf(rows: CutRow[]): LivePicture["cuts"] | null {
  const [full, wide, classic, square] = CUT_NAMES.map((name) => rows.find((row) => row.name === name));
  if (!full || !wide || !classic || !square) return null;
  const sizeOf = ({ key, width, height }: PictureCut) => ({ key, width, height });
  return { full: sizeOf(full), "16:9": sizeOf(wide), "4:3": sizeOf(classic), "1:1": sizeOf(square) };
}
