export type Tell = (event: string, payload: unknown) => void;

/**
 * Server-sent events for as long as browser and server both want them. `begin` gets what tells and what closes, and
 * returns what must be undone; that runs once, whoever ends the stream.
 */
export function openStream(
  signal: AbortSignal,
  begin: (tell: Tell, close: () => void) => () => void,
): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true;
      const close = () => {
        if (!isOpen) return;
        isOpen = false;
        finish();
        controller.close();
      };
      const tell: Tell = (event, payload) => {
        if (isOpen)
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`));
      };
      const finish = begin(tell, close);
      end = () => {
        isOpen = false;
        finish();
      };
      signal.addEventListener("abort", close, { once: true });
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
