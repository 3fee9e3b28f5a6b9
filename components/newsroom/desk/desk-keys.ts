const NAME = "stet.desk.keys";

/** What single keys do on the desk. `open` is the browser's own: Enter on a headline. */
export type DeskKey =
  | "next"
  | "previous"
  | "choose"
  | "chooseRange"
  | "move"
  | "search"
  | "sheet"
  | "clear"
  | "view";

const keys: Record<string, DeskKey> = {
  j: "next",
  k: "previous",
  x: "choose",
  X: "chooseRange",
  m: "move",
  "/": "search",
  "?": "sheet",
};

/** For the sheet of shortcuts. */
export const deskShortcuts: [keys: string, what: string][] = [
  ["j or ↓", "Next story"],
  ["k or ↑", "Previous story"],
  ["Enter", "Open the story"],
  ["x", "Choose the story, or take it back"],
  ["Shift and x", "Choose all from the last chosen one"],
  ["m", "Do something with the chosen stories"],
  ["Esc", "Choose nothing"],
  ["/", "Search"],
  ["1 to 9", "Open a view, in their order"],
  ["?", "This list"],
];

/** Single letters can be switched off: who speaks to the computer sets them off by accident (WCAG 2.1.4). */
export function areKeysOn(): boolean {
  return localStorage.getItem(NAME) !== "off";
}

export function switchKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, "off");
}

interface Press {
  key: string;
  /** Of Ctrl, Alt and Meta, one is held. */
  isModified: boolean;
  /** The focus is in the list: arrows and Escape are its own there, letters or not. */
  isInList: boolean;
  areKeysOn: boolean;
}

/** What a key press means to the desk; null when it means nothing. */
export function readDeskKey({ key, isModified, isInList, areKeysOn }: Press): DeskKey | null {
  if (isModified) return null;
  if (isInList && key === "ArrowDown") return "next";
  if (isInList && key === "ArrowUp") return "previous";
  if (key === "Escape") return "clear";
  if (!areKeysOn) return null;
  if (/^[1-9]$/.test(key)) return "view";
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
}
