import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "#server/data-folder.ts";

/** Who a path is for: `reader` pages, their `media`, `staff` (pages and API), or a `file` that never changes while Stet runs. */
export type Audience = "reader" | "media" | "staff" | "file";

const STAFF = /^\/(newsroom|api|preview|_next)(\/|$)/;
const BUILT_FILE = /^\/_next\/static\//;

/**
 * The path and query as every part of the server will see them; `null` for an address that is none. Slashes are
 * collapsed and dots resolved here, so that no two parts can read one address differently.
 */
export function readPath(url: string | undefined): { pathname: string; search: string } | null {
  const path = (url ?? "/").replace(/^https?:\/\/[^/?#]*/i, "").replace(/^[/\\]*/, "/");
  const parsed = URL.parse(path, "http://stet");
  if (!parsed) return null;
  try {
    if (decodeURIComponent(parsed.pathname).includes("\0")) return null;
  } catch {
    return null;
  }
  return { pathname: parsed.pathname.replace(/\/{2,}/g, "/"), search: parsed.search };
}

export function audienceOf(pathname: string, publicFiles: ReadonlySet<string>): Audience {
  if (BUILT_FILE.test(pathname) || publicFiles.has(pathname)) return "file";
  if (pathname.startsWith("/media/")) return "media";
  return STAFF.test(pathname) ? "staff" : "reader";
}

/** The addresses of everything in `public/`. */
export function readPublicFiles(folder = join(HOME, "public")): Set<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Set(paths.map((path) => encodeURI(path.slice(folder.length).replaceAll("\\", "/"))));
}
