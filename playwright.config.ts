import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findHeadlessBrowser } from "#server/find-browser.js";
import { NODE } from "#server/install-packages.js";

// The configuration is read by every worker as well; the first reader chooses, the others inherit its choice.
process.env.STET_TEST_PORT ??= String(await freePort());
process.env.STET_TEST_DATA ??= join(tmpdir(), `stet-test-${process.pid}-browser`);
const address = `http://localhost:${process.env.STET_TEST_PORT}`;

/** The browser tests run against the real thing: one server with a paper of its own, seeded afresh. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  webServer: {
    command: `"${NODE}" e2e/playwright-server.ts`,
    port: Number(process.env.STET_TEST_PORT),
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stdout: "pipe",
  },
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: address,
    trace: "off",
    screenshot: "only-on-failure",
    locale: "en-US",
    timezoneId: "Pacific/Chatham",
    launchOptions: {
      executablePath: findHeadlessBrowser() ?? undefined,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const found = server.address();
      server.close(() => resolve(typeof found === "object" && found ? found.port : 0));
    });
  });
}
