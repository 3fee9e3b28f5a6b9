import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A whole answer, ready to be sent any number of times: its bytes in three encodings and a strong ETag. */
export type FinishedResponse = {
  status: number;
  headers: OutgoingHttpHeaders;
  hash: string;
  bodies: { identity: Buffer; gzip: Buffer | null; br: Buffer | null };
};

type Encoding = keyof FinishedResponse["bodies"];

const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|ld\+json|manifest\+json|javascript|xml|rss\+xml|atom\+xml|feed\+json))/;
const WORTH_IT = 600;
/** Made once per page, so it may take a moment; above 6 the moment grows faster than the page shrinks. */
const BROTLI_QUALITY = 6;

/** Makes the ETag and the compressed bodies, once. */
export async function finishResponse(
  status: number,
  headers: OutgoingHttpHeaders,
  body: Buffer,
): Promise<FinishedResponse> {
  const hash = createHash("sha256").update(String(status)).update(body).digest("base64url").slice(0, 22);
  const isWorthIt = body.length >= WORTH_IT && COMPRESSIBLE.test(String(headers["content-type"] ?? ""));
  if (!isWorthIt) return { status, headers, hash, bodies: { identity: body, gzip: null, br: null } };
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(body, { level: 6 }),
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
    bodies: { identity: body, gzip: gzipped, br: brotli },
  };
}

/**
 * Sends a finished answer to one reader: 304 when they have it, the head alone for HEAD, in an encoding they take. `more`
 * are headers besides the answer's own, flat. A page is asked for thousands of times a second, so what Node would work
 * out for each (an object of the headers, every header by itself) is not asked for.
 */
export function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  finished: FinishedResponse,
  more: readonly string[] = [],
) {
  const encoding = chooseEncoding(readHeader(request, "accept-encoding") ?? "", finished);
  const known = finished.status === 200 ? readHeader(request, "if-none-match") : undefined;
  if (known !== undefined && matches(known, finished.hash)) {
    response.writeHead(304, [...headOf(finished, encoding).kept, ...more]).end();
    return;
  }
  const body = finished.bodies[encoding] ?? finished.bodies.identity;
  response.writeHead(finished.status, [...headOf(finished, encoding).whole, ...more]);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Heads by answer and encoding, flat: the `whole` one, and what a 304 repeats of it. */
const heads = new WeakMap<FinishedResponse, Map<Encoding, { whole: string[]; kept: string[] }>>();

function headOf(finished: FinishedResponse, encoding: Encoding) {
  const ofAnswer = heads.get(finished) ?? new Map();
  heads.set(finished, ofAnswer);
  const head = ofAnswer.get(encoding) ?? makeHead(finished, encoding);
  ofAnswer.set(encoding, head);
  return head;
}

function makeHead({ status, headers, hash, bodies }: FinishedResponse, encoding: Encoding) {
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
  whole.push("Content-Length", String((bodies[encoding] ?? bodies.identity).length));
  return { whole, kept };
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
  return wanted.find((encoding) => bodies[encoding] !== null) ?? "identity";
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
