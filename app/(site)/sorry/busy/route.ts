import { plainPage } from "../plain-page.ts";

export const dynamic = "force-static";

/** What the server in front shows who searches more often than a person does. */
export function GET(): Response {
  return plainPage({
    title: "That was a lot of searching",
    text: "Many searches came from your address within a minute. Please wait a moment and search again.",
    titleKo: "검색이 너무 많습니다",
    textKo: "짧은 시간에 검색이 너무 많았습니다. 잠시 뒤에 다시 검색해 주십시오.",
  });
}
