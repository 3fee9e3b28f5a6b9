import type { z } from "zod";
import { readActor, readSigner, type Signer } from "#app/read-actor.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { isUnreachable } from "#platform/db/is-unreachable.ts";
import { readEnv } from "#platform/env.ts";
import { log } from "#platform/log.ts";
import { MissingFile, StoreFailure } from "#platform/media/store-failure.ts";
import { done, type Outcome, type Refusal, refuse } from "#platform/outcome.ts";

/** What Next hands a route besides the request: the named path segments. */
export interface RouteParams<Name extends string> {
  params: Promise<Record<Name, string>>;
}

/**
 * The one way in for JSON routes: same origin for everything that writes, a signed-in person read afresh, and no
 * error's own words on the way out. 401 `signed_out`, 403 `wrong_origin`, 404 `file_missing` (from the media store), 500
 * `server_error`, 503 `database_unreachable` or `files_unreachable`: the same request may be sent again, whether it was
 * done or not.
 */
export async function answerRequest(
  request: Request,
  answer: (actor: UserActor, now: Date) => Promise<Response>,
): Promise<Response> {
  return answerFrom(request, async (now) => {
    const actor = await readActor(now);
    return actor ? answer(actor, now) : json({ reason: "signed_out" }, 401);
  });
}

/** Like `answerRequest`, for somebody's own ways to sign in: whoever has to set one up first may come here alone. */
export async function answerSigner(
  request: Request,
  answer: (signer: Signer, now: Date) => Promise<Response>,
): Promise<Response> {
  return answerFrom(request, async (now) => {
    const signer = await readSigner(now);
    return signer ? answer(signer, now) : json({ reason: "signed_out" }, 401);
  });
}

/** The same guard for whoever can reach the paper. */
export async function answerFrom(
  request: Request,
  answer: (now: Date) => Promise<Response>,
): Promise<Response> {
  try {
    if (!["GET", "HEAD"].includes(request.method) && !isSameOrigin(request))
      return json({ reason: "wrong_origin" }, 403);
    return await answer(new Date());
  } catch (error) {
    const path = new URL(request.url).pathname;
    if (hasHungUp(error)) log.info({ path }, "the browser hung up in the middle of a request");
    else log.error({ err: error, path }, "a request failed");
    if (error instanceof StoreFailure)
      return json({ reason: "files_unreachable" }, 503, { "Retry-After": "5" });
    if (error instanceof MissingFile) return json({ reason: "file_missing" }, 404);
    if (isUnreachable(error)) return json({ reason: "database_unreachable" }, 503, { "Retry-After": "1" });
    return json({ reason: "server_error" }, 500);
  }
}

/** The browser closed the connection before its request was all there: a closed tab, a lost network. */
function hasHungUp(error: unknown): boolean {
  return (
    error instanceof Error && error.message === "aborted" && "code" in error && error.code === "ECONNRESET"
  );
}

/**
 * Whether a write comes from the paper's own pages. Browsers say so in Sec-Fetch-Site or Origin, and a page of
 * another site can send JSON only after a preflight nobody here answers. Source: OWASP CSRF Prevention.
 */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  if (!origin) return request.headers.get("content-type")?.startsWith("application/json") ?? false;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return (
    URL.canParse(origin) && (new URL(origin).host === host || origin === originOf(readEnv("STET_ADDRESS")))
  );
}

function originOf(address: string | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).origin : null;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store", ...headers } });
}

/** An act's outcome as a response: the value by `show`, or the refusals with the status that fits the first. */
export function answerOutcome<Value>(outcome: Outcome<Value>, show: (value: Value) => Response): Response {
  if (outcome.done) return show(outcome.value);
  return json({ refusals: outcome.refusals }, statusOf(outcome.refusals[0]));
}

function statusOf(refusal: Refusal | undefined): number {
  switch (refusal?.reason) {
    case "not_allowed":
    case "not_your_asset":
    case "confirm_first":
      return 403;
    case "no_such_story":
    case "no_such_note":
    case "no_such_passkey":
    case "no_such_front":
    case "no_such_asset":
    case "no_such_upload":
      return 404;
    case "request_too_large":
    case "file_too_large":
    case "upload_too_large":
      return 413;
    case "try_file_later":
      return 503;
    case "disk_full":
    case "files_not_kept":
      return 507;
    default:
      return 422;
  }
}

/** Reads a JSON body of at most `most` bytes into a schema's shape; refusals carry the field's path. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  most: number,
): Promise<Outcome<z.output<Schema>>> {
  const text = await readText(request, most);
  if (text === null) return refuse({ field: null, reason: "request_too_large", detail: { most } });
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return done(parsed.data);
  const [first, ...rest] = parsed.error.issues.map((issue) => ({
    field: issue.path.join(".") || null,
    reason: /^[a-z_]+$/.test(issue.message) ? issue.message : "not_understood",
  }));
  return refuse(first ?? { field: null, reason: "not_understood" }, ...rest);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > most) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A path segment that should be a UUID; null sends the caller to 404 instead of the database to an error. */
export function uuidOf(segment: string): string | null {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(segment) ? segment : null;
}

export function notFound(): Response {
  return json({ refusals: [{ field: null, reason: "no_such_story" }] }, 404);
}
