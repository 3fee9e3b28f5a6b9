const COLOURS = 6;

/** One of six classes, always the same for one person: told apart by name too, never by colour alone. */
export function cursorColour(userId: string): string {
  let sum = 0;
  for (const character of userId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return `is-person-${(sum % COLOURS) + 1}`;
}
