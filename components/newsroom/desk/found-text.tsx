import type { FoundPart } from "#site/search/mark-found.ts";

/** Text with the words that were searched for marked. */
export function FoundText({ parts }: { parts: FoundPart[] }) {
  let at = 0;
  return parts.map(({ text, isFound }) => {
    at += text.length;
    return isFound ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
  });
}
