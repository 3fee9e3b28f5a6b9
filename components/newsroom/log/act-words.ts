/** An act's name as a person reads it: `publish-story` is "Publish story". */
export function actWords(act: string): string {
  const words = act.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What an entry says besides, a short line; ids are for machines and left out. */
export function detailWords(detail: Record<string, unknown>): string {
  return Object.entries(detail)
    .filter(([name, value]) => value !== null && value !== "" && !/id$/i.test(name))
    .map(([name, value]) => `${name}: ${valueWords(name, value)}`)
    .join(" · ");
}

/** A publication's `change` is a correction's kind, or that it was told as an update or not at all. */
function valueWords(name: string, value: unknown): string {
  if (name === "change") return String(value).replaceAll("_", " ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
