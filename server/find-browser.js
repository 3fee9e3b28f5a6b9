import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { HOME, NODE } from "./install-packages.js";

/** Chromium without windows: the same engine for two thirds of the processor time. */
const SHELL = "chromium-headless-shell";
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium on this machine: `CHROMIUM_PATH`, Playwright's own, the system's; `null` when there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : null;
  return [playwrightsOwn(), ...installedAs(NAMES), ...APPLICATIONS].find((path) => existsSync(path)) ?? null;
}

/**
 * The path of a Chromium for tests without a window: Debian's headless shell needs a third less of the processor than
 * the whole browser. `null` leaves it to Playwright, which has a headless shell beside a browser of its own.
 * @returns {string | null}
 */
export function findHeadlessBrowser() {
  if (process.env.CHROMIUM_PATH) return findBrowser();
  if (existsSync(playwrightsOwn())) return null;
  return findShell() ?? findBrowser();
}

/**
 * Finds a browser or installs one, by Playwright or, as root on Debian and its like, from the system's packages; there
 * also the one without windows, beside a browser that is there already.
 * @returns {string} its path
 */
export function findOrInstallBrowser() {
  if (process.env.CHROMIUM_PATH && !findBrowser()) {
    throw new Error(`There is no browser at CHROMIUM_PATH (${process.env.CHROMIUM_PATH}).`);
  }
  if (!findBrowser()) {
    console.log("No Chromium found; installing one for the browser tests …");
    run(NODE, [join(HOME, "node_modules/@playwright/test/cli.js"), "install", "chromium"]);
  }
  const isDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebian && !findBrowser()) addPackages(["chromium", "fonts-noto-cjk"]);
  // By itself, as not every Debian has it: without it the tests take the whole browser.
  const isWanted = !process.env.CHROMIUM_PATH && !existsSync(playwrightsOwn()) && !findShell();
  if (isDebian && isWanted) addPackages([SHELL]);
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "The browser tests need Chromium and none could be installed: install it (apt install chromium) or set CHROMIUM_PATH.",
  );
}

function addPackages(names) {
  console.log(`Installing ${names.join(" and ")} for the browser tests …`);
  run("apt-get", ["update", "-q"]);
  run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...names]);
}

function findShell() {
  return installedAs([SHELL]).find((path) => existsSync(path)) ?? null;
}

function installedAs(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  return chromium.executablePath();
}

function run(command, flags) {
  spawnSync(command, flags, {
    cwd: HOME,
    timeout: 3 * 60_000,
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
