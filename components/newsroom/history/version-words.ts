import type { VersionView } from "#newsroom/history/history-view.ts";
import { correctionWords } from "../correction-words.ts";

/** What a version is called: its name, its publication, or what made it. */
export function versionWords({ kind, label, publication, correction }: VersionView): string {
  switch (kind) {
    case "now":
      return "As it stands now";
    case "named":
      return label;
    case "published":
      if (correction) return `${correctionWords[correction.kind].name} (${publication})`;
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
