import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { followReaderPage, type ReaderPageReport } from "#platform/reader-page.ts";
import { type Captured, captureResponse, type Handler } from "#server/capture-response.ts";
import { type FinishedResponse, finishResponse, sendFinished } from "#server/finished-response.ts";
import { readerPolicy } from "#server/security-headers.ts";
import { stripPage } from "#server/strip-page.ts";

/** A finished page and what it said about itself. */
export type ReaderPage = { response: FinishedResponse; report: ReaderPageReport };

/** What Next tells its own client code, which readers do not have, or what would make one reader's page another's. */
const NOT_FOR_READERS =
  /^(set-cookie|vary|x-nextjs-.*|x-middleware-.*|x-powered-by|date|connection|keep-alive|transfer-encoding|content-length|content-encoding|etag)$/;

/**
 * Answers readers with documents instead of applications: the page as Next made it, without Next's scripts, under one
 * strict policy, compressed and with an ETag.
 */
export function makeReaderPages(next: Handler, host: string) {
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD", Connection: "close", "Content-Length": 0 }).end();
      return;
    }
    // The cache will stand here: a page depends on its path and nothing else, and says itself when it is stale.
    const page = await makeReaderPage(next, path, host);
    sendFinished(request, response, page.response);
  };
}

/** Lets Next fill the page of this path (query included) and makes it fit for readers. */
export async function makeReaderPage(next: Handler, path: string, host: string): Promise<ReaderPage> {
  let captured: Captured = { status: 500, headers: {}, body: Buffer.alloc(0) };
  const report = await followReaderPage(async () => {
    captured = await captureResponse(next, path, host);
  });
  const { body, headers } = forReaders(captured);
  const mayReplace = captured.status === 200 || captured.status === 404;
  const status = mayReplace ? (report.status ?? captured.status) : captured.status;
  headers["cache-control"] = status >= 500 ? "no-store" : "public, max-age=0, must-revalidate";
  return { response: await finishResponse(status, headers, body), report };
}

function forReaders({ headers, body }: Captured): { headers: OutgoingHttpHeaders; body: Buffer } {
  const kept: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!NOT_FOR_READERS.test(name.toLowerCase())) kept[name.toLowerCase()] = value;
  }
  const links = [kept.link ?? []]
    .flat()
    .join(", ")
    .split(/,\s*(?=<)/);
  const usefulLinks = links.filter(
    (link) => link !== "" && !/\bas="?(script|fetch)\b|modulepreload/.test(link),
  );
  delete kept.link;
  if (usefulLinks.length > 0) kept.link = usefulLinks.join(", ");

  const isPage = String(kept["content-type"] ?? "").startsWith("text/html");
  const { html, hasSpeculationRules } = isPage
    ? stripPage(body.toString("utf8"))
    : { html: "", hasSpeculationRules: false };
  kept["content-security-policy"] = readerPolicy(hasSpeculationRules);
  return { headers: kept, body: isPage ? Buffer.from(html) : body };
}
