import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "#server/find-browser.js";

// Playwright watches every page that a browser opens, and a watched browser makes no page ready ahead of its time. What
// only happens in an unwatched one is looked at here, over the browser's own protocol and with no hand on its targets.

type Answer = Record<string, unknown>;

/** A Chromium that nobody but the caller watches. */
export class PlainBrowser {
  readonly #socket: WebSocket;
  readonly #end: () => Promise<void>;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;

  private constructor(socket: WebSocket, end: () => Promise<void>) {
    this.#socket = socket;
    this.#end = end;
    socket.addEventListener("message", ({ data }) => {
      const { id, result = {} } = JSON.parse(String(data));
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    });
  }

  static async open(): Promise<PlainBrowser> {
    const folder = mkdtempSync(join(tmpdir(), "stet-browser-"));
    const program = findBrowser() ?? "chromium";
    const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const args = [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      "--window-size=1200,1000",
      "--no-first-run",
    ];
    const browser = spawn(program, [...args, ...asRoot, "about:blank"], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
    const address = await new Promise<string>((resolve, reject) => {
      browser.stderr.on("data", (said) => {
        const found = /DevTools listening on (\S+)/.exec(String(said))?.[1];
        if (found) resolve(found);
      });
      ended.then(() => reject(new Error("The browser did not start.")));
    });
    const socket = new WebSocket(address);
    await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
    return new PlainBrowser(socket, async () => {
      browser.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  /** Asks the browser itself, or a page by its session. */
  ask(method: string, params: Answer = {}, sessionId?: string): Promise<Answer> {
    this.#last += 1;
    const id = this.#last;
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** The page's answer to an expression, asked in a session of its own. */
  async evaluate(targetId: string, expression: string): Promise<unknown> {
    const sessionId = await this.attach(targetId);
    const { result } = await this.ask("Runtime.evaluate", { expression, returnByValue: true }, sessionId);
    await this.ask("Target.detachFromTarget", { sessionId });
    return Object(result).value;
  }

  async attach(targetId: string): Promise<string> {
    const { sessionId } = await this.ask("Target.attachToTarget", { targetId, flatten: true });
    return String(sessionId);
  }

  async openPage(url: string): Promise<string> {
    return String((await this.ask("Target.createTarget", { url })).targetId);
  }

  /** Moves the pointer there; presses and lets go as well when it is to click. */
  async point(targetId: string, at: { x: number; y: number }, click = false): Promise<void> {
    const sessionId = await this.attach(targetId);
    const events = click ? ["mousePressed", "mouseReleased"] : ["mouseMoved"];
    for (const type of events) {
      const button = click ? { button: "left", clickCount: 1 } : {};
      await this.ask("Input.dispatchMouseEvent", { type, ...at, ...button }, sessionId);
    }
    await this.ask("Target.detachFromTarget", { sessionId });
  }

  close(): Promise<void> {
    return this.#end();
  }
}
