import { expect, test } from "vitest";
import {
  builtInViews,
  type DeskQuestion,
  deskFlags,
  everything,
  readDeskQuestion,
  writeDeskQuestion,
} from "./desk-input.ts";

const id = "01980a3c-0000-7000-8000-000000000001";

test.each<[string, Partial<DeskQuestion>]>([
  ["", {}],
  ["q=++북한 핵+", { search: "북한 핵" }],
  ["q=one&q=two", { search: "one" }],
  [`q=${"x".repeat(300)}`, { search: "x".repeat(200) }],
  ["state=ready&section=nation", { state: "ready", section: "nation" }],
  ["state=Ready", {}],
  ["state=constructor", {}],
  ["section=' or 1=1", {}],
  ["section=%00", {}],
  ["for=me", { person: "me" }],
  [`for=${id}`, { person: id }],
  ["for=everybody", {}],
  ["priority=9", {}],
  ["priority=3", { priority: 3 }],
  ["flag=legal&flag=nonsense&flag=sensitive", { flags: ["legal", "sensitive"] }],
  ["has=changes", { traits: ["changes"] }],
  ["sort=deadline", { sort: "deadline", state: "open" }],
  ["sort=deadline&state=live", { sort: "deadline", state: "live" }],
])("%j asks for %j", (query, question) => {
  expect(readDeskQuestion(new URLSearchParams(query))).toEqual({ ...everything, ...question });
});

test("what is written is read again as it was", () => {
  const full: DeskQuestion = {
    search: "다리 & bridge",
    state: "desk_edit",
    section: "nation",
    person: id,
    desk: "world",
    due: "today",
    priority: 2,
    slugline: "QUAKE",
    topic: "기후 & weather",
    flags: [...deskFlags],
    traits: ["live", "embargo"],
    source: id,
    language: "ko",
    changedBy: id,
    sort: "headline",
  };
  for (const question of [full, ...builtInViews.map((view) => view.question)]) {
    expect(readDeskQuestion(new URLSearchParams(writeDeskQuestion(question).toString()))).toEqual(question);
  }
});
