import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "#platform/log.ts";
import { countTry } from "#platform/rate-limit.ts";
import type { ReaderNotices } from "#server/await-replay.ts";
import type { Handler } from "#server/capture-response.ts";
import { makeReaderMedia } from "#server/media/reader-media.ts";
import { openServer } from "#server/open-server.ts";
import { errorCode, PlainFailure } from "#server/plain-failure.ts";
import { makeReaderPages } from "#server/reader-pages.ts";
import { audienceOf, readPath, readPublicFiles } from "#server/routes.ts";
import { setSharedHeaders, setStaffHeaders } from "#server/security-headers.ts";
import type { Settings } from "#server/settings.ts";
import { makeStaticFiles } from "#server/static-files.ts";
import { readNextChange } from "#site/paper/next-change-reads.ts";

/** How long requests in hand may go on after the server was told to stop. */
const LAST_REQUESTS_MS = 5_000;

/** Searches that have to be made, of one address. */
const SEARCHES = { name: "search", tries: 60, within: 60 };

/** What only Next itself may say to Next. */
const INTERNAL_HEADER = /^(x-middleware-|x-invoke-|x-stet-)/;

/** Answers requests at the chosen host and port; returns what ends that. */
export async function serve(
  next: Handler,
  settings: Settings,
  notices: ReaderNotices,
): Promise<() => Promise<void>> {
  const listener = makeListener(next, settings, notices);
  const servers = await listen(settings, () => openServer(listener));
  return async () => {
    const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const server of servers) server.closeIdleConnections();
    await Promise.race([Promise.all(closed), pause(LAST_REQUESTS_MS)]);
    for (const server of servers) server.closeAllConnections();
  };
}

/** One sentence when the port is taken, before anything slow is begun. */
export async function checkPort(settings: Settings): Promise<void> {
  const servers = await listen(settings, () => createServer());
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
}

function makeListener(
  next: Handler,
  { address, trustsProxy, cacheBytes, purgeUrl }: Settings,
  notices: ReaderNotices,
): RequestListener {
  const { host } = new URL(address);
  const countSearch = (request: IncomingMessage) => countReaderSearch(addressOf(request, trustsProxy));
  const isPurged = purgeUrl !== null;
  const readerPages = makeReaderPages({
    ...{ next, host, notices, cacheBytes, isPurged },
    ...{ readNextChange, countSearch },
  });
  const staticFiles = makeStaticFiles(next, host);
  const readerMedia = makeReaderMedia(notices);
  const publicFiles = readPublicFiles();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    setSharedHeaders(response);
    const path = readPath(request.url);
    if (!path) {
      response.writeHead(400, { "Content-Length": 0, Connection: "close" }).end();
      return;
    }
    const { pathname, search } = path;
    request.url = pathname + search;
    switch (audienceOf(pathname, publicFiles)) {
      case "reader":
        return readerPages.answer(request, response, pathname + search);
      case "media":
        return readerMedia.answer(request, response, pathname);
      case "file":
        return staticFiles(request, response, pathname);
      case "staff":
        setStaffHeaders(response);
        tellAddress(request, trustsProxy);
        await next(request, response);
    }
  };
  return (request, response) => {
    if (readerPages.answerKept(request, response) || readerMedia.answerKept(request, response)) return;
    answer(request, response).catch((problem) => {
      log.error({ err: problem, path: request.url }, "a request failed");
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(500, { "Content-Type": "text/plain; charset=utf-8" })
          .end("Something went wrong here.\n");
    });
  };
}

/** Puts the client's address in `x-stet-address`, whatever the client says about itself. */
function tellAddress(request: IncomingMessage, trustsProxy: boolean) {
  for (const name of Object.keys(request.headers))
    if (INTERNAL_HEADER.test(name)) delete request.headers[name];
  request.headers["x-stet-address"] = addressOf(request, trustsProxy);
}

function addressOf(request: IncomingMessage, trustsProxy: boolean): string {
  // A proxy appends the address it saw, so only the last hop is its word; the rest is the client's.
  const lastHop = [request.headers["x-forwarded-for"] ?? ""].flat().join(",").split(",").at(-1)?.trim();
  const seen = (trustsProxy && lastHop) || request.socket.remoteAddress || "";
  return seen.replace(/^::ffff:(?=\d+\.)/, "");
}

/** A search is counted by address; that the count cannot be read stops nobody. */
async function countReaderSearch(address: string): Promise<number> {
  return countTry(SEARCHES, address).catch((problem) => {
    log.error({ err: problem }, "a search could not be counted");
    return 0;
  });
}

/** `localhost` means both of this machine's own addresses, as browsers try one or the other. */
async function listen({ host, port }: Settings, makeServer: () => Server): Promise<Server[]> {
  const hosts = host === "localhost" ? ["127.0.0.1", "::1"] : [host];
  const servers: Server[] = [];
  for (const name of hosts) {
    try {
      servers.push(await listenAt(makeServer(), name, port));
    } catch (problem) {
      const hasNoSuchAddress = ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(errorCode(problem));
      if (hasNoSuchAddress && servers.length > 0) continue;
      for (const server of servers) server.close();
      throw new PlainFailure(sentence(errorCode(problem), host, port));
    }
  }
  return servers;
}

function listenAt(server: Server, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function sentence(code: string, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program: stop it, or choose another with PORT=${port + 1} npm start.`;
    case "EACCES":
      return `This account may not use port ${port}: choose one above 1023 with PORT.`;
    default:
      return `Stet cannot listen at ${host}:${port} (${code}): check HOST and PORT.`;
  }
}
