import { randomUUID } from "node:crypto";

/**
 * Who may send a request at all. `everyone`: whoever can reach the paper. `staff`: anyone with an account. `own`:
 * editors, and reporters in their own stories. `editors`: never a reporter. `admins`: nobody else. `oneself`: anyone
 * with a session, also one that is good for nothing but setting up a second step; it concerns their own account alone.
 * What else must hold is the act's affair.
 */
type Who = "everyone" | "staff" | "own" | "editors" | "admins" | "oneself";

interface RouteRight {
  who: Who;
  /** A body that is understood, so that only who sends it decides; one of a note's names it. */
  body?: unknown;
  noteBody?: (noteId: string) => unknown;
  query?: string;
  /** What whoever has the right is answered, where that is not 200: nothing is there, or the request says too little. */
  answer?: number;
}

const story = "/api/v1/stories/[id]";
const front = "/api/v1/fronts/[which]";
const asset = "/api/v1/assets/[id]";
const steps = {
  baseVersion: 1,
  opId: randomUUID(),
  clientId: "hand-made",
  steps: [
    { stepType: "replace", from: 1, to: 1, slice: { content: [{ type: "text", text: "Not by hand. " }] } },
  ],
  docHash: "0".repeat(64),
};
const place = { name: "Not by Hand", country: "KR", timeZone: "Asia/Seoul" };
const noteActs = `${story}/notes/[noteId]`;
const message = () => ({ id: randomUUID(), text: "Not by hand", mentioned: [] });
const note = { version: 0, from: 1, to: 1, quote: "Not by hand" };
const when = { local: "2199-01-01T06:00", zone: "Asia/Seoul" };
const presence = { windowId: "hand-made", version: 0, selection: null, isIdle: false };

