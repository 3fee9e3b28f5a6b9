/** Where stories can be moved by hand; which of them each may go to is the story's own affair. */
export const handMoves = [
  "pitch",
  "writing",
  "desk_edit",
  "copy_edit",
  "legal",
  "ready",
  "held",
  "sent_back",
  "spiked",
] as const;

export type HandMove = (typeof handMoves)[number];
