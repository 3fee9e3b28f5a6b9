import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  setField,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { changePlace } from "../places/change-place.ts";
import { placeBase, placeInput } from "../places/place-input.ts";
import { readPlaceSettings } from "../places/place-setting-reads.ts";
import { removePlace } from "../places/remove-place.ts";
import { addSource } from "./add-source.ts";
import { changeSource } from "./change-source.ts";
import { matchSource } from "./match-source.ts";
import { removeSource } from "./remove-source.ts";
import { type SourceInput, sourceInput } from "./source-input.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let editor: UserActor;
beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
  editor = await addUser("editor");
});
afterAll(() => paper.close());

const wire = (name: string, given: Partial<SourceInput> = {}) =>
  sourceInput.parse({ name, creditLine: `${name} News`, aliases: [], kind: "agency", ...given });
const paris = async () =>
  placeBase.parse(await writer().place.findUniqueOrThrow({ where: { id: paper.placeId } }));

test("only an admin adds, corrects and removes sources, and corrects and removes places", async () => {
  const place = await paris();
  const { placeId, sourceId } = paper;
  for (const actor of [editor, await addUser("reporter")]) {
    const outcomes = [
      await addSource(actor, wire("Not Mine"), noon),
      await changeSource(actor, { sourceId, base: wire("Yonhap"), typed: wire("Mine") }, noon),
      await removeSource(actor, { sourceId }, noon),
      await changePlace(actor, { placeId, base: place, typed: { ...place, name: "Mine" } }, noon),
      await removePlace(actor, { placeId }, noon),
    ];
    expect(outcomes.map(reasons)).toEqual(outcomes.map(() => ["not_allowed"]));
  }
  expect(await paris()).toEqual(place);
});

test("a corrected source is found in copy by its new spellings, and no two answer to one", async () => {
  const base = wire("Kyodo");
  const { sourceId } = must(await addSource(admin, base, noon));
  const typed = wire("Kyodo", { aliases: [" 교도통신 ", "", "교도통신"] });
  expect(must(await changeSource(admin, { sourceId, base, typed }, noon))).toMatchObject({
    kind: "saved",
    values: { aliases: ["교도통신"] },
  });
  expect((await matchSource("교도통신"))?.id).toBe(sourceId);
  const taken = { refusals: [{ reason: "source_name_taken", detail: { source: "Kyodo" } }] };
  expect(await addSource(admin, wire("교도통신"), noon)).toMatchObject(taken);
  expect(await addSource(admin, wire("Other", { aliases: ["kyodo  news"] }), noon)).toMatchObject(taken);
  const twins = await Promise.all([
    addSource(admin, wire("Twin"), noon),
    addSource(admin, wire("TWIN"), noon),
  ]);
  expect(twins.flatMap(reasons)).toEqual(["source_name_taken"]);
});

test("two admins at one source: the second is told of the field that both changed", async () => {
  const base = wire("Reuters");
  const { sourceId } = must(await addSource(admin, base, noon));
  const change = (typed: SourceInput) => changeSource(admin, { sourceId, base, typed }, noon);
  must(await change({ ...base, creditLine: "Reuters" }));
  must(await change({ ...base, aliases: ["로이터"] }));
  expect(must(await change({ ...base, creditLine: "Thomson Reuters" }))).toMatchObject({
    kind: "clash",
    fields: ["creditLine"],
    now: { creditLine: "Reuters", aliases: ["로이터"] },
  });
});

test("a place is corrected, never into another that the house has", async () => {
  const base = await paris();
  const { placeId } = paper;
  must(await changePlace(admin, { placeId, base, typed: { ...base, standsAlone: false } }, noon));
  expect((await paris()).standsAlone).toBe(false);
  const texas = placeInput.parse({
    name: "Paris",
    region: "Texas",
    country: "us",
    timeZone: "America/Chicago",
  });
  await writer().place.create({ data: texas });
  const now = await paris();
  const same = await changePlace(
    admin,
    { placeId, base: now, typed: { ...now, region: "Texas", country: "US" } },
    noon,
  );
  expect(same).toMatchObject({ refusals: [{ field: "name", reason: "place_is_known" }] });
  expect(placeInput.safeParse({ ...now, timeZone: "Mars/Olympus" }).success).toBe(false);
  expect(await readPlaceSettings("tex")).toMatchObject({
    count: 1,
    places: [{ region: "Texas", stories: 0 }],
  });
  expect((await readPlaceSettings("100%")).count).toBe(0);
});

test("what a story names stays; what none names goes", async () => {
  const storyId = await startStory(editor, documentOf("Bridge", "A body."));
  must(await setField(editor, storyId, "source", paper.sourceId));
  const { placeId, sourceId } = paper;
  must(await setField(editor, storyId, "dateline", { placeId, placeText: "", date: null }));
  const inUse = { refusals: [{ field: null, reason: "in_use", detail: { stories: 1 } }] };
  expect(await removeSource(admin, { sourceId }, noon)).toMatchObject(inUse);
  expect(await removePlace(admin, { placeId }, noon)).toMatchObject(inUse);
  must(await setField(editor, storyId, "source", null));
  must(await setField(editor, storyId, "dateline", { placeId: null, placeText: "", date: null }));
  must(await removeSource(admin, { sourceId }, noon));
  must(await removePlace(admin, { placeId }, noon));
  expect(reasons(await removeSource(admin, { sourceId }, noon))).toEqual(["source_gone"]);
  expect(reasons(await removePlace(admin, { placeId }, noon))).toEqual(["place_gone"]);
});
