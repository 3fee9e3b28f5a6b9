/** The languages Stet has words for. */
export type Language = "en" | "ko";

/** A BCP 47 tag as one of them; English for any other. */
export function toLanguage(tag: string): Language {
  return tag === "ko" || tag.startsWith("ko-") ? "ko" : "en";
}
