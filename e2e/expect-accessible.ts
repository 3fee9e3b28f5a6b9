import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect, type OpenAs } from "./newsroom-test.ts";

/** What axe is asked to look at, and where. */
export interface Look {
  /** Colours alone: what is left to ask of a page once more in other colours. */
  coloursOnly?: boolean;
  /** Rules besides those that axe has by itself. */
  alsoRules?: string[];
  /** A part of the page; all of it otherwise. */
  within?: string;
  /** What is said when something is found. */
  said?: string;
}

/** Looks at a page once, as it stands, by the rules that axe has by itself and those asked for besides. */
export async function expectNoFaults(page: Page, look: Look = {}): Promise<void> {
  // It takes several times as long to hand axe to a page as to look. Our pages have no frames, which would each need it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const asked = look.coloursOnly
    ? { runOnly: ["color-contrast"] }
    : { rules: Object.fromEntries((look.alsoRules ?? []).map((id) => [id, { enabled: true }])) };
  const faulty = await page.evaluate(
    async ({ within, options }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within, options);
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    },
    // What fulfils a rule is not told one by one: on a long page that is most of the answer.
    { within: look.within ?? "html", options: { ...asked, resultTypes: ["violations" as const] } },
  );
  expect(faulty, look.said).toEqual([]);
}

/** Looks at a page by day and by night. */
export async function expectAccessible(page: Page, said?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await expectNoFaults(page, { said });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoFaults(page, { coloursOnly: true, said });
}

/** The same, and that nothing has to be scrolled sideways. */
export async function expectFit(page: Page, said?: string): Promise<void> {
  await expectAccessible(page, said);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, said).toBeLessThanOrEqual(0);
}

/** As `expectAccessible`, for a page that a reader has open without script: looking needs script, so it is opened once more with. */
export async function expectAccessibleTo(openAs: OpenAs, reader: Page): Promise<void> {
  const page = await openAs("stranger", { javaScriptEnabled: true });
  await page.goto(reader.url());
  await expectAccessible(page);
  await page.close();
}
