"use client";

import { useRef, useState } from "react";
import type { Refusal } from "#platform/outcome.ts";
import { makeId } from "../editor/save/make-id.ts";
import { createUnfinishedApi } from "./unfinished-api.ts";
import { mayGoOn, uploadFile } from "./upload-files.ts";

export interface FileUpload {
  id: string;
  file: File;
  state: "waiting" | "sending" | "paused" | "ending" | "failed" | "done";
  /** From 0 to 1. */
  share: number;
  refusals: Refusal[];
  assetId: string | null;
  /** Under which id the newsroom has it, once it has. */
  uploadId: string | null;
}

/** So many at once: more would only slow each other. */
const AT_ONCE = 3;

/**
 * Files on their way into the library, a few at a time in their order; each can be paused, tried again and called off.
 * `onChanged` is told when there is another asset, or an upload less in the newsroom.
 */
export function useUploads(userId: string, onChanged: () => void) {
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

  async function send({ id, file, uploadId }: FileUpload) {
    const controller = new AbortController();
    running.current.set(id, controller);
    change(id, { state: "sending", refusals: [] });
    const outcome = await uploadFile(file, {
      userId,
      signal: controller.signal,
      ...(uploadId && { goesOn: uploadId }),
      onBegun: (begun) => change(id, { uploadId: begun }),
      onProgress: (sent, total) => change(id, { share: total === 0 ? 1 : sent / total }),
    });
    running.current.delete(id);
    if (outcome.done) {
      change(id, { state: "done", share: 1, assetId: outcome.value.assetId });
      onChanged();
    } else if (!controller.signal.aborted) {
      const { refusals } = outcome;
      change(id, { state: "failed", refusals, ...(!mayGoOn(refusals) && { uploadId: null }) });
    }
    startNext();
  }

  return {
    uploads,
    /** Whether an upload of the newsroom's is or was under way here. */
    has: (uploadId: string) => uploads.some((upload) => upload.uploadId === uploadId),
    /** `goesOn` is the upload that the one file was cut off in. */
    add(files: Iterable<File>, goesOn: string | null = null) {
      const added = [...files].map(
        (file): FileUpload => ({
          id: makeId(),
          file,
          state: "waiting",
          share: 0,
          refusals: [],
          assetId: null,
          uploadId: goesOn,
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
    async cancel(id: string) {
      change(id, { state: "ending" });
      running.current.get(id)?.abort();
      const uploadId = queue.current.find((upload) => upload.id === id)?.uploadId;
      const outcome = uploadId ? await createUnfinishedApi(userId).callOff(uploadId) : null;
      if (outcome && !outcome.done) change(id, { state: "failed", refusals: outcome.refusals });
      else write(queue.current.filter((upload) => upload.id !== id));
      onChanged();
    },
    clear() {
      write(queue.current.filter(({ state }) => state !== "done"));
    },
  };
}

export type Uploads = ReturnType<typeof useUploads>;
