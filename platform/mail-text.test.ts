import { expect, test } from "vitest";
import { cleanLine, cleanText, isMailAddress, readSender } from "./mail-text.ts";

test.each(["a@b.example", "jin-ho.o'neil+desk@mail.paper.example", "기자@신문.example"])(
  "%s is a mail address",
  (text) => expect(isMailAddress(text)).toBe(true),
);

test.each([
  "",
  "a",
  "a@",
  "@b.example",
  "a@b@c.example",
  "a@b.example,c@d.example",
  "a@b.example;c@d.example",
  "A <a@b.example>",
  '"a b"@c.example',
  "a@b.example\r\nBcc: c@d.example",
  "a@b.example\0",
  "a\u202E@b.example",
  "a b@c.example",
  `${"a".repeat(250)}@b.example`,
])("%j is no mail address", (text) => expect(isMailAddress(text)).toBe(false));

test("a line keeps its words and loses what could end it", () => {
  expect(cleanLine("Sent\r\nBcc: all@x.example\0 \u2028back\uD800")).toBe(
    "Sent Bcc: all@x.example back\uFFFD",
  );
  expect(cleanLine("한강 다리 개통 🌉")).toBe("한강 다리 개통 🌉");
});

test("what is too long ends with a mark, never in half a character", () => {
  expect(cleanLine("🌉🌉🌉", 4)).toBe("🌉…");
  expect(cleanText("abcdef", 4)).toBe("abc…");
});

test("text keeps its lines", () => {
  expect(cleanText("one\r\ntwo\rthree\0\u202E")).toBe("one\ntwo\nthree  ");
});

test.each([
  ["stet@paper.example", { name: "", address: "stet@paper.example" }],
  ["The Paper <stet@paper.example>", { name: "The Paper", address: "stet@paper.example" }],
  ['"한강, 신문" <stet@paper.example>', { name: "한강, 신문", address: "stet@paper.example" }],
  ["The Paper", null],
  ["a@b.example, c@d.example", null],
  ["The Paper <a@b.example> <c@d.example>", null],
])("mail from %j comes from %j", (text, sender) => expect(readSender(text)).toEqual(sender));
