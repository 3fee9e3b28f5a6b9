/** Whole sentences as far as they fit into `longest` characters, else whole words and an ellipsis. */
export function shortenText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest + 1);
  const sentences = /^.{60,}[.!?다]["”’']?(?=\s)/su.exec(start)?.[0];
  return sentences ?? `${start.replace(/\s+\S*$/, "")} …`;
}
