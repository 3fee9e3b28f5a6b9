import type { Page } from "@playwright/test";

/** Counts from the next page on how much moves under a reader; before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.sum += Number(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The sum of all that moved, never less than what Chromium reckons as cumulative layout shift. */
export function readShifts(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(globalThis, "moved").sum));
}
