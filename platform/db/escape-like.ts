/** Text for a LIKE pattern: a typed %, _ or \\ means itself. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
