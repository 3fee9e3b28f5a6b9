import { expect, test } from "vitest";
import { readDeskKey } from "./desk-keys.ts";

const press = { isModified: false, isInList: false, areKeysOn: true };

test.each([
  [{ ...press, key: "j" }, "next"],
  [{ ...press, key: "X" }, "chooseRange"],
  [{ ...press, key: "3" }, "view"],
  [{ ...press, key: "0" }, null],
  [{ ...press, key: "constructor" }, null],
  [{ ...press, key: "ArrowDown" }, null],
  [{ ...press, key: "ArrowDown", isInList: true, areKeysOn: false }, "next"],
  [{ ...press, key: "j", isModified: true }, null],
  [{ ...press, key: "j", isInList: true, areKeysOn: false }, null],
  [{ ...press, key: "/", areKeysOn: false }, null],
  [{ ...press, key: "Escape", areKeysOn: false }, "clear"],
])("%j means %s", (given, meaning) => {
  expect(readDeskKey(given)).toBe(meaning);
});
