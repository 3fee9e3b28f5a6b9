import type { IncomingMessage, ServerResponse } from "node:http";
import { captureResponse, type Handler } from "#server/capture-response.ts";
import { type FinishedResponse, finishResponse, sendFinished } from "#server/finished-response.ts";
import { readPacked } from "#server/packed-files.ts";

/** Larger files (none today) go straight from Next to the client. */
const LARGEST_KEPT = 4_000_000;

/**
 * Answers with files that do not change while Stet runs: the built application's and those in public/. Each is kept as
 * it was packed after the build; there are only as many as the build made.
 */
export function makeStaticFiles(next: Handler, host: string) {
  const kept = new Map<string, Promise<FinishedResponse>>();
  return async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> => {
    if ((request.method !== "GET" && request.method !== "HEAD") || request.headers.range) {
      await next(request, response);
      return;
    }
    const file = kept.get(pathname) ?? read(next, pathname, host);
    kept.set(pathname, file);
    // An address nobody has (there is no end to those) is not kept.
    const forget = () => kept.delete(pathname);
    const finished = await file.catch((problem) => {
      forget();
      throw problem;
    });
    if (finished.status !== 200 || finished.size > LARGEST_KEPT) forget();
    sendFinished(request, response, finished);
  };
}

async function read(next: Handler, pathname: string, host: string): Promise<FinishedResponse> {
  const { status, headers, body } = await captureResponse(next, pathname, host);
  const { etag: _, connection: __, "content-length": ___, vary: ____, ...kept } = headers;
  return finishResponse(status, kept, body, await readPacked(body));
}
