import type { ServerResponse } from "node:http";

/** What every answer carries, whoever it is for. */
export const sharedHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** Readers' pages: no script but islands, nothing from anybody else, no frame around them. */
const READER_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; media-src 'self'";

/** Staff pages are an application of Next's, whose inline flight data cannot do without `unsafe-inline`. */
const STAFF_POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export function setSharedHeaders(response: ServerResponse) {
  for (const [name, value] of Object.entries(sharedHeaders)) response.setHeader(name, value);
}

/** The policy of staff pages and their API; a page of Next's that sets its own replaces it. */
export function setStaffHeaders(response: ServerResponse) {
  response.setHeader("Content-Security-Policy", STAFF_POLICY);
  response.setHeader("Cache-Control", "private, no-store");
}

/** Speculation rules are written into the page, for which CSP has a word of its own. */
export function readerPolicy(hasSpeculationRules: boolean): string {
  return `${READER_POLICY}; script-src 'self'${hasSpeculationRules ? " 'inline-speculation-rules'" : ""}`;
}
