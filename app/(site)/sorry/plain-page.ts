interface PlainPage {
  title: string;
  text: string;
  titleKo: string;
  textKo: string;
}

/** A page whole in itself: shown when there is no time, or no database, to make one. Nothing in it is a reader's. */
export function plainPage({ title, text, titleKo, textKo }: PlainPage): Response {
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/sorry.css">
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      <form action="/search" method="get">
        <label for="q">Look for a story</label>
        <input id="q" name="q" type="search" maxlength="120" autocomplete="off">
        <button type="submit">Search</button>
      </form>
      <p><a href="/">Go to the front page</a></p>
      <div lang="ko">
        <h2>${titleKo}</h2>
        <p>${textKo}</p>
        <p><a href="/">첫 화면으로 가기</a></p>
      </div>
    </main>
  </body>
</html>
`;
  return new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
