import { createWriteStream } from "node:fs";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  type RequestFilteringAgentOptions,
  RequestFilteringHttpAgent,
  RequestFilteringHttpsAgent,
} from "request-filtering-agent";
import { done, type Outcome, refuse } from "./outcome.ts";

export interface RemoteFetch {
  address: string;
  /** Where the bytes go. */
  path: string;
  mostBytes: number;
  /** Milliseconds for all of it, redirects included. */
  timeLimit: number;
  /** Tests fetch from their own machine. */
  rules?: RequestFilteringAgentOptions;
}

const MOST_REDIRECTS = 5;

class NotAllowed extends Error {}
class TooLarge extends Error {}

/**
 * Fetches a file that somebody gave the address of. Only public addresses are connected to, looked at when the connection
 * is made and again for every redirect, so that no name and no redirect leads into the network the paper stands in; plain
 * bytes alone, so that nothing small becomes large. Answers the name at the end of the last address.
 */
export async function fetchRemote(asked: RemoteFetch): Promise<Outcome<{ name: string }>> {
  const signal = AbortSignal.timeout(asked.timeLimit);
  try {
    let url = checked(asked.address);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await get(url, signal, asked.rules);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy();
        url = checked(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        return unreachable();
      }
      await keep(response, asked, signal);
      return done({ name: nameAtEnd(url) });
    }
    return unreachable();
  } catch (problem) {
    if (problem instanceof NotAllowed) return refuse({ field: "address", reason: "address_not_allowed" });
    if (problem instanceof TooLarge) {
      return refuse({ field: "address", reason: "upload_too_large", detail: { most: asked.mostBytes } });
    }
    if (problem instanceof Error && "code" in problem && problem.code === "ENOSPC") {
      return refuse({ field: "address", reason: "disk_full" });
    }
    return unreachable();
  }
}

function unreachable() {
  return refuse({ field: "address", reason: "address_unreachable" });
}

function checked(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "") throw new NotAllowed();
  return url;
}

function get(url: URL, signal: AbortSignal, rules?: RequestFilteringAgentOptions): Promise<IncomingMessage> {
  const isSecure = url.protocol === "https:";
  const { request } = isSecure ? https : http;
  const agent = new (isSecure ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent)(rules ?? {});
  return new Promise((resolve, reject) => {
    let asking: http.ClientRequest;
    try {
      asking = request(
        url,
        {
          agent,
          signal,
          headers: { "Accept-Encoding": "identity", Accept: "image/*,*/*;q=0.5", "User-Agent": "Stet" },
          maxHeaderSize: 16_384,
        },
        resolve,
      );
    } catch (problem) {
      reject(allowedOr(problem));
      return;
    }
    asking.on("error", (problem) => reject(allowedOr(problem)));
    asking.end();
  });
}

/** The agent has words of its own, and no code, for an address that it does not connect to. */
function allowedOr(problem: unknown): unknown {
  const isFiltered = problem instanceof Error && /is not allowed\b.*Because/is.test(problem.message);
  return isFiltered ? new NotAllowed(problem.message) : problem;
}

async function keep(
  response: IncomingMessage,
  { path, mostBytes }: RemoteFetch,
  signal: AbortSignal,
): Promise<void> {
  if ((response.headers["content-encoding"] ?? "identity") !== "identity") throw new NotAllowed();
  if (Number(response.headers["content-length"] ?? 0) > mostBytes) {
    response.destroy();
    throw new TooLarge();
  }
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      next(bytes > mostBytes ? new TooLarge() : null, chunk);
    },
  });
  await pipeline(response, limit, createWriteStream(path), { signal });
}

function nameAtEnd(url: URL): string {
  const last = url.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
