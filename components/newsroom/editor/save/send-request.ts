import { type Answer, readRefusals } from "./story-answers.ts";

export interface Request<Value, Conflict> {
  path: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
  isValue: (answer: unknown) => answer is Value;
  isConflict?: (answer: unknown) => answer is Conflict;
  /** The request must outlive the page: it is sent while the page is being left. */
  keepalive?: boolean;
}

export type Fetch = (
  path: string,
  init: Omit<RequestInit, "headers"> & { headers: Record<string, string> },
) => Promise<Response>;

/** Browsers refuse a keepalive request whose body is larger than 64 KiB. */
const KEEPALIVE_BYTES = 60_000;
/** A request nobody answers is given up, so that the text is sent again instead of waiting for ever. */
const PATIENCE_MS = 20_000;

/** One request to the newsroom's API and what its answer means; it never throws for anything a network can do. */
export async function sendRequest<Value, Conflict = never>(
  fetchFrom: Fetch,
  request: Request<Value, Conflict>,
): Promise<Answer<Value, Conflict>> {
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  let response: Response;
  let answer: unknown;
  try {
    response = await fetchFrom(request.path, {
      method: request.method ?? "GET",
      headers:
        body === undefined
          ? { accept: "application/json" }
          : { accept: "application/json", "content-type": "application/json" },
      body,
      credentials: "same-origin",
      cache: "no-store",
      redirect: "manual",
      keepalive: request.keepalive === true && (body?.length ?? 0) < KEEPALIVE_BYTES / 3,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    answer = text === "" ? null : JSON.parse(text);
  } catch {
    return { kind: "unreachable", waitMs: 0 };
  }
  if (response.ok && request.isValue(answer)) return { kind: "done", value: answer };
  if (response.status === 409 && request.isConflict?.(answer)) return { kind: "conflict", conflict: answer };
  if (response.status === 401) return { kind: "signed_out" };
  if ([400, 403, 404, 413, 422].includes(response.status)) {
    return { kind: "refused", refusals: readRefusals(answer, response.status) };
  }
  const seconds = Number(response.headers.get("retry-after"));
  return { kind: "unreachable", waitMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0 };
}
