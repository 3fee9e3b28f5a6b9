import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { codeAt } from "#platform/one-time-code.ts";
import { hashPassword } from "#platform/password.ts";
import { readSession, readSetUpSession } from "#platform/session.ts";
import { hashToken } from "#platform/token.ts";
import { addUser, enterAgain, must, noon, openTestPaper, reasons } from "#test/newsroom-fixtures.ts";
import type { Role, UserActor } from "../actor.ts";
import { finishSignIn } from "../people/finish-sign-in.ts";
import { signIn } from "../people/sign-in.ts";
import { addApp } from "./add-app.ts";
import { changeTwoStepRule } from "./change-two-step-rule.ts";
import { confirmPerson } from "./confirm-person.ts";
import { offerApp } from "./offer-app.ts";
import { removeApp } from "./remove-app.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.ts";
import { rescueAccount } from "./rescue-account.ts";
import { resetSecondStep } from "./reset-second-step.ts";
import { takeAppCode } from "./second-step-store.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
const PASSWORD = "four words for tests";
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());

const from = () => ({ address: randomUUID(), browser: "test" });

async function addSigner(role: Role = "editor"): Promise<{ actor: UserActor; email: string }> {
  const actor = await addUser(role);
  const email = `${randomUUID()}@test.example`;
  const passwordHash = await hashPassword(PASSWORD);
  await writer().user.update({
    where: { id: actor.userId },
    data: { email, passwordHash },
    select: { id: true },
  });
  return { actor, email };
}

/** Somebody with an authenticator app that was set up a minute ago. */
async function addSignerWithApp(role: Role = "editor") {
  const signer = await addSigner(role);
  const { secret } = must(await offerApp(signer.actor, later(-90)));
  const added = must(await addApp(signer.actor, codeAt(secret, later(-90)), later(-90)));
  const actor = await enterAgain(signer.actor);
  return { ...signer, actor, secret, codes: added.recoveryCodes ?? [] };
}

async function passwordOnly(email: string, now = noon): Promise<string> {
  const result = must(await signIn(from(), { email, password: PASSWORD }, now));
  if (result.kind !== "second_step") throw new Error("there was no second step");
  return result.token;
}

const plain = (code: string) => code.replace("-", "");
const mailsTo = (email: string) =>
  writer().outgoingMail.findMany({
    where: { to: email, kind: "sign_in" },
    select: { subject: true },
    orderBy: { id: "asc" },
  });

