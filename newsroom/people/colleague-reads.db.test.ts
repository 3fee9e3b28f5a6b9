import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { addUser, openTestPaper } from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { findColleagues } from "./colleague-reads.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let reporter: UserActor;

beforeAll(async () => {
  paper = await openTestPaper();
  reporter = await addUser("reporter", "Bert Kim");
});
afterAll(() => paper.close());

test("colleagues are found by any of their names in any script; oneself and closed accounts are not", async () => {
  const name = {
    text: "김하늘",
    matchKey: "김하늘",
    script: "Hang",
    language: "ko",
    role: "native" as const,
    position: 0,
  };
  const { id: personId } = await writer().person.create({
    data: { slug: randomUUID(), names: { create: name } },
    select: { id: true },
  });
  const sky = await addUser("reporter", "Kim Ha-neul");
  const closed = await addUser("reporter", "Kim Closed");
  await writer().user.update({ where: { id: sky.userId }, data: { personId }, select: { id: true } });
  await writer().user.update({
    where: { id: closed.userId },
    data: { status: "disabled" },
    select: { id: true },
  });
  const named = async (typed: string) => (await findColleagues(reporter, typed)).map((person) => person.name);
  expect(await named("하늘")).toEqual(["Kim Ha-neul"]);
  expect(await named("kim")).toEqual(["Kim Ha-neul"]);
  expect(await named("KIM H")).toEqual(["Kim Ha-neul"]);
  expect(await named("bert")).toEqual([]);
  expect(await named("%")).toEqual([]);
});
