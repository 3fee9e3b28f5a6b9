/** The `lang` a part of a page needs: none where it is the language around it. */
export function languageOf(part: string | null, around: string): string | undefined {
  return part === null || part === around ? undefined : part;
}
