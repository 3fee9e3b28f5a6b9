import { describe, expect, test } from "vitest";
import { sendInput } from "./send-input.ts";

const good = { name: "Min-ji Kim", from: "minji@paper.example", to: "a@paper.example" };

function problemsOf(changes: Partial<typeof good>): string[] {
  const parsed = sendInput.safeParse({ ...good, ...changes });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`);
}

test("up to five addresses, however they are parted, each once", () => {
  const to = "A@paper.example, b@paper.example;\r\nc@paper.example\n\n a@PAPER.example";
  expect(sendInput.parse({ ...good, to }).to).toEqual([
    "a@PAPER.example",
    "b@paper.example",
    "c@paper.example",
  ]);
  expect(problemsOf({ to: Array.from({ length: 6 }, (_, at) => `r${at}@paper.example`).join() })).toEqual([
    "to too_many",
  ]);
  expect(problemsOf({ to: " ,\n" })).toEqual(["to empty"]);
});

describe("nothing gets into a header", () => {
  test.each([
    "a@paper.example\r\nBcc: all@paper.example",
    "a@paper.example%0ABcc: x",
    '"a b"@paper.example',
    "Kim <a@paper.example>",
    "a@paper.example\u0000",
    "a@localhost",
    "a@127.0.0.1",
    "a@b@paper.example",
    "@paper.example",
    "a@paper.example\u2028",
  ])("%j is no sender", (from) => {
    const parsed = sendInput.safeParse({ ...good, from });
    // What only has white space around it is trimmed, and is one clean address then.
    if (parsed.success) expect(parsed.data.from).toBe("a@paper.example");
    else expect(problemsOf({ from })).toEqual(["from not_an_address"]);
  });

  test("a line break among recipients parts them, and a header is none", () => {
    expect(problemsOf({ to: "a@paper.example\r\nBcc: b@paper.example" })).toEqual(["to not_an_address"]);
  });

  test("a name is one line, without what turns its direction", () => {
    expect(sendInput.parse({ ...good, name: " Kim\r\nBcc:\u202E x\u200B " }).name).toBe("Kim Bcc: x");
  });
});

test.each([
  "https://spam.example",
  "Win www.spam",
  "spam.example",
  "a@paper.example",
  "spam。com/x",
  "<b>Kim</b>",
  "Kim\\x",
])("%s is no name", (name) => {
  expect(problemsOf({ name })).toEqual(["name not_a_name"]);
});

test.each(["김민지", "J. R. Tolkien", "Dr. Kim", "O’Neill-Sørensen", "金明, 記者"])(
  "%s is a name",
  (name) => {
    expect(problemsOf({ name })).toEqual([]);
  },
);

test("a name is neither empty nor long", () => {
  expect(problemsOf({ name: " \u200B " })).toEqual(["name empty"]);
  expect(problemsOf({ name: "k".repeat(61) })).toEqual(["name too_long"]);
});
