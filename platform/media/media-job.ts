/** What a media worker is told. Paths are the paper's own. */
export type MediaJob = { kind: "inspect"; path: string } | RenditionJob;

export interface RenditionJob {
  kind: "render";
  path: string;
  /** The crop, in pixels of the upright original. */
  left: number;
  top: number;
  cutWidth: number;
  cutHeight: number;
  /** Pixels of the rendition. */
  width: number;
  format: "avif" | "webp" | "jpg";
  isAnimated: boolean;
  credit: string;
  copyright: string;
}

/** By this a worker ends that grew too large. Source: sysexits.h, EX_OSERR. */
export const TOO_LARGE_EXIT = 71;
