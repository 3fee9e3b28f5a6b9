import { createHash } from "node:crypto";
import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
  STATUS_CODES,
  validateHeaderName,
  validateHeaderValue,
} from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompressSync, constants, gzip, gzipSync } from "node:zlib";

/**
 * A whole answer, ready to be sent any number of times, with a strong ETag. Compressed bodies are strings of one
 * character a byte, which Node writes in one piece with the head; the plain body is kept only where no other is. That
 * of gzip is made when it is asked for first, as nearly everybody takes brotli.
 */
export type FinishedResponse = {
  status: number;
  headers: OutgoingHttpHeaders;
  hash: string;
  /** Bytes of the plain body. */
  size: number;
  bodies: { identity: Buffer | null; gzip: string | null; br: string | null };
};

type Encoding = keyof FinishedResponse["bodies"];

const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|ld\+json|manifest\+json|javascript|xml|rss\+xml|atom\+xml|feed\+json))/;
const WORTH_IT = 600;
/** Made once per page, so it may take a moment; above 6 the moment grows faster than the page shrinks. */
const BROTLI_QUALITY = 6;
const GZIP = { level: 6 };
/** Bytes of a plain body; whatever is larger would keep others waiting while gzip is made of it. */
const MOST_GZIP_LATER = 100_000;

/** Makes the ETag and the compressed bodies, once; `packed` is the one of brotli where it is there already. */
export async function finishResponse(
  status: number,
  headers: OutgoingHttpHeaders,
  body: Buffer,
  packed: Buffer | null = null,
): Promise<FinishedResponse> {
  const hash = createHash("sha256").update(String(status)).update(body).digest("base64url").slice(0, 22);
  const isWorthIt = body.length >= WORTH_IT && COMPRESSIBLE.test(String(headers["content-type"] ?? ""));
  const size = body.length;
  if (!isWorthIt) return { status, headers, hash, size, bodies: { identity: body, gzip: null, br: null } };
  const [gzipped, brotli] = await Promise.all([
    size > MOST_GZIP_LATER ? promisify(gzip)(body, GZIP) : null,
    packed ??
      promisify(brotliCompress)(body, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      }),
  ]);
  return {
    status,
    headers: { ...headers, vary: "Accept-Encoding" },
    hash,
    size,
    bodies: { identity: null, gzip: gzipped?.toString("latin1") ?? null, br: brotli.toString("latin1") },
  };
}

/** The plain body; unpacked each time where only compressed ones are kept: hardly anybody asks for it. */
export function plainBody({ bodies: { identity, br } }: FinishedResponse): Buffer {
  return identity ?? brotliDecompressSync(Buffer.from(br ?? "", "latin1"));
}

/** Bytes that its bodies fill, at most, once all are made: gzip takes about a tenth more than brotli. */
export function bytesKept({ bodies: { identity, gzip, br } }: FinishedResponse): number {
  const packed = br?.length ?? 0;
  return (identity?.length ?? 0) + packed + (gzip?.length ?? Math.ceil(packed * 1.25));
}

function bodyIn(encoding: Encoding, finished: FinishedResponse): string | Buffer {
  const { bodies } = finished;
  if (encoding === "identity") return plainBody(finished);
  if (encoding === "gzip") bodies.gzip ??= gzipSync(plainBody(finished), GZIP).toString("latin1");
  return bodies[encoding] ?? plainBody(finished);
}

/**
 * Sends a finished answer to one reader: 304 when they have it, the head alone for HEAD, in an encoding they take. `more`
 * are headers besides the answer's own, flat.
 */
export function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  finished: FinishedResponse,
  more: readonly string[] = [],
) {
  const encoding = chooseEncoding(readHeader(request, "accept-encoding") ?? "", finished);
  const { kept, whole } = headOf(finished, encoding);
  if (isKnown(request, finished)) {
    response.writeHead(304, [...kept, ...more]).end();
    return;
  }
  response.writeHead(finished.status, [...whole, ...more]);
  const body = bodyIn(encoding, finished);
  if (request.method === "HEAD") response.end();
  else if (typeof body === "string") response.end(body, "latin1");
  else response.end(body);
}

/**
 * The same for an answer that is asked for thousands of times a second, with the headers of `open`. Head and body go out
 * as one string that Node neither composes, checks nor copies together: it takes what stands in `_header` for a head
 * that it wrote itself. Whoever wants the connection closed, or no compression, is answered the long way.
 */
export function sendAtOnce(
  request: IncomingMessage,
  response: ServerResponse,
  finished: FinishedResponse,
  open: OpenHead,
) {
  const encoding = chooseEncoding(readHeader(request, "accept-encoding") ?? "", finished);
  const body = encoding === "identity" ? null : bodyIn(encoding, finished);
  if (typeof body !== "string" || !response.shouldKeepAlive || request.httpVersionMinor !== 1) {
    sendFinished(request, response, finished, open.more);
    return;
  }
  const { keptText, wholeText } = headOf(finished, encoding);
  const lines = open.lines();
  if (isKnown(request, finished)) Reflect.set(response, "_header", statusLine(304) + lines + keptText);
  else {
    const head = statusLine(finished.status) + lines + wholeText;
    Reflect.set(response, "_header", request.method === "HEAD" ? head : head + body);
  }
  response.end();
}

