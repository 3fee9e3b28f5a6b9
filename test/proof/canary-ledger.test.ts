import { expect, test } from "vitest";
import { CanaryLedger } from "./canary-ledger.ts";

const page = (text: string, begun: number, ended = begun + 1) => ({ where: "/nation", text, begun, ended });

test("a word of a draft is a leak, in the middle of anything", () => {
  const ledger = new CanaryLedger();
  const word = ledger.hatch();
  ledger.look(page(`<h1>Bulletin ${word}</h1>`, performance.now()));
  expect(ledger.leaks).toEqual([`/nation showed ${word}, which is in a draft`]);
});

test("a word may be seen once it has been asked for to be published, not before", () => {
  const ledger = new CanaryLedger();
  const [out, draft] = [ledger.hatch(), ledger.hatch()];
  const before = performance.now();
  ledger.goesOut(out);
  ledger.look(page(out, before - 10, before - 5));
  expect(ledger.leaks).toHaveLength(1);
  ledger.look(page(out, performance.now()));
  expect(ledger.leaks).toHaveLength(1);
  ledger.look(page(`${out} ${draft}`, performance.now()));
  expect(ledger.leaks).toHaveLength(2);
  expect(ledger.shown).toBe(1);
});

test("what was taken down is gone after five seconds, unless it goes out again", () => {
  const ledger = new CanaryLedger();
  const word = ledger.hatch();
  ledger.goesOut(word);
  ledger.isGone(word);
  ledger.look(page(word, performance.now() + 4_000));
  expect(ledger.leaks).toEqual([]);
  ledger.look(page(word, performance.now() + 5_100));
  expect(ledger.leaks[0]).toMatch(/ms after it was taken down$/);
  ledger.goesOut(word);
  ledger.look(page(word, performance.now() + 9_000));
  expect(ledger.leaks).toHaveLength(1);
});
