import { describe, expect, it } from "vitest";
import type { SignInAnswer } from "../../account/sign-in-attempt.ts";
import { createStoryApi } from "../save/story-api.ts";
import { signInAsOpener } from "./sign-in-as-opener.ts";

/** A server that knows who is signed in and refuses a window that somebody else opened. */
function createServer(signedIn: string | null) {
  const server = { signedIn, people: [""] };
  const api = createStoryApi(
    async (_path, init) => {
      const person = init.headers["stet-person"] ?? "";
      server.people.push(person);
      return person === server.signedIn
        ? Response.json({ version: 1, docHash: "" })
        : Response.json({ reason: "other_person" }, { status: 401 });
    },
    "story",
    "ann",
  );
  const signIn = async (email: string, password: string): Promise<SignInAnswer> => {
    if (password === "wrong") return { kind: "refused", reason: "wrong" };
    if (password === "half") return { kind: "second_step", methods: ["app"] };
    if (password === "right") server.signedIn = email;
    return { kind: "signed_in" };
  };
  return { server, api, signIn };
}

describe("going on with a story somebody opened", () => {
  it("names the person who opened it at every write, and stops when another is signed in", async () => {
    const { server, api } = createServer("bo");
    const steps = { baseVersion: 0, opId: "op", clientId: "c", steps: [], docHash: "" };
    expect(await api.sendSteps(steps, true)).toEqual({ kind: "signed_out" });
    expect(await api.setField("slug", { baseSeq: 0, opId: "op", value: "a" }, false)).toEqual({
      kind: "signed_out",
    });
    expect(server.people.slice(1)).toEqual(["ann", "ann"]);
    server.signedIn = "ann";
    expect(await api.sendSteps(steps, true)).toMatchObject({ kind: "done" });
  });

  it.each([
    ["ann", "right", "signed_in"],
    ["ann", "wrong", "refused"],
    ["ann", "half", "second_step"],
    ["ann", "new here", "must_set_up"],
    ["bo", "right", "other_person"],
  ])("%s with the %s password is %s", async (email, password, result) => {
    const { api, signIn } = createServer(null);
    // The story itself is not in this server's answer: anything but a refusal means the right person.
    const answer = await signInAsOpener(
      () => signIn(email, password),
      api,
      async () => password === "new here",
    );
    expect(answer.kind).toBe(result);
  });
});
