import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "#server/find-browser.js";

const FLAGS = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** A Chromium with a profile that outlives it, started by ourselves so that all of it can be killed. */
export class RunningBrowser {
  readonly page: Page;
  #child: ChildProcess;
  #browser: Browser;

  private constructor(child: ChildProcess, browser: Browser, page: Page) {
    this.#child = child;
    this.#browser = browser;
    this.page = page;
  }

  static async start(profile: string, cookie: { url: string; value: string }): Promise<RunningBrowser> {
    const program = findBrowser();
    if (!program) throw new Error("There is no Chromium: set CHROMIUM_PATH.");
    const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
      stdio: ["ignore", "ignore", "pipe"],
      // A group of its own: the kill reaches every process of the browser at once.
      detached: true,
    });
    const browser = await chromium.connectOverCDP(await readAddress(child));
    const context = browser.contexts()[0];
    if (!context) throw new Error("the browser has no profile");
    await context.addCookies([{ name: "stet.session", ...cookie, httpOnly: true, sameSite: "Lax" }]);
    return new RunningBrowser(child, browser, context.pages()[0] ?? (await context.newPage()));
  }

  /** `kill -9` of the whole browser. */
  kill(): void {
    const { pid } = this.#child;
    if (pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null) {
      process.kill(-pid, "SIGKILL");
    }
  }

  async end(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    const ended = exitCode === null && signalCode === null ? once(this.#child, "exit") : null;
    this.kill();
    await ended;
    await this.#browser.close().catch(() => {});
  }
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (part) => {
      said += part;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`Chromium did not start: ${said.slice(-500)}`)));
  });
}
