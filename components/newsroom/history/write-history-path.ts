/** What a story's history shows; `now` is the story as it stands, other versions go by their id. */
export interface HistoryChoice {
  version: string;
  /** The other version of a comparison. */
  against: string | null;
  isEvery: boolean;
  /** Where the timeline's page begins when it is not the first. */
  after: string | null;
}

/** The address of a story's history: it can be sent to a colleague, who sees the same two versions. */
export function writeHistoryPath(storyId: string, choice: Partial<HistoryChoice> = {}): string {
  const query = new URLSearchParams();
  if (choice.version && choice.version !== "now") query.set("version", choice.version);
  if (choice.against) query.set("against", choice.against);
  if (choice.isEvery) query.set("show", "every");
  if (choice.after) query.set("after", choice.after);
  const text = query.toString();
  return `/newsroom/stories/${storyId}/history${text === "" ? "" : `?${text}`}`;
}
