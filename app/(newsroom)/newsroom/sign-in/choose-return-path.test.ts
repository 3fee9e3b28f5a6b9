import { expect, test } from "vitest";
import { chooseReturnPath } from "./choose-return-path.ts";

test.each([
  "/newsroom",
  "/newsroom/account",
  "/newsroom/stories/0198c3a0-0000-7000-8000-000000000001",
  "/newsroom?q=%ED%95%9C%EA%B5%AD&state=ready",
  "/newsroom/stories/1#body",
])("goes on to %s", (asked) => {
  expect(chooseReturnPath(asked)).toBe(asked);
});

test.each([
  undefined,
  "",
  "/",
  "/api/auth/signout",
  "/newsroomy",
  "newsroom",
  "//evil.example",
  "//evil.example/newsroom",
  "/\\evil.example",
  "/newsroom\\..\\..\\evil",
  "/newsroom//evil.example",
  "https://evil.example/newsroom",
  "http://localhost:3000/newsroom",
  "javascript:alert(1)",
  "/newsroom/../api/auth/signout",
  "/newsroom/%2e%2e/api/auth/signout",
  "/\t/evil.example",
  "/newsroom\n/x",
  " /newsroom",
  "/newsroom/\u202Ecba",
  "/newsroom/sign-in",
  "/newsroom/sign-in?callbackUrl=/newsroom/sign-in",
  "/newsroom/welcome/abc",
  "/newsroom/set-up",
  `/newsroom/${"x".repeat(3000)}`,
])("goes to the desk instead of %j", (asked) => {
  expect(chooseReturnPath(asked)).toBe("/newsroom");
});

test("two addresses at once are none", () => {
  expect(chooseReturnPath(["/newsroom/account", "/newsroom"])).toBe("/newsroom");
});
