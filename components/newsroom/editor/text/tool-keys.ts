/** What a key asks for, besides what the text does with it by itself. */
export type ToolKey =
  | "find"
  | "next_match"
  | "previous_match"
  | "link"
  | "shortcuts"
  | "save"
  | "toolbar"
  | "quiet"
  | "insert_table"
  | "library";

type Keys = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The tool a key asks for; null for all others. By the letter's place on the keyboard where a layout has other letters. */
export function toolOfKey(event: Keys): ToolKey | null {
  const isMod = event.ctrlKey || event.metaKey;
  const { altKey, shiftKey } = event;
  const letter = /^[a-z]$/i.test(event.key)
    ? event.key.toLowerCase()
    : event.code.replace(/^Key/, "").toLowerCase();
  if (event.key === "F3") return shiftKey ? "previous_match" : "next_match";
  if (altKey && event.key === "F10") return "toolbar";
  if (!isMod) return null;
  if (event.key === "/") return "shortcuts";
  if (shiftKey && !altKey && letter === "f") return "quiet";
  if (shiftKey && !altKey && event.code === "Digit9") return "insert_table";
  if (shiftKey && !altKey && event.code === "Digit6") return "library";
  if (letter === "g" && !altKey) return shiftKey ? "previous_match" : "next_match";
  if (shiftKey) return null;
  if (letter === "f") return "find";
  if (altKey) return null;
  // Control-H deletes a letter on a Mac.
  if (letter === "h" && event.ctrlKey && !event.metaKey && !isApple()) return "find";
  if (letter === "k") return "link";
  return letter === "s" ? "save" : null;
}

export function isApple(): boolean {
  return typeof navigator !== "undefined" && /Mac|iP(?:hone|ad|od)/.test(navigator.platform);
}
