/** Whether this browser was suggesting in a story; some browsers throw at a full or forbidden store. */
export function recallMode(storyId: string): boolean {
  try {
    return localStorage.getItem(nameOf(storyId)) === "suggesting";
  } catch {
    return false;
  }
}

export function rememberMode(storyId: string, isSuggesting: boolean): void {
  try {
    if (isSuggesting) localStorage.setItem(nameOf(storyId), "suggesting");
    else localStorage.removeItem(nameOf(storyId));
  } catch {
    // The mode lasts as long as the page, then.
  }
}

function nameOf(storyId: string): string {
  return `stet-mode-${storyId}`;
}
