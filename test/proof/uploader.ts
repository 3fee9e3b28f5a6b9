import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Writer } from "./paper-under-proof.ts";

export type Said = { status: number; reason: string };

/** Sends files as the library's page does (tus 1.0), one piece after the other. */
export class Uploader {
  assetId: string | null = null;
  readonly #address: string;
  readonly #headers: Record<string, string>;

  constructor(address: string, { cookie }: Writer) {
    this.#address = address;
    this.#headers = { cookie: `stet.session=${cookie}`, origin: address, "tus-resumable": "1.0.0" };
  }

  async begin(bytes: number): Promise<string> {
    const answer = await this.#post(bytes);
    const id = answer.headers.get("location")?.split("/").at(-1);
    if (!id) throw new Error(`no upload was begun: ${answer.status} ${await answer.text()}`);
    return id;
  }

  async tryToBegin(bytes: number): Promise<Said> {
    return saidBy(await this.#post(bytes));
  }

  async offsetOf(id: string): Promise<number> {
    const answer = await this.#ask(id, { method: "HEAD" });
    return Number(answer.headers.get("upload-offset"));
  }

  async send(id: string, offset: number, piece: Uint8Array<ArrayBuffer>): Promise<number> {
    const answer = await this.#patch(id, offset, { body: piece });
    if (!answer.ok) throw new Error(`a piece was not taken: ${answer.status} ${await answer.text()}`);
    this.assetId = answer.headers.get("stet-asset");
    return Number(answer.headers.get("upload-offset"));
  }

  async trySend(id: string, offset: number, piece: Uint8Array<ArrayBuffer>): Promise<Said> {
    return saidBy(await this.#patch(id, offset, { body: piece }));
  }

  /** Sends half a piece, waits until something was done, and sends the rest. */
  async sendHalf(id: string, offset: number, piece: Uint8Array, between: () => void): Promise<Said> {
    const halves = [piece.subarray(0, piece.length / 2), piece.subarray(piece.length / 2)];
    const isHere = async () => (await this.offsetOnDisk(id)) > offset;
    const body = new ReadableStream({
      async pull(controller) {
        const half = halves.shift();
        if (!half) return controller.close();
        if (halves.length === 0) {
          await untilMore(async () => ((await isHere()) ? 1 : 0), 1);
          between();
        }
        controller.enqueue(half);
      },
    });
    const answer = await this.#patch(id, offset, { body, duplex: "half" }).catch(() => null);
    return answer ? saidBy(answer) : { status: 0, reason: "the connection ended" };
  }

  /** Without asking the server, which would end the piece that is on its way. */
  async offsetOnDisk(id: string): Promise<number> {
    return (await stat(join(process.env.STET_MEDIA_DIR ?? "", "uploads", id))).size;
  }

  async download(assetId: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.#address}/api/v1/media/file/${assetId}`, { headers: this.#headers });
    return new Uint8Array(await answer.arrayBuffer());
  }

  #post(bytes: number): Promise<Response> {
    const name = Buffer.from("proof.wav").toString("base64");
    const headers = { "upload-length": String(bytes), "upload-metadata": `filename ${name}` };
    return fetch(`${this.#address}/api/v1/uploads`, {
      method: "POST",
      headers: { ...this.#headers, ...headers },
    });
  }

  #patch(id: string, offset: number, init: RequestInit & { duplex?: "half" }): Promise<Response> {
    const headers = { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) };
    return this.#ask(id, { ...init, method: "PATCH", headers: { ...headers, ...init.headers } });
  }

  #ask(id: string, init: RequestInit): Promise<Response> {
    return fetch(`${this.#address}/api/v1/uploads/${id}`, {
      ...init,
      headers: { ...this.#headers, ...init.headers },
    });
  }
}

async function saidBy(answer: Response): Promise<Said> {
  const text = await answer.text();
  return { status: answer.status, reason: /"reason":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 200) };
}

/** Waits a minute at most until there are so many. */
export async function untilMore(count: () => number | Promise<number>, wanted: number): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if ((await count()) >= wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("what was waited for did not happen");
}
