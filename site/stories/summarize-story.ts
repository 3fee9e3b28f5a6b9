import { cleanText } from "../body/clean-text.ts";
import { plainText } from "../body/read-node.ts";
import { shortenText } from "../body/shorten-text.ts";
import type { PublishedStory } from "./published-story.ts";

const LONGEST = 240;

/** The story in a sentence or two, for machines and for passing on: its standfirst, else how it begins. */
export function summarizeStory({ standfirst, document }: PublishedStory): string {
  const opening = document.content.find((node) => node.type === "paragraph" && plainText(node).trim() !== "");
  return cleanText(standfirst).trim() || shortenText(plainText(opening).trim(), LONGEST);
}
