import { randomUUID } from "node:crypto";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { largestUpload, uploadLimits } from "#newsroom/assets/upload-limits-input.ts";
import { log } from "#platform/log.ts";
import { hasRoomFor, partsFolder } from "#platform/media/upload-parts.ts";

let server: Server | null = null;
const owners = new WeakMap<object, string>();

/** Who begins an upload is noted with it, whatever the browser says: nobody else may go on with it. */
export function beginUpload(request: Request, userId: string): Promise<Response> {
  owners.set(request, userId);
  return tusServer().handleWeb(request);
}

/** Resumable uploads (tus 1.0.0). Ids are ours, so no name that somebody gave ever becomes a path. */
export function tusServer(): Server {
  server ??= new Server({
    path: "/api/v1/uploads",
    datastore: new FileStore({ directory: partsFolder() }),
    relativeLocation: true,
    namingFunction: () => randomUUID(),
    generateUrl: (_request, { path, id }) => `${path}/${id}`,
    maxSize: (request) => largestOf(request.headers.get("upload-metadata")),
    onUploadCreate: async (request, { metadata }) => ({
      metadata: { ...metadata, userId: owners.get(request) ?? null },
    }),
    // Nobody but the paper's own pages has anything to do here.
    allowedOrigins: [],
    exposedHeaders: ["Stet-Asset"],
    onResponseError: async (_request, error) => {
      const status = "status_code" in error ? error.status_code : 500;
      if (status === 413) {
        return refusal(413, { reason: "upload_too_large", detail: { most: largestUpload } });
      }
      if (status >= 500) {
        if (!(await hasRoomFor(0).catch(() => true))) return refusal(507, { reason: "disk_full" });
        log.error({ err: error }, "an upload could not be written");
      }
      return undefined;
    },
  });
  return server;
}

function refusal(status_code: number, reason: { reason: string; detail?: Record<string, unknown> }) {
  return { status_code, body: JSON.stringify({ refusals: [{ field: "file", ...reason }] }) };
}

/** By what the browser takes it for: what it is in truth is seen, and measured again, when it is whole. */
function largestOf(metadata: string | null): number {
  const encoded = /(?:^|,)\s*filetype\s+([A-Za-z0-9+/=]+)/.exec(metadata ?? "")?.[1] ?? "";
  const type = Buffer.from(encoded, "base64").toString();
  return /^(image\/|application\/pdf)/.test(type) ? uploadLimits.picture : largestUpload;
}
