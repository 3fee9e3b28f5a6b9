import { Readable } from "node:stream";

/** A stream of Node's as the web's `Response` takes it: the same object under two descriptions. */
export function webStream(body: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(body) as ReadableStream<Uint8Array>;
}
