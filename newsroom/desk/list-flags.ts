import type { DeskFlag } from "./desk-input.ts";

interface Flagged {
  needsLegal: boolean;
  isSensitive: boolean;
  needsPicture: boolean;
  notForPublication: boolean;
}

/** The flags a story carries, the gravest first. */
export function listFlags(story: Flagged): DeskFlag[] {
  const flags: [DeskFlag, boolean][] = [
    ["not-for-publication", story.notForPublication],
    ["legal", story.needsLegal],
    ["sensitive", story.isSensitive],
    ["picture", story.needsPicture],
  ];
  return flags.filter(([, isSet]) => isSet).map(([flag]) => flag);
}
