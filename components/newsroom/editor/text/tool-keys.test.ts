import { expect, test } from "vitest";
import { findShortcuts, shortcutGroups } from "./shortcuts.ts";
import { toolOfKey } from "./tool-keys.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (name: string, code = "") => {
  const keys = name.split("-");
  const key = keys.at(-1) ?? "";
  return toolOfKey({
    ...none,
    key,
    code: code || `Key${key.toUpperCase()}`,
    ctrlKey: keys.includes("Ctrl"),
    altKey: keys.includes("Alt"),
    shiftKey: keys.includes("Shift"),
  });
};

test.each([
  ["Ctrl-f", "find"],
  ["Ctrl-Alt-f", "find"],
  ["Ctrl-h", "find"],
  ["Ctrl-g", "next_match"],
  ["Ctrl-Shift-G", "previous_match"],
  ["F3", "next_match"],
  ["Shift-F3", "previous_match"],
  ["Ctrl-k", "link"],
  ["Ctrl-s", "save"],
  ["Ctrl-/", "shortcuts"],
  ["Alt-F10", "toolbar"],
  ["Ctrl-Shift-F", "quiet"],
  ["f", null],
  ["Ctrl-Shift-K", null],
  ["Ctrl-Alt-k", null],
])("%s asks for %s", (keys, tool) => {
  expect(press(keys)).toBe(tool);
});

test("keys are known by their place where the layout has other letters", () => {
  expect(press("Ctrl-ㄹ", "KeyF")).toBe("find");
  expect(press("Ctrl-а", "KeyF")).toBe("find");
});

test("the sheet finds a key by what it does, and names none twice", () => {
  expect(findShortcuts("pull quote")[0]?.shortcuts).toEqual([["Mod-Shift-U", "Pull quote"]]);
  expect(findShortcuts("tables row").flatMap(({ shortcuts }) => shortcuts)).not.toHaveLength(0);
  expect(findShortcuts("nothing like it")).toEqual([]);
  for (const { shortcuts } of shortcutGroups) {
    expect(new Set(shortcuts.map(([keys]) => keys)).size).toBe(shortcuts.length);
  }
});
