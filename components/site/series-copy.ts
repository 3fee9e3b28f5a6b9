import type { Language } from "#site/paper/language.ts";

/** The words around a series, in the languages the paper can speak. */
export interface SeriesCopy {
  series: string;
  /** Where a story stands among the parts that are out. */
  partOf: (part: number, parts: number) => string;
  previous: string;
  next: string;
  inLanguage: Record<Language, string>;
}

const english: SeriesCopy = {
  series: "Series",
  partOf: (part, parts) => `Part ${part} of ${parts}`,
  previous: "Previous part",
  next: "Next part",
  inLanguage: { en: "In English", ko: "In Korean" },
};

const korean: SeriesCopy = {
  series: "연재",
  partOf: (part, parts) => `총 ${parts}편 중 제${part}편`,
  previous: "이전 편",
  next: "다음 편",
  inLanguage: { en: "영어 기사", ko: "한국어 기사" },
};

export function seriesCopy(language: Language): SeriesCopy {
  return language === "ko" ? korean : english;
}
