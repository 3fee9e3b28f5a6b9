import { describe, expect, test } from "vitest";
import type { PublishedDateline, PublishedStory } from "../stories/published-story.ts";
import { composeDateline, type DatelineStyle, datelineText } from "./compose-dateline.ts";

type Place = PublishedDateline["place"];

const paris: Place = { name: "Paris", nameKo: "파리", region: "", country: "FR", standsAlone: true };
const yonhap: PublishedStory["source"] = { name: "Yonhap", creditLine: "(Yonhap)", kind: "agency" };
const own: PublishedStory["source"] = { name: "The Meridian", creditLine: "", kind: "own" };

function compose(
  place: Place,
  date: string | null,
  source: PublishedStory["source"] = null,
  style: DatelineStyle = { language: "en" },
): string {
  return datelineText(composeDateline({ place, date }, source, style));
}

function away(name: string, region: string, country: string): Place {
  return { name, nameKo: "", region, country, standsAlone: false };
}

test("nothing for no dateline", () => {
  expect(composeDateline(null, yonhap, { language: "en" })).toEqual([]);
  expect(compose({ ...paris, name: " " }, null)).toBe("");
});

test("only an agency is named", () => {
  expect(compose(paris, "2017-01-25", yonhap)).toBe("PARIS, Jan. 25 (Yonhap) -- ");
  expect(compose(paris, "2017-01-25", own)).toBe("PARIS, Jan. 25 -- ");
});

test("without a date, and with an em dash", () => {
  expect(compose(paris, null, yonhap, { language: "en", dash: "—" })).toBe("PARIS (Yonhap) — ");
});

describe("places that do not stand alone say where they are", () => {
  test.each([
    [away("Carson City", "Nevada", "US"), "CARSON CITY, Nev., Jan. 25 -- "],
    [away("Carson City", "NV", "US"), "CARSON CITY, Nev., Jan. 25 -- "],
    [away("Austin", "texas", "US"), "AUSTIN, Texas, Jan. 25 -- "],
    [away("McAllen", "Texas", "US"), "McALLEN, Texas, Jan. 25 -- "],
    [away("Calgary", "Alberta", "CA"), "CALGARY, Alberta, Jan. 25 -- "],
    [away("Glasgow", "Scotland", "GB"), "GLASGOW, Scotland, Jan. 25 -- "],
    [away("Busan", "", "KR"), "BUSAN, South Korea, Jan. 25 -- "],
    [away("Gdańsk", "Pomerania", "PL"), "GDAŃSK, Poland, Jan. 25 -- "],
    [away("Izmir", "", "tr"), "IZMIR, Turkey, Jan. 25 -- "],
    [away("Prague", "", "CZ"), "PRAGUE, Czech Republic, Jan. 25 -- "],
    [away("Port of Spain", "", "TT"), "PORT OF SPAIN, Trinidad and Tobago, Jan. 25 -- "],
    [away("Singapore", "", "SG"), "SINGAPORE, Jan. 25 -- "],
    [away("Nowhere", "", "??"), "NOWHERE, Jan. 25 -- "],
    [away("Nowhere", "", ""), "NOWHERE, Jan. 25 -- "],
  ])("%o", (place, expected) => {
    expect(compose(place, "2017-01-25")).toBe(expected);
  });
});

describe("dates follow the Associated Press", () => {
  test.each([
    ["2017-03-01", "PARIS, March 1 -- "],
    ["2017-06-30", "PARIS, June 30 -- "],
    ["2017-09-09", "PARIS, Sept. 9 -- "],
    ["2017-13-09", "PARIS -- "],
    ["yesterday", "PARIS -- "],
  ])("%s", (date, expected) => {
    expect(compose(paris, date)).toBe(expected);
  });
});

test("the Korean form", () => {
  const korean = { language: "ko" } as const;
  expect(compose(paris, "2017-01-25", { ...yonhap, name: "연합뉴스" }, korean)).toBe("(파리=연합뉴스) ");
  expect(compose(paris, null, own, korean)).toBe("(파리) ");
  expect(compose({ ...paris, nameKo: "" }, null, null, korean)).toBe("(Paris) ");
});
