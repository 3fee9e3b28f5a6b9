import type { VersionView } from "#newsroom/history/history-view.ts";

/** What a version is called: its name, its publication, or what made it. */
export function versionWords({ kind, label, publication }: VersionView): string {
  switch (kind) {
    case "now":
      return "As it stands now";
    case "named":
      return label;
    case "published":
      return publication !== null && publication > 1 ? `Published again (${publication})` : "Published";
    case "automatic":
      return "Kept by itself";
  }
}

/** `Min and Ana`, `Min, Ana and Jo`. */
export function listNames(names: string[]): string {
  return new Intl.ListFormat("en").format(names);
}

/** Who wrote in it and who named it, as one line. */
export function writerWords({ kind, by, writers }: VersionView): string {
  const written = listNames(writers);
  switch (kind) {
    case "now":
    case "automatic":
      return written;
    case "named":
      return [`named by ${by}`, ...(written ? [`written by ${written}`] : [])].join(", ");
    case "published":
      return [`by ${by}`, ...(written ? [`written by ${written}`] : [])].join(", ");
  }
}
