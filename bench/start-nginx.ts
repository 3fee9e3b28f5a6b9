import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import getPort from "get-port";
import { HOME } from "#server/data-folder.ts";

const RECIPE = join(HOME, "docs/nginx-cache.conf");
/** Where Debian keeps it; not in the path of every account. */
const NGINX = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "nginx"].find(
  (program) => !program.startsWith("/") || existsSync(program),
);

export interface RunningNginx {
  address: string;
  /** The worker, which answers. */
  workerPid: number;
  stop(): Promise<void>;
}

interface NginxSetup {
  folder: string;
  ports: number[];
  /** A page to serve from so many files as well, at /still/0.html and on, with this head. */
  still: { headers: Record<string, string>; body: Buffer };
  stillFiles: number;
  /** Where a bare server sends the same at every address; kept by nginx's defaults under /bare/. */
  barePort: number;
  keepsFilesOpen: boolean;
}

/** A folder for an nginx, with the one it keeps pages in. */
export function makeNginxFolder(): { folder: string; cache: string } {
  const folder = mkdtempSync(join(tmpdir(), "stet-bench-nginx-"));
  const cache = join(folder, "cache");
  mkdirSync(cache);
  return { folder, cache };
}

/** Runs what docs/nginx-cache.conf says, on ports and folders of its own, without TLS and with one worker. */
export async function startNginx({
  folder,
  ports,
  still,
  stillFiles,
  barePort,
  keepsFilesOpen,
}: NginxSetup): Promise<RunningNginx> {
  const port = await getPort();
  const says = new Map<RegExp, string>([
    [
      /listen 443 ssl;/,
      `listen 127.0.0.1:${port};\n${stillLocation(folder, still.headers, keepsFilesOpen)}${bareLocation(barePort, keepsFilesOpen)}`,
    ],
    [/server_name [^;]+;/, ""],
    [/\/var\/cache\/nginx\/stet/, join(folder, "cache")],
    [
      /(?:server 127\.0\.0\.1:\d+;\s*)+/,
      `${ports.map((each) => `server 127.0.0.1:${each};`).join(" ")} keepalive_requests 1000000; `,
    ],
    ...(keepsFilesOpen ? [] : ([[/open_file_cache.*\n/g, "\n"]] as const)),
  ]);
  const recipe = [...says].reduce((text, [what, by]) => text.replace(what, by), readFileSync(RECIPE, "utf8"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(" ");
  const asRoot = process.getuid?.() === 0 ? "user root;" : "";
  const file = join(folder, "nginx.conf");
  mkdirSync(join(folder, "still"), { recursive: true });
  for (let each = 0; each < stillFiles; each += 1) {
    writeFileSync(join(folder, `still/${each}.html`), still.body);
  }
  writeFileSync(
    file,
    `${asRoot} worker_processes 1; daemon off; pid ${join(folder, "pid")}; error_log stderr;
     events { worker_connections 1024; }
     http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; ${temporary}
     ${recipe} }`,
  );
  const nginx = spawn(NGINX ?? "nginx", ["-c", file], { stdio: ["ignore", "inherit", "inherit"] });
  const ended = new Promise<void>((resolve) => nginx.once("exit", () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${address}/still/0.html`).catch(() => null))) {
    if (nginx.exitCode !== null) throw new Error("nginx did not start.");
    await pause(50);
  }
  const children = readFileSync(`/proc/${nginx.pid}/task/${nginx.pid}/children`, "utf8");
  return {
    address,
    workerPid: Number(children.trim().split(" ")[0]),
    async stop() {
      nginx.kill("SIGQUIT");
      await ended;
    },
  };
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function stillLocation(folder: string, headers: Record<string, string>, keepsFilesOpen: boolean): string {
  // What nginx says itself of every file, it says of this one, too.
  const own = /^(server|date|content-length|content-type|connection|keep-alive|etag|surrogate-.*)$/i;
  const added = Object.entries(headers)
    .filter(([name]) => !own.test(name))
    .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  return `location /still/ { root ${folder}; ${keepOpen(keepsFilesOpen)} types {} default_type "text/html; charset=utf-8"; ${added.join(" ")} }`;
}

function bareLocation(port: number, keepsFilesOpen: boolean): string {
  return `location /bare/ { proxy_pass http://127.0.0.1:${port}; proxy_cache stet; proxy_cache_valid 200 1d; ${keepOpen(keepsFilesOpen)} }`;
}

function keepOpen(keepsFilesOpen: boolean): string {
  return keepsFilesOpen ? "open_file_cache max=10000; open_file_cache_valid 1s;" : "";
}
