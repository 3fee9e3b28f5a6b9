import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { noMedia } from "#site/assets/story-media.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { publishedStory } from "#site/stories/published-story-fixture.ts";
import { StoryPage } from "./story-page.tsx";
import { StructuredData } from "./structured-data.tsx";

const paper: PaperView = {
  name: "The Test",
  tagline: "",
  publisher: "Test Press",
  language: "en",
  timeZone: "Asia/Seoul",
  primary: "en",
  edition: null,
  pages: [],
};

function html(changes: Partial<PublishedStory> = {}): string {
  const story = publishedStory(changes);
  const address = "https://paper.example/world/ministers-meet";
  return renderToStaticMarkup(
    <StoryPage
      story={story}
      paper={paper}
      sections={[story.section]}
      address={address}
      related={new Map()}
      media={noMedia}
      translations={[]}
    />,
  );
}

test("the time is in house style, exact for machines, its zone told", () => {
  const page = html();
  expect(page).toContain('<time dateTime="2017-01-25T20:06:00+09:00"');
  expect(page).toContain(">Jan. 25, 2017 - 20:06</time>");
  expect(page).toContain("(Korean Standard Time)");
  expect(page).not.toContain("Updated");
});

test("an updated story says when", () => {
  expect(html({ updatedAt: "2017-01-26T00:00:00.000Z" })).toMatch(/Updated .*Jan\. 26, 2017 - 09:00/);
});

test("it says how long it takes, and leads on only where there is something to read", () => {
  expect(html({ words: 476 })).toContain('<p class="minutes">2-minute read</p>');
  expect(html({ language: "ko" })).toContain('<p class="minutes">읽는 시간 1분</p>');
  expect(html()).not.toContain("onward");
});

test("what was put right stands before the text, with a way to the words it changed", () => {
  const at = "2017-01-26T00:00:00.000Z";
  const page = html({
    corrections: [
      { number: 2, kind: "right_of_reply", text: "장관은 부인했다. <b>", at, hasDifference: false },
      { number: 1, kind: "correction", text: "They met on Tuesday.", at, hasDifference: true },
    ],
  });
  expect(page.indexOf("Right of reply")).toBeLessThan(page.indexOf("They met on Tuesday."));
  expect(page.indexOf("They met on Tuesday.")).toBeLessThan(page.indexOf("They met on Wednesday."));
  expect(page).toContain("장관은 부인했다. &lt;b&gt;</p>");
  expect(page).toMatch(/id="correction-1".*Jan\. 26, 2017 - 09:00/);
  expect(page.match(/See what changed/g)).toHaveLength(1);
  expect(page).toContain('href="/world/ministers-meet/corrections/1"');
});

test("a kicker stands beside the section, in its own language, and takes no room without words", () => {
  expect(html({ kicker: "Winter talks" })).toContain(
    '<p class="label"><a href="/world">World</a><span class="kicker">Winter talks</span></p><h1>',
  );
  expect(html({ kicker: "겨울 회담" })).toContain('<span class="kicker" lang="ko">겨울 회담</span>');
  expect(html()).not.toContain("kicker");
});

test("a name is a link in its own language", () => {
  expect(html()).toContain(
    'By <a class="name" rel="author" href="/authors/julie-jackson"><span lang="ko">줄리 잭슨</span> (<span>Julie Jackson</span>)</a>',
  );
});

test("dateline and credit stand at the two ends of the body", () => {
  const page = html();
  expect(page).toContain(
    '<p><span class="dateline">PARIS, Jan. 25 (Yonhap) -- </span>They met on Wednesday.</p>',
  );
  expect(page).toContain('<p class="credit">(Yonhap)</p>');
  expect(html({ credit: "With the courts desk" })).toContain('<p class="credit">With the courts desk</p>');
});

test("without names the agency is named", () => {
  expect(html({ bylines: [] })).toContain('<p class="byline">Yonhap</p>');
});

test("a Korean story is one in every word around it", () => {
  const page = html({ language: "ko" });
  expect(page).toContain('<article class="story" lang="ko">');
  expect(page).toContain("2017.01.25. 20:06");
  expect(page).toContain("줄리 잭슨</span></a> 기자");
  expect(page).toContain(">세계</a>");
});

test("Korean fonts are for pages with Korean on them", () => {
  expect(html({ bylines: [] })).not.toContain("/fonts/korean");
  expect(html()).toContain("/fonts/korean.css");
  expect(html({ headline: "美 답변" })).toContain("/fonts/korean-han.css");
});

test("no field can put markup, a script or a turned line into the page", () => {
  const vector = '"><script>alert(1)</script>\u202e';
  const page = html({ headline: vector, standfirst: vector, credit: vector, slug: vector });
  expect(page).not.toContain("<script");
  expect(page).not.toContain("\u202e");
});

test("a headline cannot end the structured data", () => {
  const markup = renderToStaticMarkup(<StructuredData value={{ headline: "</script><b>" }} />);
  expect(markup).toBe('<script type="application/ld+json">{"headline":"\\u003c/script>\\u003cb>"}</script>');
});
