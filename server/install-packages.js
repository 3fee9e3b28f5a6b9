import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// Plain JavaScript that Node 20 runs with nothing installed: it is what runs before there is anything else.

export const HOME = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The Node that comes with the packages (24) and runs everything after them. */
export const NODE = join(HOME, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** Where that Node keeps the code it has compiled, so that every start but the first is quicker. */
export const COMPILED = join(HOME, "node_modules/.cache/stet-compiled");

const OLDEST_NODE = 20;
const MARK = join(HOME, "node_modules/.stet-lock");

/**
 * Makes sure that the packages of package-lock.json are installed; does nothing when they are. Ends the process with
 * one sentence when Node is too old or npm fails.
 */
export async function installPackages() {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
    fail(`Stet needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}.`);
  }
  const lock = readFileSync(join(HOME, "package-lock.json"));
  const wanted = createHash("sha256")
    .update(lock)
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(NODE) && (read(MARK) === wanted || isInstalled(JSON.parse(lock.toString())))) {
    if (read(MARK) !== wanted) writeFileSync(MARK, wanted);
    return;
  }
  const problem = await whileNobodyElse(runNpm);
  if (problem) fail(problem);
  if (!existsSync(NODE)) {
    fail(
      "The packages came without their Node: allow install scripts (npm config set ignore-scripts false).",
    );
  }
  writeFileSync(MARK, wanted);
}

/** Whether somebody's own `npm ci` or `npm install` already put every package of the lock in its place. */
function isInstalled(lock) {
  const installed = JSON.parse(
    read(join(HOME, "node_modules/.package-lock.json")) || '{"packages":{}}',
  ).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === "") return true;
    return installed[path]
      ? installed[path].version === wanted.version
      : wanted.optional || wanted.devOptional;
  });
}

/** Two starts that install into one folder would each take away what the other puts there. */
async function whileNobodyElse(install) {
  const claim = join(
    tmpdir(),
    `stet-install-${createHash("sha256").update(HOME).digest("hex").slice(0, 16)}`,
  );
  for (let isFirst = true; isOthers(claim); isFirst = false) {
    if (isFirst) process.stdout.write("Another start is installing the packages; waiting for it …\n");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  writeFileSync(claim, String(process.pid));
  try {
    return await install();
  } finally {
    rmSync(claim, { force: true });
  }
}

function isOthers(claim) {
  const pid = Number(read(claim));
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Installs what the lock says; resolves with the sentence that says what went wrong, or `null`. */
async function runNpm() {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  process.stdout.write("Installing packages (the first time takes a minute) …");
  const clock = setInterval(() => process.stdout.write(` ${seconds()} …`), 5000);
  let ended = await run(["ci"]);
  // A registry without the optional packages of other systems makes npm take a good lock for a stale one.
  if (/\bEUSAGE\b/.test(ended.said)) ended = await run(["install", "--no-save"]);
  clearInterval(clock);
  process.stdout.write(ended.isDone ? ` done in ${seconds()}\n` : "\n");
  return ended.isDone ? null : npmProblem(ended);
}

function run(what) {
  const [command, flags] = npm();
  return new Promise((done) => {
    const child = spawn(
      command,
      [...flags, ...what, "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
      {
        cwd: HOME,
        stdio: ["ignore", "pipe", "pipe"],
        env: withoutOurNode(),
        shell: process.platform === "win32",
      },
    );
    let said = "";
    let isStopped = false;
    child.stdout.on("data", (part) => (said += part));
    child.stderr.on("data", (part) => (said += part));
    const stop = () => {
      isStopped = true;
      child.kill("SIGTERM");
    };
    process.once("SIGINT", stop).once("SIGTERM", stop);
    const end = (result) => {
      process.removeListener("SIGINT", stop).removeListener("SIGTERM", stop);
      done({ said, isStopped, ...result });
    };
    child.on("error", (error) =>
      end({ said: `npm error npm could not be run (${error.message})`, isDone: false }),
    );
    child.on("close", (code) => end({ isDone: code === 0 }));
  });
}

/** npm as the person ran it, under the system's Node: `npm ci` deletes the Node that came with the packages. */
function npm() {
  const script = process.env.npm_execpath;
  if (!script?.endsWith(".js") || !existsSync(script)) return ["npm", []];
  const caller = process.env.npm_node_execpath;
  const isOurs = (path) => path.startsWith(join(HOME, "node_modules"));
  if (caller && existsSync(caller) && !isOurs(caller)) return [caller, [script]];
  return isOurs(process.execPath) ? ["npm", []] : [process.execPath, [script]];
}

function withoutOurNode() {
  const separator = process.platform === "win32" ? ";" : ":";
  const folders = (process.env.PATH ?? "").split(separator).filter((folder) => !folder.startsWith(HOME));
  return { ...process.env, PATH: folders.join(separator) };
}

function npmProblem({ said, isStopped }) {
  if (isStopped) return "It was stopped while it installed packages; the next start goes on.";
  if (/ENOSPC|no space left/i.test(said)) return "The disk is full: free some space, then start again.";
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return `npm may not write to ${join(HOME, "node_modules")}: is it another account's? Delete it or change its owner.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(said)) {
    return "npm cannot reach its registry: check the network and npm's proxy settings, then start again.";
  }
  const lines = said.split("\n").map((line) => line.replace(/^npm err(or|!)\s*/i, "").trim());
  const reason =
    lines.find((line) => line !== "" && !/^(code|errno|syscall|path|dest)\b/.test(line)) ??
    "npm gave no reason";
  return `The packages could not be installed: ${reason.replace(/\.?$/, ".")}`;
}

function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8").trim() : "";
}
