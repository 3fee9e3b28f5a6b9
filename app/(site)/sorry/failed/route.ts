export const dynamic = "force-static";

/** Whole in itself: it is shown when the database or the pages' own code has failed. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>This page could not be made</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/sorry.css">
  </head>
  <body>
    <main>
      <h1>This page could not be made</h1>
      <p>Something went wrong on our side, not on yours. Please try again in a minute.</p>
      <p><a href="/">Go to the front page</a></p>
      <div lang="ko">
        <p>일시적인 문제로 이 페이지를 열 수 없습니다. 잠시 뒤에 다시 시도해 주십시오.</p>
        <p><a href="/">첫 화면으로 가기</a></p>
      </div>
    </main>
  </body>
</html>
`;

/** What the server in front shows readers in place of a page that failed. */
export function GET(): Response {
  return new Response(PAGE, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
