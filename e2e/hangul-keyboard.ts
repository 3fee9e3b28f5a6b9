import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium, type LaunchOptions, type Locator } from "@playwright/test";
import { findBrowser } from "#server/find-browser.js";

const PROGRAMS = ["Xvfb", "dbus-daemon", "ibus", "ibus-daemon", "xdotool"];
const ENGINE = "/usr/share/ibus/component/hangul.xml";

/** What a machine must have before Hangul can be typed as a person types it; "" when it has everything. */
export function missingForHangul(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const missing = PROGRAMS.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
  if (!existsSync(ENGINE)) missing.push("ibus-hangul");
  return missing.join(", ");
}

/**
 * A desktop that nobody looks at, with the Korean input method of Debian (ibus-hangul, two-set keyboard) between its
 * keyboard and a browser with a window. Keys pressed here take the way a reporter's take.
 */
export class HangulKeyboard {
  readonly browser: Browser;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #children: ChildProcess[];
  readonly #folder: string;

  private constructor(
    browser: Browser,
    environment: NodeJS.ProcessEnv,
    children: ChildProcess[],
    folder: string,
  ) {
    this.browser = browser;
    this.#environment = environment;
    this.#children = children;
    this.#folder = folder;
  }

  static async start(options: LaunchOptions): Promise<HangulKeyboard> {
    const folder = mkdtempSync(join(tmpdir(), "stet-hangul-"));
    const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    const children = [screen];
    try {
      const display = `:${await firstLine(screen, 3)}`;
      const bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address=1"], {
        stdio: ["ignore", "pipe", "ignore"],
      });
      children.push(bus);
      const environment = {
        ...process.env,
        DISPLAY: display,
        DBUS_SESSION_BUS_ADDRESS: await firstLine(bus, 1),
        HOME: folder,
        XDG_RUNTIME_DIR: folder,
        XDG_CONFIG_HOME: folder,
        GTK_IM_MODULE: "ibus",
        XMODIFIERS: "@im=ibus",
      };
      children.push(
        spawn("ibus-daemon", ["--panel=disable", "--xim"], { env: environment, stdio: "ignore" }),
      );
      await chooseHangul(environment);
      const browser = await chromium.launch({
        ...options,
        // The tests' own may be one that can open no window.
        executablePath: findBrowser() ?? undefined,
        headless: false,
        env: environment,
        args: [...(options.args ?? []), "--window-size=1440,1000", "--window-position=0,0"],
      });
      return new HangulKeyboard(browser, environment, children, folder);
    } catch (fault) {
      for (const child of children.reverse()) child.kill();
      throw fault;
    }
  }

  /** Moves the mouse there and clicks, as a hand does: the input method hears of it. */
  async click(place: Locator): Promise<void> {
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    if (!box) throw new Error("nothing to click on");
    const above = await place.page().evaluate(() => window.outerHeight - window.innerHeight);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + above];
    this.#press("mousemove", "--sync", String(Math.round(x)), String(Math.round(y)), "click", "1");
  }

  /** Gives the window the keyboard, as a click on it would on a desktop with a window manager. */
  takeFocus(): void {
    const windows = this.#press("search", "--sync", "--onlyvisible", "--class", "chrom").split("\n");
    this.#press("windowfocus", "--sync", windows.at(-1) ?? "");
  }

  /** The key beside the space bar that changes between Hangul and Latin letters. */
  switchScript(): void {
    this.keys("Hangul");
  }

  /** Presses keys by their X names, one after another: `g k s` is 한 on the two-set keyboard. */
  keys(...names: string[]): void {
    this.#press("key", "--delay", "45", ...names);
  }

  /** Presses the keys of these letters. */
  type(letters: string): void {
    this.keys(...letters);
  }

  async end(): Promise<void> {
    await this.browser.close();
    for (const child of this.#children.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, "exit");
      child.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #press(...words: string[]): string {
    return execFileSync("xdotool", words, { env: this.#environment, encoding: "utf8" }).trim();
  }
}

async function firstLine(child: ChildProcess, pipe: number): Promise<string> {
  const stream = child.stdio[pipe];
  if (!stream || !("read" in stream)) throw new Error("the program has no such pipe");
  let said = "";
  for await (const part of stream) {
    said += part;
    const line = /^(.+)\n/.exec(said)?.[1];
    if (line) return line;
  }
  throw new Error(`${child.spawnfile} ended without a word`);
}

/** The daemon needs a moment before it can be asked. */
async function chooseHangul(environment: NodeJS.ProcessEnv): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      execFileSync("ibus", ["engine", "hangul"], { env: environment, stdio: "ignore" });
      return;
    } catch (fault) {
      if (tries === 20) throw fault;
      await new Promise((next) => setTimeout(next, 500));
    }
  }
}
