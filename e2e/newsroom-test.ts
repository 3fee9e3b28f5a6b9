import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import type { UserActor } from "#newsroom/actor.ts";
import { enter } from "./back-door.ts";

/** Opens a browser of its own, signed in as a person, or as a stranger. */
export type OpenAs = (person: UserActor | "stranger", options?: BrowserContextOptions) => Promise<Page>;

/**
 * How Chromium begins to say that it gave up the way one page turns into the next, because the next was there too early
 * or too late; why comes after it ("ViewTransition opt-in disabled"). The reader sees the next page at once, and nobody
 * can listen for it, as the page that promised it is gone.
 */
const ABANDONED_TRANSITION =
  /^(?:\w+: )?Transition was (?:skipped|aborted because of (?:invalid state|timeout in DOM update))\b/;

/** What went wrong in a browser without the test noticing. */
export class Faults {
  readonly #found: string[] = [];
  readonly #allowed: RegExp[] = [];

  /** Says that a fault belongs to this test: a refused request, a page that is not there. */
  allow(...patterns: RegExp[]) {
    this.#allowed.push(...patterns);
  }

  add(fault: string) {
    this.#found.push(fault);
  }

  /** Watches every page of a browser: errors on its console, uncaught errors, own requests that failed. */
  watch(context: BrowserContext, address: string) {
    context.on("console", (message) => {
      if (message.type() === "error") this.add(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (fault) => {
      const { name, message, stack } = fault.error();
      if (ABANDONED_TRANSITION.test(message)) return;
      this.add(`page: ${stack || `${name}: ${message}`}`);
    });
    context.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      // A request that the browser gave up because the page moved on is no fault.
      if (!request.url().startsWith(address) || reason === "net::ERR_ABORTED") return;
      this.add(`request: ${request.method()} ${request.url()} ${reason}`);
    });
    context.on("response", (response) => {
      if (response.url().startsWith(address) && response.status() >= 500) {
        this.add(`response: ${response.status()} ${response.url()}`);
      }
    });
  }

  remaining(): string[] {
    return this.#found.filter((fault) => !this.#allowed.some((pattern) => pattern.test(fault)));
  }
}

/** The test of every spec: it fails when the browser complains, whatever the test itself looked at. */
export const test = base.extend<{ faults: Faults; openAs: OpenAs }>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = new Faults();
      faults.watch(context, baseURL ?? "");
      await use(faults);
      expect(faults.remaining(), "the browser complained").toEqual([]);
    },
    { auto: true },
  ],
  openAs: async ({ browser, baseURL, faults }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      faults.watch(context, baseURL ?? "");
      if (person !== "stranger") await enter(context, baseURL ?? "", person);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect };
