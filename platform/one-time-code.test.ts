import { Secret } from "otpauth";
import { describe, expect, test } from "vitest";
import { codeAddress, codeAt, findCodeStep, makeCodeSecret } from "./one-time-code.ts";

const secret = Secret.fromLatin1("12345678901234567890").base32;
const at = (seconds: number) => new Date(seconds * 1000);

// RFC 6238, appendix B, the last six of eight digits.
test.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
])("at second %d the code is %s", (seconds, code) => {
  expect(codeAt(secret, at(seconds))).toBe(code);
  expect(findCodeStep(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

describe("a code of the step that begins at second 3000", () => {
  const code = codeAt(secret, at(3000));
  test.each([
    [2969.999, false],
    [2970, true],
    [2999.999, true],
    [3000, true],
    [3029.999, true],
    [3059.999, true],
    [3060, false],
  ])("at second %d is good: %s", (seconds, isGood) => {
    expect(findCodeStep(secret, code, at(seconds))).toBe(isGood ? 100 : null);
  });
});

test.each(["", "28708", "2870822", "abcdef", "287082 ", "２８７０８２", "-87082"])(
  "%j is no code",
  (code) => {
    expect(findCodeStep(secret, code, at(59))).toBeNull();
  },
);

test("a secret has 160 bits and is never the same", () => {
  expect(makeCodeSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(makeCodeSecret()).not.toBe(makeCodeSecret());
});

test("the address names the paper and the account, whatever they are called", () => {
  const address = new URL(codeAddress(secret, "한강: Courier & Co", "a+b@paper.example"));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("secret")).toBe(secret);
  expect(address.searchParams.get("issuer")).toBe("한강  Courier & Co");
  expect(decodeURIComponent(address.pathname)).toContain("a+b@paper.example");
});