/** What heads begin with, whatever is answered. */
export type OpenHead = { more: readonly string[]; lines(): string };

/** These headers, and those that Node would set, on connections kept open for `keepAliveMs`. */
export function openHead(more: readonly string[], keepAliveMs: number): OpenHead {
  const steady = toLines([
    ...more,
    ...["Connection", "keep-alive", "Keep-Alive", `timeout=${Math.floor(keepAliveMs / 1_000)}`],
  ]);
  let second = 0;
  let lines = "";
  return {
    more,
    lines() {
      const now = Math.floor(Date.now() / 1_000);
      if (now !== second) {
        second = now;
        lines = `${steady}Date: ${new Date(now * 1_000).toUTCString()}\r\n`;
      }
      return lines;
    },
  };
}

function isKnown(request: IncomingMessage, { status, hash }: FinishedResponse): boolean {
  return status === 200 && matches(readHeader(request, "if-none-match"), hash);
}

function statusLine(status: number): string {
  return status === 200 ? "HTTP/1.1 200 OK\r\n" : `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n`;
}

/** Head lines; throws on what would end one early, as Node does. */
function toLines(flat: readonly string[]): string {
  let lines = "";
  for (let at = 0; at < flat.length; at += 2) {
    const [name = "", value = ""] = flat.slice(at, at + 2);
    validateHeaderName(name);
    validateHeaderValue(name, value);
    lines += `${name}: ${value}\r\n`;
  }
  return lines;
}

/** A head by answer and encoding, flat and as text: the `whole` one, and what a 304 repeats of it. */
type Head = { whole: string[]; kept: string[]; wholeText: string; keptText: string };

const heads = new WeakMap<FinishedResponse, Map<Encoding, Head>>();

function headOf(finished: FinishedResponse, encoding: Encoding): Head {
  const ofAnswer = heads.get(finished) ?? new Map<Encoding, Head>();
  heads.set(finished, ofAnswer);
  const head = ofAnswer.get(encoding) ?? makeHead(finished, encoding);
  ofAnswer.set(encoding, head);
  return head;
}

function makeHead(finished: FinishedResponse, encoding: Encoding): Head {
  const { status, headers, hash, size } = finished;
  const kept: string[] = [];
  const whole: string[] = [];
  for (const [name, value] of Object.entries(headers)) {
    for (const one of value === undefined ? [] : [value].flat()) {
      whole.push(name, String(one));
      if (name.toLowerCase() !== "content-type") kept.push(name, String(one));
    }
  }
  // A strong ETag names bytes, so each encoding has its own.
  const etag = ["ETag", encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`];
  kept.push(...etag);
  if (status === 200) whole.push(...etag);
  if (encoding !== "identity") whole.push("Content-Encoding", encoding);
  whole.push("Content-Length", String(encoding === "identity" ? size : bodyIn(encoding, finished).length));
  return { whole, kept, wholeText: `${toLines(whole)}\r\n`, keptText: `${toLines(kept)}\r\n` };
}

/** A header as it came; of several with one name the first. `name` in lower case. */
function readHeader({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const header = rawHeaders[at] ?? "";
    if (header.length === name.length && header.toLowerCase() === name) return rawHeaders[at + 1];
  }
  return undefined;
}

/** RFC 9110, 12.5.3: the best of what the client takes; `q=0` refuses, `*` stands for the rest. */
export function chooseEncoding(accepted: string, { bodies }: FinishedResponse): Encoding {
  const wanted = orders.get(accepted) ?? readOrder(accepted);
  // Browsers send few different ones; whoever sends a new one each time fills nothing.
  if (orders.size < MOST_ORDERS) orders.set(accepted, wanted);
  return (bodies.br === null ? null : wanted[0]) ?? "identity";
}

const MOST_ORDERS = 200;
const orders = new Map<string, Encoding[]>();

/** What the client takes, the best first. */
function readOrder(accepted: string): Encoding[] {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith("q="))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number.parseFloat(weight) || 0);
  }
  const weigh = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const order: Encoding[] = weigh("br") >= weigh("gzip") ? ["br", "gzip"] : ["gzip", "br"];
  return order.filter((encoding) => weigh(encoding) > 0);
}

function matches(header: string | undefined, hash: string): boolean {
  if (!header) return false;
  if (header.trim() === "*") return true;
  // Any encoding of the same page is the same page; a proxy may have made the tag weak.
  return header.split(",").some((tag) => new RegExp(`^\\s*(W/)?"${hash}(-(gzip|br))?"\\s*$`).test(tag));
}
