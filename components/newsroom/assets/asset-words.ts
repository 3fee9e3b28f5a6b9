import type { AssetFileView, AssetKind, AssetUsage, AssetView } from "#newsroom/assets/asset-view.ts";
import { formatDuration } from "#site/body/format-duration.ts";

export const kindWords: Record<AssetKind, string> = {
  picture: "Picture",
  audio: "Audio",
  video: "Video",
  document: "Document",
};

export const usageWords: Record<AssetUsage, string> = {
  web: "Web",
  print: "Print",
  social: "Social media",
  syndication: "Syndication",
};

export const cropWords = {
  full: "Whole picture",
  "16:9": "Wide (16:9)",
  "4:3": "Standard (4:3)",
  "1:1": "Square (1:1)",
} as const;

/** Where readers meet a crop. */
export const cropPlaces = {
  full: "In the story",
  "16:9": "Lead of a front, social media",
  "4:3": "Cards and lists",
  "1:1": "Small cards, search engines",
} as const;

export const fieldWords: Record<string, string> = {
  title: "Title",
  caption: "Caption",
  alt: "Alt text",
  credit: "Credit",
  source: "Source",
  copyright: "Copyright",
  usageTerms: "Usage terms",
  place: "Place",
  taken: "Taken",
  keywords: "Keywords",
  allowedUses: "Allowed uses",
  expires: "Expiry",
  focal: "Focal point",
  transcript: "Transcript",
  captions: "Captions",
  file: "File",
};

/** What an asset is called where one line names it. */
export function assetName({ title, caption, file }: Pick<AssetView, "title" | "caption" | "file">): string {
  const [first = ""] = (title || caption).split("\n");
  return (first.length > 100 ? `${first.slice(0, 99)}…` : first) || file.name;
}

/** What it is, as large as it is: `1600 × 1200`, `2:05`, `1.4 MB`. */
export function sizeWords(file: AssetFileView): string {
  if (file.durationMs !== null) return formatDuration(file.durationMs);
  return file.width && file.height ? `${file.width} × ${file.height}` : bytesWords(file.bytes);
}

export function bytesWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

const WEEK_MS = 7 * 86_400_000;

export interface Warning {
  tone: "warning" | "danger";
  words: string;
}

/** What an editor should see to before it goes out, the worst first. */
export function warningsOf(asset: AssetView, now: Date): Warning[] {
  const warnings: Warning[] = [];
  const left = asset.expiresAt === null ? null : Date.parse(asset.expiresAt) - now.getTime();
  if (left !== null && left <= 0) warnings.push({ tone: "danger", words: "Rights expired" });
  else if (left !== null && left <= WEEK_MS) warnings.push({ tone: "warning", words: "Expires soon" });
  if (!asset.allowedUses.includes("web")) warnings.push({ tone: "danger", words: "Not for the web" });
  if (asset.kind === "picture" && asset.alt === "" && !asset.isDecorative) {
    warnings.push({ tone: "warning", words: "No alt text" });
  }
  if (asset.credit === "") warnings.push({ tone: "warning", words: "No credit" });
  return warnings;
}
