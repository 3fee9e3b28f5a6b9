import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import { makeId } from "./make-id.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

it("makes ids the server takes where the browser has no randomUUID (plain http)", () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal("crypto", { getRandomValues: getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 100 }, makeId);
  expect(ids.every((id) => z.uuid({ version: "v4" }).safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(100);
});
