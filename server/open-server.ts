import { createServer, type RequestListener, type Server } from "node:http";
import { KEEP_ALIVE_MS } from "#server/reader-pages.ts";

export interface ServerTimes {
  /** How long a client may take over the head of a request. */
  headMs: number;
  /** How often that is looked at. */
  lookEveryMs: number;
}

const TIMES: ServerTimes = { headMs: 30_000, lookEveryMs: 5_000 };

/** The longest head of a request, its address included; what is longer is answered 431 and not read on. */
const MOST_HEAD_BYTES = 16_384;

/** Takes requests from whoever is out there: a head that is long or never ends costs the paper a little and then ends. */
export function openServer(listener: RequestListener, { headMs, lookEveryMs }: ServerTimes = TIMES): Server {
  return createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: headMs,
      connectionsCheckingInterval: lookEveryMs,
      maxHeaderSize: MOST_HEAD_BYTES,
    },
    listener,
  );
}
