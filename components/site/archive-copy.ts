/** The words of the archive, in the languages the paper can speak. */
export interface ArchiveCopy {
  archive: string;
  about: string;
  none: string;
  days: string;
  around: string;
  stories: (count: number) => string;
  /** `2026-11`: November 2026. */
  month: (month: string) => string;
  /** `2026-11` within its year. */
  monthAlone: (month: string) => string;
  year: (year: string) => string;
}

const named = (language: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
  return (month: string) => format.format(new Date(`${month}-01T00:00:00Z`));
};

const english: ArchiveCopy = {
  archive: "Archive",
  about: "Everything we have published, by the day it carries.",
  none: "Nothing has been published yet.",
  days: "Days with stories",
  around: "Earlier and later",
  stories: (count) => (count === 1 ? "1 story" : `${count.toLocaleString("en")} stories`),
  month: named("en", { month: "long", year: "numeric" }),
  monthAlone: named("en", { month: "long" }),
  year: (year) => year,
};

const korean: ArchiveCopy = {
  archive: "지난 기사 보관함",
  about: "지금까지 실린 모든 기사를 날짜별로 모았습니다.",
  none: "아직 실린 기사가 없습니다.",
  days: "기사가 있는 날",
  around: "이전과 다음",
  stories: (count) => `기사 ${count.toLocaleString("ko")}건`,
  month: named("ko", { month: "long", year: "numeric" }),
  monthAlone: named("ko", { month: "long" }),
  year: (year) => `${year}년`,
};

export function archiveCopy(language: "en" | "ko"): ArchiveCopy {
  return language === "ko" ? korean : english;
}
