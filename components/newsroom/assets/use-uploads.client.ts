"use client";

import { useRef, useState } from "react";
import type { Refusal } from "#platform/outcome.ts";
import { makeId } from "../editor/save/make-id.ts";
import { uploadFile } from "./upload-files.ts";

export interface FileUpload {
  id: string;
  file: File;
  state: "waiting" | "sending" | "paused" | "failed" | "done";
  /** From 0 to 1. */
  share: number;
  refusals: Refusal[];
  assetId: string | null;
}

/** So many at once: more would only slow each other. */
const AT_ONCE = 3;

/** Files on their way into the library, a few at a time in their order; each can be paused, tried again and called off. */
export function useUploads(userId: string, onArrived: (assetId: string) => void) {
  const [uploads, setUploads] = useState<FileUpload[]>([]);
  const queue = useRef<FileUpload[]>([]);
  const running = useRef(new Map<string, AbortController>());

  function write(next: FileUpload[]) {
    queue.current = next;
    setUploads(next);
  }
  function change(id: string, part: Partial<FileUpload>) {
    write(queue.current.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  }

  function startNext() {
    for (const upload of queue.current) {
      if (running.current.size >= AT_ONCE) return;
      if (upload.state === "waiting" && !running.current.has(upload.id)) void send(upload);
    }
  }

  async function send({ id, file }: FileUpload) {
    const controller = new AbortController();
    running.current.set(id, controller);
    change(id, { state: "sending", refusals: [] });
    const outcome = await uploadFile(file, {
      userId,
      signal: controller.signal,
      onProgress: (sent, total) => change(id, { share: total === 0 ? 1 : sent / total }),
    });
    running.current.delete(id);
    if (outcome.done) {
      change(id, { state: "done", share: 1, assetId: outcome.value.assetId });
      onArrived(outcome.value.assetId);
    } else if (!controller.signal.aborted) change(id, { state: "failed", refusals: outcome.refusals });
    startNext();
  }

  return {
    uploads,
    add(files: Iterable<File>) {
      const added = [...files].map(
        (file): FileUpload => ({
          id: makeId(),
          file,
          state: "waiting",
          share: 0,
          refusals: [],
          assetId: null,
        }),
      );
      write([...queue.current, ...added]);
      startNext();
    },
    pause(id: string) {
      change(id, { state: "paused" });
      running.current.get(id)?.abort();
    },
    resume(id: string) {
      change(id, { state: "waiting", refusals: [] });
      startNext();
    },
    cancel(id: string) {
      running.current.get(id)?.abort();
      write(queue.current.filter((upload) => upload.id !== id));
    },
    clear() {
      write(queue.current.filter(({ state }) => state !== "done"));
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
