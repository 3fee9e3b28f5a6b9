import { beforeEach, expect, test, vi } from "vitest";
import { issueForm, judgeForm, openForm, sealForm } from "./send-form-store.ts";
import { hashAddress, readStopToken, stopLink } from "./stop-link.ts";

beforeEach(() => void vi.stubEnv("STET_SECRET", "a secret for tests only"));

const path = "/nation/bridge-opens";
const noon = new Date("2026-03-11T03:00:00Z");
const after = (ms: number) => new Date(noon.getTime() + ms);
const DAY = 24 * 60 * 60_000;

test("a form is taken when it is ours, for this story, and neither quick nor old", () => {
  const issued = issueForm(path, noon);
  expect(judgeForm(issued, path, after(3_000))).toBe("good");
  expect(judgeForm(issued, path, after(500))).toBe("too_quick");
  expect(judgeForm(issued, path, after(DAY + 1))).toBe("too_old");
  expect(judgeForm(issued, "/nation/another", after(3_000))).toBe("too_old");
  const [, signature] = issued.split(".");
  expect(judgeForm(`${noon.getTime() + 1}.${signature}`, path, after(3_000))).toBe("too_old");
  for (const made of ["", ".", "x.y", `${noon.getTime()}.`, `${noon.getTime()}.AAAA`]) {
    expect(judgeForm(made, path, after(3_000))).toBe("too_old");
  }
});

test("what was typed comes back for this story, for an hour, and to nobody who changed a letter", () => {
  const form = {
    issued: issueForm(path, noon),
    typed: { name: "민지", from: "a@paper.example", to: "b" },
    problems: { to: "not_an_address" },
  };
  const sealed = sealForm(form, path, noon);
  expect(sealed).not.toContain("paper");
  expect(openForm(sealed, path, after(1_000))).toEqual(form);
  expect(openForm(sealed, "/nation/another", after(1_000))).toBeNull();
  expect(openForm(sealed, path, after(60 * 60_000))).toBeNull();
  for (const made of [`A${sealed.slice(1)}`, sealed.slice(0, -4), "", "A".repeat(40), "A".repeat(5_000)]) {
    expect(openForm(made, path, after(1_000))).toBeNull();
  }
});

test("a link stops the one address it was made for, in any spelling of its letters", () => {
  const token =
    new URL(stopLink("Kim@Paper.example"), "https://paper.example").searchParams.get("token") ?? "";
  expect(token).not.toContain("aper");
  expect(readStopToken(token)).toBe(hashAddress("kim@paper.example"));
  const other = hashAddress("other@paper.example");
  expect(readStopToken(`${other}.${token.split(".")[1]}`)).toBeNull();
  // A signature for one purpose is good for no other.
  expect(readStopToken(issueForm(path, noon))).toBeNull();
  expect(readStopToken("")).toBeNull();
});
