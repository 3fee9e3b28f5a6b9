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

/** Sends a finished answer to one reader: 304 when they have it, the head alone for HEAD, in an encoding they take. */
export function sendFinished(request: IncomingMessage, response: ServerResponse, finished: FinishedResponse) {
  const encoding = chooseEncoding(String(request.headers["accept-encoding"] ?? ""), finished);
  const body = finished.bodies[encoding] ?? finished.bodies.identity;
  for (const [name, value] of Object.entries(finished.headers))
    if (value !== undefined) response.setHeader(name, value);

  // A strong ETag names bytes, so each encoding has its own.
  const etag = encoding === "identity" ? `"${finished.hash}"` : `"${finished.hash}-${encoding}"`;
  const mayBeKept = finished.status === 200;
  if (mayBeKept) response.setHeader("ETag", etag);
  if (mayBeKept && matches(request.headers["if-none-match"], finished.hash)) {
    response.removeHeader("Content-Type");
    response.statusCode = 304;
    response.end();
    return;
  }
  response.statusCode = finished.status;
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** RFC 9110, 12.5.3: the best of what the client takes; `q=0` refuses, `*` stands for the rest. */
export function chooseEncoding(accepted: string, { bodies }: FinishedResponse): Encoding {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith("q="))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number.parseFloat(weight) || 0);
  }
  const weigh = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  if (bodies.br && weigh("br") > 0 && weigh("br") >= weigh("gzip")) return "br";
  if (bodies.gzip && weigh("gzip") > 0) return "gzip";
  return "identity";
}

function matches(header: string | undefined, hash: string): boolean {
  if (!header) return false;
  if (header.trim() === "*") return true;
  // Any encoding of the same page is the same page; a proxy may have made the tag weak.
  return header.split(",").some((tag) => new RegExp(`^\\s*(W/)?"${hash}(-(gzip|br))?"\\s*$`).test(tag));
}
