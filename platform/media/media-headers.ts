import type { RenditionJob } from "./media-job.ts";

export const RENDITION_TYPES: Record<RenditionJob["format"], string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

/** What every answer with a file carries: nothing in it runs, and nothing takes it for what it is not. */
export const MEDIA_HEADERS: readonly string[] = [
  "X-Content-Type-Options",
  "nosniff",
  "Content-Security-Policy",
  "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy",
  "cross-origin",
];

/** Recordings and films play in the page; everything else is for the reader's own machine (RFC 6266, RFC 8187). */
export function dispositionOf(mimeType: string, name: string): string {
  const kind = /^(audio|video)\//.test(mimeType) ? "inline" : "attachment";
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
