import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/**
 * Asks a handler for a page and returns the whole answer, head and body together. The request is made here from the
 * path alone: nothing else that a client sent (cookies, headers, its address) can reach what others will read.
 */
export async function captureResponse(handler: Handler, path: string, host: string): Promise<Captured> {
  const request = new IncomingMessage(new Socket());
  request.method = "GET";
  request.url = path;
  // To an agent that Next knows to read no script it gives the whole head at once, title included.
  request.headers = { host, accept: "*/*", "user-agent": "Stet (like Twitterbot)" };
  request.push(null);
  const response = new CapturingResponse(request);
  await Promise.race([
    Promise.resolve(handler(request, response)).then(() => response.ended),
    response.ended,
  ]);
  return { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(response.parts) };
}

/** Keeps what is written instead of sending it; to the handler it behaves like any response that is read at once. */
class CapturingResponse extends ServerResponse {
  readonly parts: Buffer[] = [];
  readonly ended: Promise<void>;
  #isEnded = false;

  constructor(request: IncomingMessage) {
    super(request);
    this.ended = new Promise((resolve) => this.once("close", resolve));
    const ended = { get: () => this.#isEnded };
    Object.defineProperties(this, { headersSent: ended, writableEnded: ended, writableFinished: ended });
  }

  override flushHeaders(): void {}

  override writeHead(status: number, ...more: unknown[]): this {
    this.statusCode = status;
    const headers = more.at(-1);
    if (typeof headers === "object" && headers !== null && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) this.setHeader(name, value);
    }
    return this;
  }

  override write(chunk: unknown, ...more: unknown[]): boolean {
    this.#take(chunk, more[0]);
    callBack(more);
    return true;
  }

  override end(...given: unknown[]): this {
    if (this.#isEnded) return this;
    if (typeof given[0] !== "function") this.#take(given[0], given[1]);
    this.#isEnded = true;
    callBack(given);
    process.nextTick(() => {
      this.emit("finish");
      this.emit("close");
    });
    return this;
  }

  override destroy(): this {
    if (!this.#isEnded) {
      this.statusCode = 500;
      this.parts.length = 0;
    }
    return this.end();
  }

  #take(chunk: unknown, encoding: unknown) {
    if (this.#isEnded) return;
    if (typeof chunk === "string") {
      this.parts.push(
        Buffer.from(chunk, typeof encoding === "string" && Buffer.isEncoding(encoding) ? encoding : "utf8"),
      );
    } else if (chunk instanceof Uint8Array) {
      this.parts.push(Buffer.from(chunk));
    }
  }
}

function callBack(given: unknown[]) {
  const last = given.at(-1);
  if (typeof last === "function") process.nextTick(() => last());
}
