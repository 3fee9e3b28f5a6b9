import type { SearchPart, SearchProblem } from "#site/search/search-input.ts";

/** The words around a search. */
export interface SearchCopy {
  search: string;
  about: string;
  words: string;
  find: string;
  narrow: string;
  section: string;
  anySection: string;
  author: string;
  from: string;
  to: string;
  hint: string;
  /** How many there are; `isMore`: at least so many. */
  count: (total: number, isMore: boolean) => string;
  nothing: string;
  help: string[];
  meant: string;
  pages: string;
  page: (page: number, pages: number) => string;
  earlier: string;
  later: string;
  all: string;
  problems: Record<SearchProblem, string>;
  problemsAt: Partial<Record<SearchPart, Partial<Record<SearchProblem, string>>>>;
}

const english: SearchCopy = {
  search: "Search",
  about: "Find what the paper has published.",
  words: "Words to look for",
  find: "Search",
  narrow: "Narrow the search",
  section: "Section",
  anySection: "Any section",
  author: "Written by",
  from: "From",
  to: "To",
  hint: "Type some words, in English or Korean. Stories with all of them are found, in any form of an English word.",
  count: (total, isMore) =>
    isMore ? `More than ${total} stories` : total === 1 ? "One story" : `${total} stories`,
  nothing: "Nothing was found",
  help: [
    "Look at how the words are spelt.",
    "Use fewer words, or more usual ones.",
    "Take out the section, the writer or the days.",
  ],
  meant: "Did you mean",
  pages: "Pages of results",
  page: (page, pages) => `Page ${page} of ${pages}`,
  earlier: "Previous page",
  later: "Next page",
  all: "Begin a new search",
  problems: {
    too_long: "This is too long to look for. Use fewer words.",
    not_a_date: "This is not a day. Write it as 2026-03-11.",
    days_reversed: "The last day is before the first. Change one of them.",
  },
  problemsAt: { author: { too_long: "No name is that long. Use part of it." } },
};

const korean: SearchCopy = {
  search: "검색",
  about: "본지에 실린 기사를 찾습니다.",
  words: "찾을 말",
  find: "검색",
  narrow: "검색 조건",
  section: "분야",
  anySection: "모든 분야",
  author: "기자",
  from: "시작일",
  to: "종료일",
  hint: "한국어나 영어로 찾을 말을 입력하십시오. 입력한 말이 모두 들어 있는 기사를 찾습니다.",
  count: (total, isMore) => (isMore ? `기사 ${total}건 이상` : `기사 ${total}건`),
  nothing: "찾은 기사가 없습니다",
  help: [
    "철자가 맞는지 살펴보십시오.",
    "더 적은 말이나 더 흔한 말로 찾아보십시오.",
    "분야, 기자, 날짜 조건을 지워 보십시오.",
  ],
  meant: "이것을 찾으셨습니까?",
  pages: "검색 결과 쪽",
  page: (page, pages) => `${pages}쪽 가운데 ${page}쪽`,
  earlier: "앞쪽",
  later: "다음 쪽",
  all: "새로 검색하기",
  problems: {
    too_long: "찾을 말이 너무 깁니다. 더 짧게 적으십시오.",
    not_a_date: "날짜가 아닙니다. 2026-03-11처럼 적으십시오.",
    days_reversed: "종료일이 시작일보다 앞섭니다. 하나를 고치십시오.",
  },
  problemsAt: { author: { too_long: "이름이 너무 깁니다. 일부만 적으십시오." } },
};

export function searchCopy(language: "en" | "ko"): SearchCopy {
  return language === "ko" ? korean : english;
}
