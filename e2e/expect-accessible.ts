import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type OpenAs } from "./newsroom-test.ts";

/** Looks at a page by day and by night. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
}

/** The same for a page that a reader has open without script: looking needs script, so it is opened once more with. */
export async function expectAccessibleTo(openAs: OpenAs, reader: Page): Promise<void> {
  const page = await openAs("stranger", { javaScriptEnabled: true });
  await page.goto(reader.url());
  await expectAccessible(page);
  await page.close();
}
