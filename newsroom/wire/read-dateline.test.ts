import { expect, test } from "vitest";
import { readDateline } from "./read-dateline.ts";

test.each([
  ["PARIS, Jan. 25 (Yonhap) -- Talks", "PARIS", "Yonhap", "Talks"],
  ["PARIS (AP) — Talks", "PARIS", "AP", "Talks"],
  ["SEOUL, Jan 25 (Reuters) - Talks", "SEOUL", "Reuters", "Talks"],
  ["WASHINGTON, D.C. — Talks", "WASHINGTON, D.C.", null, "Talks"],
  ["NEW YORK — “Talks,”", "NEW YORK", null, "“Talks,”"],
  ["ST. JOHN'S, Newfoundland (AP) — Talks", "ST. JOHN'S, Newfoundland", "AP", "Talks"],
  ["SÃO PAULO – Talks", "SÃO PAULO", null, "Talks"],
  ["SEOUL/TOKYO, Jan 25 (Reuters) - Talks", "SEOUL/TOKYO", "Reuters", "Talks"],
  ["Paris, Jan 25, 2017 (AFP) - Talks", "Paris", "AFP", "Talks"],
  ["Berlin (dpa) - Talks", "Berlin", "DPA", "Talks"],
  ["(서울=연합뉴스) 본문", "서울", "연합뉴스", "본문"],
  ["[서울=뉴시스]홍길동 기자 = 본문", "서울", "뉴시스", "본문"],
  ["홍길동 기자 = 본문", "", null, "본문"],
  ["MOKHANG, South Korea, Nov. 20 (Yonhap) --", "MOKHANG, South Korea", "Yonhap", ""],
])("%s opens with a dateline", (paragraph, place, source, rest) => {
  const read = readDateline(paragraph);
  expect(read).toMatchObject({ place, source });
  expect(paragraph.slice(read?.length)).toBe(rest);
});

test.each([
  "NATO — which met — said nothing.",
  "The harbor — all of it — froze.",
  "UN - the body said",
  "A — B",
  "Paris — Talks went on.",
  "PARIS (for once) — Talks",
  "(이름=별명) 본문",
  "가나다 = 라마바",
  "He said Jan. 25 - a Wednesday - was cold.",
])("%s opens with no dateline", (paragraph) => {
  expect(readDateline(paragraph)).toBeNull();
});
