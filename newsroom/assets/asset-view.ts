import type { LivePicture } from "#site/assets/live-picture.ts";
import type { MomentInput } from "../schedule/moment-input.ts";
import type { AssetFieldName, AssetValues } from "./asset-fields-input.ts";
import type { CropBox, CropName } from "./crop-input.ts";

export type AssetKind = "picture" | "audio" | "video" | "document";
export type AssetUsage = "web" | "print" | "social" | "syndication";

/** An asset as lists and pickers show it. Instants are ISO 8601 in UTC. */
export interface AssetView {
  id: string;
  kind: AssetKind;
  version: number;
  title: string;
  caption: string;
  alt: string;
  isDecorative: boolean;
  credit: string;
  source: string;
  copyright: string;
  usageTerms: string;
  place: string;
  takenAt: string | null;
  takenZone: string | null;
  keywords: string[];
  allowedUses: AssetUsage[];
  expiresAt: string | null;
  expiresZone: string | null;
  /** Fractions of width and height. */
  focal: { x: number; y: number };
  file: AssetFileView;
  picture: LivePicture | null;
  isLive: boolean;
  isBinned: boolean;
  createdAt: string;
  createdBy: string;
}

export interface AssetFileView {
  name: string;
  mimeType: string;
  bytes: number;
  /** Pixels, upright; null for what is no picture. */
  width: number | null;
  height: number | null;
  durationMs: number | null;
  isAnimated: boolean;
  placeholder: string;
}

/** What somebody set, and the base of the next change: the asset's version when it was set; 0 while nobody has. */
export interface AssetFieldState<Value = unknown> {
  value: Value;
  seq: number;
  setBy: string | null;
  setAt: string | null;
}

export type AssetFields = { [Name in AssetFieldName]: AssetFieldState<AssetValues[Name]> };
export type AssetCrops = Record<CropName, AssetFieldState<CropBox | null>>;

export interface AssetUseView {
  storyId: string;
  headline: string;
  language: string;
  isLive: boolean;
}

/** One line of an asset's history, the newest first. */
export interface AssetEvent {
  at: string;
  by: string;
  /** A field's name, `crop 16:9`, `bin` or `file`. */
  what: string;
  /** In a few words; empty when it was emptied. */
  to: string;
}

/** An asset with everything its own page shows. */
export interface AssetDetail {
  asset: AssetView;
  fields: AssetFields;
  crops: AssetCrops;
  uses: AssetUseView[];
  events: AssetEvent[];
  mayChange: boolean;
}

export type { MomentInput };

/** An upload that was begun and is not in the library yet: of one's own, from whatever device. */
export interface UnfinishedUpload {
  id: string;
  name: string;
  bytes: number;
  /** Bytes that have arrived. */
  here: number;
  /** By which the same file is known again (`sample-file.ts`); empty when whoever began it did not say. */
  sample: string;
  /** It is to take the place of another file. */
  isReplacement: boolean;
}