/** Every method of every route file under app/, by method and path. */
export const routeRights: Record<string, RouteRight> = {
  "GET /robots.txt": { who: "everyone" },
  "GET /feed.xml": { who: "everyone" },
  "GET /atom.xml": { who: "everyone" },
  "GET /feed.json": { who: "everyone" },
  "GET /[section]/feed.xml": { who: "everyone" },
  "GET /[section]/atom.xml": { who: "everyone" },
  "GET /[section]/feed.json": { who: "everyone" },
  "GET /authors/[slug]/feed.xml": { who: "everyone" },
  "GET /authors/[slug]/atom.xml": { who: "everyone" },
  "GET /authors/[slug]/feed.json": { who: "everyone" },
  "GET /topics/[slug]/feed.xml": { who: "everyone" },
  "GET /topics/[slug]/atom.xml": { who: "everyone" },
  "GET /topics/[slug]/feed.json": { who: "everyone" },
  "GET /sitemap.xml": { who: "everyone" },
  "GET /news-sitemap.xml": { who: "everyone" },
  "GET /sitemaps/[file]": { who: "everyone" },
  "GET /cards/paper.png": { who: "everyone" },
  "GET /cards/[id]/[file]": { who: "everyone" },
  "GET /sorry/busy": { who: "everyone" },
  "GET /sorry/failed": { who: "everyone" },
  "POST /api/v1/send-story": { who: "everyone" },
  "POST /api/v1/stop-mail": { who: "everyone" },
  "GET /api/v1/health": { who: "everyone" },
  "GET /api/auth/[...nextauth]": { who: "everyone" },
  "POST /api/auth/[...nextauth]": { who: "everyone" },
  "GET /api/v1/sign-in": { who: "oneself" },
  "POST /api/v1/sign-in/challenge": { who: "everyone" },
  "POST /api/v1/sign-in/confirmation": { who: "oneself", body: { kind: "password", password: "no" } },
  "POST /api/v1/sign-in/app": { who: "oneself" },
  "PUT /api/v1/sign-in/app": { who: "oneself", body: { code: "000000" } },
  "DELETE /api/v1/sign-in/app": { who: "oneself" },
  "POST /api/v1/sign-in/passkeys": { who: "oneself", body: {} },
  "POST /api/v1/sign-in/passkeys/challenge": { who: "oneself", body: { purpose: "add" } },
  "PUT /api/v1/sign-in/passkeys/[id]": { who: "oneself", body: { name: "Not by hand" } },
  "DELETE /api/v1/sign-in/passkeys/[id]": { who: "oneself" },
  "POST /api/v1/sign-in/recovery-codes": { who: "oneself" },
  "PUT /api/v1/sign-in/password": { who: "oneself", body: { password: "short" } },
  "GET /api/v1/people": { who: "staff", query: "?q=a" },
  "GET /api/v1/places": { who: "staff", query: "?q=a" },
  "GET /api/v1/topics": { who: "staff", query: "?q=a" },
  "POST /api/v1/topics": { who: "editors", body: { name: "Not by hand", language: "en" } },
  "GET /api/v1/desk/live": { who: "staff" },
  // Each story's own act decides, and says so in the answer.
  "POST /api/v1/desk/act": {
    who: "staff",
    body: { stories: [{ id: randomUUID(), opId: randomUUID() }], act: { kind: "move", to: "ready" } },
  },
  "GET /api/v1/log": { who: "admins" },
  // Without a word of tus, and on an upload that nobody began.
  "POST /api/v1/uploads": { who: "staff", answer: 412 },
  "OPTIONS /api/v1/uploads": { who: "staff", answer: 204 },
  "POST /api/v1/uploads/from-address": {
    who: "staff",
    body: { address: "http://127.0.0.1/a.jpg" },
    answer: 422,
  },
  "HEAD /api/v1/uploads/[id]": { who: "staff", answer: 404 },
  "PATCH /api/v1/uploads/[id]": { who: "staff", answer: 404 },
  "DELETE /api/v1/uploads/[id]": { who: "staff", answer: 404 },
  "GET /api/v1/media/[key]/[file]": { who: "staff" },
  "GET /api/v1/media/captions/[assetId]": { who: "staff", answer: 404 },
  "GET /api/v1/media/file/[assetId]": { who: "staff" },
  "GET /api/v1/notifications": { who: "staff" },
  "GET /api/v1/notifications/live": { who: "staff" },
  "POST /api/v1/notifications/read": { who: "staff", body: { ids: [randomUUID()] } },
  "POST /api/v1/places": { who: "editors", body: place },
  "GET /api/v1/stories": { who: "staff", query: "?q=a" },
  "GET /api/v1/fronts/stories": { who: "staff", query: "?q=a" },
  [`GET ${front}`]: { who: "staff" },
  [`PUT ${front}/draft`]: { who: "editors", body: { baseVersion: 0, slots: [] } },
  [`POST ${front}/publish`]: { who: "editors", body: { version: 1_000_000 } },
  [`PUT ${front}/schedule`]: { who: "editors", body: { version: 1_000_000, when } },
  [`DELETE ${front}/schedule`]: { who: "editors", body: { versionId: randomUUID() } },
  [`POST ${front}/restore`]: { who: "editors", body: { versionId: randomUUID(), to: "draft" } },
  // A moment that has passed: nothing of it comes above the pages of other tests.
  "PUT /api/v1/banner": {
    who: "editors",
    body: {
      text: "Not by hand",
      href: "",
      until: { ...when, local: "1999-01-01T06:00" },
      isEverywhere: true,
    },
  },
  "DELETE /api/v1/banner": { who: "editors", body: { bannerId: randomUUID() } },
  "GET /api/v1/assets": { who: "staff", query: "?q=a" },
  // Each asset's own act decides, and says so in the answer.
  "POST /api/v1/assets/describe": {
    who: "staff",
    body: { opId: randomUUID(), ids: [randomUUID()], set: { credit: "Not by hand" } },
  },
  [`GET ${asset}`]: { who: "staff" },
  [`PUT ${asset}/fields/[field]`]: {
    who: "staff",
    body: { baseSeq: 0, opId: randomUUID(), value: "Not by hand" },
    answer: 404,
  },
  [`PUT ${asset}/crops/[name]`]: {
    who: "staff",
    body: { baseSeq: 0, opId: randomUUID(), value: null },
    answer: 404,
  },
  [`POST ${asset}/bin`]: { who: "staff", body: { opId: randomUUID() }, answer: 404 },
  [`DELETE ${asset}/bin`]: { who: "staff", body: { opId: randomUUID() }, answer: 404 },
  [`GET ${story}`]: { who: "staff" },
  [`GET ${story}/title`]: { who: "staff" },
  [`GET ${story}/checks`]: { who: "staff" },
  [`GET ${story}/live`]: { who: "staff" },
  [`POST ${story}/presence`]: { who: "staff", body: presence },
  [`GET ${story}/steps`]: { who: "staff", query: "?since=0" },
  [`POST ${story}/steps`]: { who: "own", body: steps },
  [`PUT ${story}/fields/[field]`]: {
    who: "own",
    body: { baseSeq: 0, opId: randomUUID(), value: "Not by hand" },
  },
  [`POST ${story}/move`]: { who: "own", body: { to: "ready" } },
  [`POST ${story}/assign`]: { who: "editors", body: { to: { person: randomUUID() } } },
  [`DELETE ${story}/assign`]: { who: "editors", body: {} },
  [`GET ${story}/translations`]: { who: "staff" },
  [`POST ${story}/translations`]: { who: "own", body: { translationId: randomUUID() } },
  [`DELETE ${story}/translations`]: { who: "own", body: { translationId: randomUUID() } },
  [`GET ${story}/series`]: { who: "staff" },
  [`PUT ${story}/series`]: { who: "editors", body: { seriesId: randomUUID() }, answer: 422 },
  [`DELETE ${story}/series`]: { who: "editors", body: { seriesId: randomUUID() }, answer: 422 },
  [`POST ${story}/revisions`]: { who: "own", body: { label: "Not by hand" } },
  [`POST ${story}/revisions/[revisionId]/restore`]: {
    who: "own",
    body: { opId: randomUUID(), withFields: true },
  },
  [`POST ${story}/wire`]: { who: "own", body: { text: "A line\n\nAnother line" } },
  [`GET ${story}/wire/[wireCopyId]`]: { who: "staff" },
  "GET /api/v1/colleagues": { who: "staff", query: "?q=a" },
  [`GET ${story}/notes`]: { who: "staff" },
  [`POST ${story}/notes`]: { who: "staff", noteBody: (id) => ({ ...note, id, message: message() }) },
  [`POST ${noteActs}/replies`]: { who: "staff", noteBody: message },
  [`POST ${noteActs}/resolve`]: { who: "staff", noteBody: () => ({ id: randomUUID() }) },
  [`POST ${noteActs}/reopen`]: { who: "staff", noteBody: () => ({ id: randomUUID() }) },
  [`POST ${noteActs}/delete`]: { who: "staff", noteBody: () => ({ id: randomUUID() }) },
  [`POST ${story}/publish`]: { who: "editors", body: { version: 1 } },
  [`POST ${story}/schedule`]: { who: "editors", body: { when } },
  [`PUT ${story}/schedule/[scheduleId]`]: { who: "editors", body: { when } },
  [`DELETE ${story}/schedule/[scheduleId]`]: { who: "editors", body: {} },
  [`POST ${story}/schedule/[scheduleId]/retry`]: { who: "editors", body: {} },
  [`PUT ${story}/embargo`]: { who: "editors", body: { until: null, before: null } },
  [`POST ${story}/unpublish`]: { who: "editors", body: {} },
  [`POST ${story}/kill`]: { who: "editors", body: { note: "Not by hand" } },
  [`DELETE ${story}/kill`]: { who: "editors", body: { note: "Not by hand" } },
};

export interface RightfulRequest {
  name: string;
  who: Who;
  method: string;
  path: string;
  data: unknown;
  isWrite: boolean;
  answer: number;
}

/** A request of every route on one story. */
export function requestsOn(storyId: string): RightfulRequest[] {
  const noteId = randomUUID();
  return Object.entries(routeRights).map(([name, { who, body, noteBody, query = "", answer = 200 }]) => {
    const [method = "", pattern = ""] = name.split(" ");
    const path = pattern
      .replace("[id]", storyId)
      .replace("[assetId]", randomUUID())
      .replace("[key]/[file]", `${"k".repeat(43)}/640.jpg`)
      .replace("[which]", "paper")
      .replace("[noteId]", noteId)
      .replace("[field]", "credit")
      .replace("[name]", "16:9")
      .replace("[wireCopyId]", randomUUID())
      .replace("[revisionId]", randomUUID())
      .replace("[scheduleId]", randomUUID())
      .replace("[...nextauth]", "session");
    const data = noteBody ? noteBody(noteId) : body;
    const isWrite = method !== "GET" && method !== "HEAD";
    return { name, who, method, path: path + query, data, isWrite, answer };
  });
}
