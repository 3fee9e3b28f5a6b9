import { plainPage } from "../plain-page.ts";

export const dynamic = "force-static";

/** What the server in front shows readers in place of a page that failed. */
export function GET(): Response {
  return plainPage({
    title: "This page could not be made",
    text: "Something went wrong on our side, not on yours. Please try again in a minute.",
    titleKo: "페이지를 열 수 없습니다",
    textKo: "일시적인 문제로 이 페이지를 열 수 없습니다. 잠시 뒤에 다시 시도해 주십시오.",
  });
}
