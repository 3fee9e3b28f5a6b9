"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const ASK_EVERY_MS = 30_000;

/**
 * Reads the list again when something in it has changed, and when its window is looked at again. The event stream is
 * held only while the page is seen; where a proxy blocks it, the list is read every half minute.
 */
export function StayFresh() {
  const router = useRouter();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let stream: EventSource | null = null;
    let isTold = false;
    const listen = () => {
      stream = new EventSource("/api/v1/desk/live");
      stream.addEventListener("changed", () => router.refresh());
      stream.addEventListener("open", () => {
        isTold = true;
      });
      stream.addEventListener("error", () => {
        isTold = false;
      });
    };
    const follow = () => {
      stream?.close();
      stream = null;
      if (document.visibilityState !== "visible") return;
      router.refresh();
      listen();
    };
    const timer = setInterval(() => {
      if (!isTold && document.visibilityState === "visible") router.refresh();
    }, ASK_EVERY_MS);
    if (document.visibilityState === "visible") listen();
    document.addEventListener("visibilitychange", follow, { signal });
    window.addEventListener("pageshow", (event) => event.persisted && follow(), { signal });
    // A page that is kept for the way back must not hold a connection.
    window.addEventListener("pagehide", () => stream?.close(), { signal });
    return () => {
      stop.abort();
      clearInterval(timer);
      stream?.close();
    };
  }, [router]);
  return null;
}