describe("a sign-in with an authenticator app", () => {
  test("is open after the password, over after five minutes, and ends with the code", async () => {
    const { email, secret } = await addSignerWithApp();
    const token = await passwordOnly(email);
    const code = codeAt(secret, noon);
    expect(reasons(await finishSignIn(from(), token, { kind: "app", code: "000000" }, noon))).toEqual([
      "wrong_code",
    ]);
    expect(reasons(await finishSignIn(from(), token, { kind: "app", code }, later(301)))).toEqual([
      "second_step_over",
    ]);
    const { sessionId } = must(await finishSignIn(from(), token, { kind: "app", code }, noon));
    expect(await readSession(sessionId, noon)).toMatchObject({ email });
    expect(reasons(await finishSignIn(from(), token, { kind: "app", code }, later(30)))).toEqual([
      "second_step_over",
    ]);
  });

  test("gives no right at all while it is half-way: its token is no session of any kind", async () => {
    const { email, actor } = await addSignerWithApp();
    const before = await writer().signInSession.count({ where: { userId: actor.userId } });
    const token = await passwordOnly(email);
    expect(await readSession(token, noon)).toBeNull();
    expect(await readSetUpSession(token, noon)).toBeNull();
    expect(await writer().signInSession.count({ where: { userId: actor.userId } })).toBe(before);
  });

  test("takes a code once, also of two at the same moment, and none before it", async () => {
    const { email, secret, actor } = await addSignerWithApp();
    const tokens = [await passwordOnly(email), await passwordOnly(email)];
    const code = codeAt(secret, noon);
    const both = await Promise.all(
      tokens.map((token) => finishSignIn(from(), token, { kind: "app", code }, noon)),
    );
    expect(both.filter((outcome) => outcome.done)).toHaveLength(1);
    expect(both.flatMap(reasons)).toEqual(["wrong_code"]);
    expect(await takeAppCode(actor.userId, codeAt(secret, later(-30)), noon)).toBe(false);
    expect(await takeAppCode(actor.userId, codeAt(secret, later(30)), noon)).toBe(true);
  });

  test("cannot use the code again with which the app was set up", async () => {
    const { actor } = await addSigner();
    const { secret } = must(await offerApp(actor, noon));
    must(await addApp(actor, codeAt(secret, noon), noon));
    expect(await takeAppCode(actor.userId, codeAt(secret, noon), noon)).toBe(false);
  });

  test("has to wait after ten wrong codes, even with the right one", async () => {
    const { email, secret } = await addSignerWithApp();
    const token = await passwordOnly(email);
    for (let tries = 0; tries < 10; tries += 1) {
      await finishSignIn(from(), token, { kind: "app", code: "000000" }, noon);
    }
    const code = codeAt(secret, noon);
    expect(reasons(await finishSignIn(from(), token, { kind: "app", code }, noon))).toEqual([
      "too_many_tries",
    ]);
  });

  test("answers a wrong password as for an account without one", async () => {
    const [withApp, without] = [await addSignerWithApp(), await addSigner()];
    const answers = await Promise.all(
      [withApp.email, without.email, "nobody@test.example"].map((email) =>
        signIn(from(), { email, password: "wrong" }, noon),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test("keeps the secret sealed and the codes hashed", async () => {
    const { actor, secret, codes } = await addSignerWithApp();
    const app = await writer().authenticatorApp.findUniqueOrThrow({ where: { userId: actor.userId } });
    const rows = await writer().recoveryCode.findMany({ where: { userId: actor.userId } });
    expect(JSON.stringify(app)).not.toContain(secret);
    expect(codes).toHaveLength(10);
    for (const code of codes) {
      expect(code).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
      expect(JSON.stringify(rows)).not.toContain(plain(code));
    }
  });
});

describe("recovery codes", () => {
  test("work once each, also of two at the same moment, and their use is mailed", async () => {
    const { email, codes } = await addSignerWithApp();
    const tokens = [await passwordOnly(email), await passwordOnly(email)];
    const code = plain(codes[3] ?? "");
    const both = await Promise.all(
      tokens.map((token) => finishSignIn(from(), token, { kind: "recovery", code }, noon)),
    );
    expect(both.filter((outcome) => outcome.done)).toHaveLength(1);
    const next = { kind: "recovery" as const, code: plain(codes[4] ?? "") };
    must(await finishSignIn(from(), await passwordOnly(email), next, noon));
    const mails = await mailsTo(email);
    expect(mails.filter(({ subject }) => subject.startsWith("A recovery code was used"))).toHaveLength(2);
  });

  test("stop working when new ones are made", async () => {
    const { email, actor, codes } = await addSignerWithApp();
    const { recoveryCodes } = must(await renewRecoveryCodes(actor, noon));
    const token = await passwordOnly(email);
    const old = { kind: "recovery" as const, code: plain(codes[0] ?? "") };
    expect(reasons(await finishSignIn(from(), token, old, noon))).toEqual(["wrong_code"]);
    const fresh = { kind: "recovery" as const, code: plain(recoveryCodes[0] ?? "") };
    must(await finishSignIn(from(), token, fresh, noon));
  });
});

describe("the rule", () => {
  const rule = (actor: UserActor, roles: Role[], atOnce = false) =>
    changeTwoStepRule(actor, { roles, atOnce }, noon);

  test("binds whoever has no second step from the next sign-in: a session for setting up, nothing else", async () => {
    const admin = (await addSignerWithApp("admin")).actor;
    const { actor, email } = await addSigner("reporter");
    must(await rule(admin, ["reporter"]));
    const result = must(await signIn(from(), { email, password: PASSWORD }, noon));
    if (result.kind !== "signed_in") throw new Error("a second step out of nowhere");
    expect(await readSession(result.sessionId, noon)).toBeNull();
    expect(await readSetUpSession(result.sessionId, noon)).toMatchObject({ email });

    const newcomer = { ...actor, sessionIdHash: hashToken(result.sessionId) };
    const { secret } = must(await offerApp(newcomer, noon));
    const { sessionId } = must(await addApp(newcomer, codeAt(secret, noon), noon));
    expect(await readSession(sessionId ?? "", noon)).toMatchObject({ email });
    expect(await readSession(result.sessionId, noon)).toBeNull();
    expect(reasons(await removeApp(await enterAgain(actor), noon))).toEqual(["second_step_required"]);
    must(await rule(admin, []));
    must(await removeApp(await enterAgain(actor), noon));
  });

  test("cannot be made for admins by one who has none, and only an admin makes it", async () => {
    const admin = (await addSigner("admin")).actor;
    expect(reasons(await rule(admin, ["editor", "admin"]))).toEqual(["own_second_step_first"]);
    expect(reasons(await rule((await addSignerWithApp()).actor, ["reporter"]))).toEqual(["not_allowed"]);
  });

  test("ends the sessions of whom it concerns when it shall hold at once", async () => {
    const admin = (await addSignerWithApp("admin")).actor;
    const [bound, ready] = [await addSigner("reporter"), await addSignerWithApp("reporter")];
    must(await rule(admin, ["reporter"], true));
    const open = (userId: string) => writer().signInSession.count({ where: { userId, revokedAt: null } });
    expect(await open(bound.actor.userId)).toBe(0);
    expect(await open(ready.actor.userId)).toBeGreaterThan(0);
    must(await rule(admin, []));
  });
});

test("an admin resets somebody's second step: signed out, told, and back by password alone", async () => {
  const admin = (await addSigner("admin")).actor;
  const { actor, email } = await addSignerWithApp();
  const token = await passwordOnly(email);
  expect(reasons(await resetSecondStep(actor, admin.userId, noon))).toEqual(["not_allowed"]);
  expect(reasons(await resetSecondStep(admin, admin.userId, noon))).toEqual(["own_account"]);
  must(await resetSecondStep(admin, actor.userId, noon));
  expect(reasons(await finishSignIn(from(), token, { kind: "app", code: "000000" }, noon))).toEqual([
    "second_step_over",
  ]);
  expect(must(await signIn(from(), { email, password: PASSWORD }, noon)).kind).toBe("signed_in");
  expect((await mailsTo(email)).at(-1)?.subject).toContain("reset");
  const open = await writer().signInSession.count({
    where: { userId: actor.userId, revokedAt: null, idHash: actor.sessionIdHash },
  });
  expect(open).toBe(0);
});

test("whoever runs the server lets somebody back in who has lost everything", async () => {
  const { email } = await addSignerWithApp("admin");
  expect(await rescueAccount("nobody@test.example", noon)).toBeNull();
  expect(await rescueAccount(` ${email.toUpperCase()} `, noon)).toMatchObject({ token: expect.any(String) });
  expect(must(await signIn(from(), { email, password: PASSWORD }, noon)).kind).toBe("signed_in");
});

test("a confirmation gives the session another id; the old one confirms nothing and soon ends", async () => {
  const { actor, email } = await addSigner();
  const result = must(await signIn(from(), { email, password: PASSWORD }, noon));
  const old = result.kind === "signed_in" ? result.sessionId : "";
  const here = { ...actor, sessionIdHash: hashToken(old) };
  expect(reasons(await confirmPerson(here, { kind: "password", password: "wrong" }, noon))).toEqual([
    "wrong_password",
  ]);
  const proof = { kind: "password" as const, password: PASSWORD };
  const { sessionId } = must(await confirmPerson(here, proof, later(3600)));
  expect(await readSession(old, later(3629))).not.toBeNull();
  expect(reasons(await offerApp(here, later(3610)))).toEqual(["confirm_first"]);
  expect(await readSession(old, later(3631))).toBeNull();
  const now = { ...actor, sessionIdHash: hashToken(sessionId ?? "") };
  must(await offerApp(now, later(3600 + 599)));
  expect(reasons(await offerApp(now, later(3600 + 601)))).toEqual(["confirm_first"]);
});
