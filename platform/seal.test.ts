import { expect, test } from "vitest";
import { seal, unseal } from "./seal.ts";

process.env.STET_SECRET ??= "a secret for tests only";

test("what is sealed opens again, for its owner alone, and is never the same twice", () => {
  const sealed = seal("JBSWY3DPEHPK3PXP", "ann");
  expect(unseal(sealed, "ann")).toBe("JBSWY3DPEHPK3PXP");
  expect(sealed).not.toContain("JBSWY3DPEHPK3PXP");
  expect(seal("JBSWY3DPEHPK3PXP", "ann")).not.toBe(sealed);
  expect(unseal(sealed, "bo")).toBeNull();
});

test("what was changed, or sealed under another secret of the paper, does not open", () => {
  const sealed = seal("JBSWY3DPEHPK3PXP", "ann");
  const changed = Buffer.from(sealed, "base64url");
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(unseal(changed.toString("base64url"), "ann")).toBeNull();
  const before = process.env.STET_SECRET;
  process.env.STET_SECRET = "another secret of the paper";
  expect(unseal(sealed, "ann")).toBeNull();
  process.env.STET_SECRET = before;
});
