import { expect, test } from "vitest";
import { textLanguage } from "./text-language.ts";

test.each<[language: "en" | "ko", text: string, expected: ReturnType<typeof textLanguage>]>([
  ["en", "An ordinary paragraph, “quoted” — with €3.", {}],
  ["en", "", {}],
  ["en", "12:30", {}],
  ["en", "남북 대화가 열렸다.", { lang: "ko" }],
  ["en", "By 줄리 잭슨 (Julie Jackson) in the far south", {}],
  ["ko", "남북 대화가 열렸다.", {}],
  ["ko", "The talks were held in Seoul.", { lang: "en" }],
  ["ko", "Apple CEO Tim Cook은 말했다", {}],
  ["ko", "美·中 정상회담", {}],
  ["ko", "東京都に行きました", { lang: "ja" }],
  ["en", "東京都に行きました", { lang: "ja" }],
  ["en", "中华人民共和国", { lang: "zh" }],
  ["en", "قال المتحدث إن المحادثات", { lang: "ar", dir: "auto" }],
  ["ko", "این یک پاراگراف است", { lang: "fa", dir: "auto" }],
  ["en", "שיחות השלום נמשכות", { lang: "he", dir: "auto" }],
  ["en", "Переговоры продолжаются", { lang: "ru" }],
  ["en", "Переговори тривають і далі", { lang: "uk" }],
  ["en", "He said “мир” and left for the harbour", {}],
])("in a story in %s: %s", (language, text, expected) => {
  expect(textLanguage(text, language)).toEqual(expected);
});
