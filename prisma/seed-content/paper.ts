import type { SeedPaper, SeedSection } from "./seed-shapes.ts";

/** An invented paper; every story, person and event in this folder is invented too. */
export const seedPaper: SeedPaper = {
  name: "The Hangang Courier",
  tagline: "Korea in two languages, every day",
  language: "en",
  edition: "ko",
  timeZone: "Asia/Seoul",
  publisher: "Hangang Courier Press",
};

export const seedSections: SeedSection[] = [
  { slug: "nation", name: "Nation", nameKo: "사회" },
  { slug: "world", name: "World", nameKo: "국제" },
  { slug: "business", name: "Business", nameKo: "경제" },
  { slug: "culture", name: "Culture", nameKo: "문화" },
  { slug: "science", name: "Science", nameKo: "과학" },
  { slug: "sport", name: "Sport", nameKo: "스포츠" },
  { slug: "opinion", name: "Opinion", nameKo: "오피니언" },
];
