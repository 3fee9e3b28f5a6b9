import type { SeedSource } from "./seed-shapes.ts";

/** `name` is the form inside a dateline; aliases are the spellings met in incoming copy. */
export const seedSources: SeedSource[] = [
  {
    key: "own",
    name: "The Hangang Courier",
    creditLine: "The Hangang Courier",
    aliases: ["Hangang Courier", "Courier", "한강쿠리어"],
    kind: "own",
  },
  {
    key: "yonhap",
    name: "Yonhap",
    creditLine: "Yonhap",
    aliases: ["Yonhap News", "Yonhap News Agency", "YNA", "연합뉴스", "연합"],
    kind: "agency",
  },
  {
    key: "ap",
    name: "AP",
    creditLine: "The Associated Press",
    aliases: ["Associated Press", "The Associated Press", "A.P.", "AP통신"],
    kind: "agency",
  },
  {
    key: "reuters",
    name: "Reuters",
    creditLine: "Reuters",
    aliases: ["Thomson Reuters", "로이터", "로이터통신"],
    kind: "agency",
  },
  {
    key: "afp",
    name: "AFP",
    creditLine: "Agence France-Presse",
    aliases: ["Agence France-Presse", "Agence France Presse", "AFP통신"],
    kind: "agency",
  },
  {
    key: "kyodo",
    name: "Kyodo",
    creditLine: "Kyodo News",
    aliases: ["Kyodo News", "교도통신", "共同通信"],
    kind: "agency",
  },
  {
    key: "dpa",
    name: "dpa",
    creditLine: "dpa",
    aliases: ["DPA", "Deutsche Presse-Agentur", "dpa통신"],
    kind: "agency",
  },
  { key: "efe", name: "EFE", creditLine: "EFE", aliases: ["Agencia EFE", "EFE통신"], kind: "agency" },
  { key: "ansa", name: "ANSA", creditLine: "ANSA", aliases: ["Agenzia ANSA", "안사통신"], kind: "agency" },
];
