import type { Page } from "@playwright/test";

/** Counts from the next page on how much moves under a reader; before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let sum = 0;
    const take = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += Number(Reflect.get(entry, "value"));
    };
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    const readMoved = async () => {
      // What moved in the last drawing is told after it.
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      take(observer.takeRecords());
      return sum;
    };
    Object.assign(globalThis, { readMoved });
  });
}

/** The sum of all that moved, never less than what Chromium reckons as cumulative layout shift. */
export function readShifts(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.apply(Reflect.get(globalThis, "readMoved"), undefined, []));
}
