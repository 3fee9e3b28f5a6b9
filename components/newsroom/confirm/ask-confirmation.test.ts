import { expect, test } from "vitest";
import {
  answerConfirmation,
  askConfirmation,
  isConfirmationAsked,
  withConfirmation,
} from "./ask-confirmation.ts";

const refused = (reason: string) => Response.json({ refusals: [{ field: null, reason }] }, { status: 403 });

function createServer(...answers: Response[]) {
  const bodies: unknown[] = [];
  return {
    bodies,
    fetch: async (_: string, init: { body?: unknown }) => {
      bodies.push(init.body);
      return answers.shift() ?? Response.json({});
    },
  };
}

test("an act that has to be confirmed is asked about, then sent again as it was", async () => {
  const server = createServer(refused("confirm_first"));
  const fetchRoute = withConfirmation(server.fetch, async () => true);
  const answer = await fetchRoute("/kill", { method: "POST", headers: {}, body: "a long note" });
  expect(answer.status).toBe(200);
  expect(server.bodies).toEqual(["a long note", "a long note"]);
});

test("whoever does not confirm gets the refusal, whole", async () => {
  const server = createServer(refused("confirm_first"));
  const answer = await withConfirmation(server.fetch, async () => false)("/kill", { headers: {} });
  expect(await answer.json()).toMatchObject({ refusals: [{ reason: "confirm_first" }] });
  expect(server.bodies).toHaveLength(1);
});

test("other refusals ask nothing", async () => {
  const server = createServer(refused("not_allowed"));
  const ask = () => Promise.reject(new Error("nobody should be asked"));
  expect((await withConfirmation(server.fetch, ask)("/kill", { headers: {} })).status).toBe(403);
});

test("two who wait are asked once and told the same", async () => {
  const both = [askConfirmation(), askConfirmation()];
  expect(isConfirmationAsked()).toBe(true);
  answerConfirmation(true);
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(isConfirmationAsked()).toBe(false);
});
