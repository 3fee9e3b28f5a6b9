/** Text for a LIKE pattern: a typed %, _ or \\ means itself; Prisma's own `contains` hands them on as they are. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
