import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import type { Outcome } from "#platform/outcome.ts";
import { checkPassword } from "#platform/password.ts";
import { openSession, readSession } from "#platform/session.ts";
import { addUser, enterAgain, must, noon, openTestPaper, reasons } from "#test/newsroom-fixtures.ts";
import type { Role, UserActor } from "../actor.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { readAccounts } from "./account-reads.ts";
import { changeRole } from "./change-role.ts";
import { choosePassword } from "./choose-password.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { endAllSessions } from "./end-all-sessions.ts";
import { readOpenInvitations } from "./invitation-reads.ts";
import { invitePerson } from "./invite-person.ts";
import { offerPassword } from "./offer-password.ts";
import { revokeInvitation } from "./revoke-invitation.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const welcome = { name: "New Here", email: "typed@test.example", password: "a password of some words" };

beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
});
afterAll(() => paper.close());

function tokenIn(outcome: Outcome<{ link: string }>): string {
  return must(outcome).link.split("/").at(-1) ?? "";
}

async function roleOf(userId: string): Promise<Role> {
  const { role } = await writer().user.findUniqueOrThrow({ where: { id: userId }, select: { role: true } });
  return role;
}

describe("only an admin manages people", () => {
  const acts: [string, (actor: UserActor, userId: string) => Promise<{ done: boolean }>][] = [
    ["invites", (actor) => invitePerson(actor, { email: "a@test.example", role: "admin" }, noon)],
    ["changes a role", (actor, userId) => changeRole(actor, { userId, role: "admin" }, noon)],
    ["disables", (actor, userId) => disableAccount(actor, userId, noon)],
    ["enables", (actor, userId) => enableAccount(actor, userId, noon)],
    ["signs out", (actor, userId) => endAllSessions(actor, userId, noon)],
    ["offers a password", (actor, userId) => offerPassword(actor, userId, noon)],
    ["withdraws an invitation", (actor, userId) => revokeInvitation(actor, userId, noon)],
  ];
  for (const role of ["reporter", "editor"] as const) {
    test.each(acts)(`no ${role} %s, not even for themselves`, async (_, act) => {
      const actor = await addUser(role);
      const before = await writer().historyEntry.count();
      expect(await act(actor, actor.userId)).toMatchObject({ refusals: [{ reason: "not_allowed" }] });
      expect(await writer().historyEntry.count()).toBe(before);
      expect(await roleOf(actor.userId)).toBe(role);
      expect(await readAccounts(actor, noon)).toEqual([]);
      expect(await readOpenInvitations(actor, noon)).toEqual([]);
    });
  }
});

test("the last admin can be neither demoted nor disabled, and two at once leave one", async () => {
  expect(reasons(await changeRole(admin, { userId: admin.userId, role: "editor" }, noon))).toEqual([
    "last_admin",
  ]);
  expect(reasons(await disableAccount(admin, admin.userId, noon))).toEqual(["last_admin"]);

  const second = await addUser("admin");
  const outcomes = await Promise.all([
    changeRole(admin, { userId: second.userId, role: "editor" }, noon),
    disableAccount(second, admin.userId, noon),
  ]);
  const admins = await writer().user.count({ where: { role: "admin", status: "active" } });
  expect(admins).toBe(1);
  expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
  await writer().user.updateMany({
    where: { id: admin.userId },
    data: { role: "admin", status: "active" },
  });
  await writer().user.updateMany({ where: { id: second.userId }, data: { role: "editor" } });
  admin = await enterAgain(admin);
});

test("a disabled account's sessions and password links end; enabled, it signs in again", async () => {
  const someone = await addUser("editor", "Soon Gone");
  const sessionId = await openSession({ userId: someone.userId, address: "", browser: "" }, noon);
  const token = tokenIn(await offerPassword(admin, someone.userId, noon));
  must(await disableAccount(admin, someone.userId, noon));
  expect(await readSession(sessionId, noon)).toBeNull();
  expect(reasons(await choosePassword(token, "another good password", noon))).toEqual(["link_over"]);
  expect(reasons(await offerPassword(admin, someone.userId, noon))).toEqual(["account_disabled"]);
  must(await enableAccount(admin, someone.userId, noon));
  expect(await readSession(sessionId, noon)).toBeNull();
  const again = await openSession({ userId: someone.userId, address: "", browser: "" }, noon);
  expect(await readSession(again, noon)).toMatchObject({ role: "editor" });
});

test("a link for a new password works once, two at the same moment included, and ends old sessions", async () => {
  const someone = await addUser("reporter");
  const sessionId = await openSession({ userId: someone.userId, address: "", browser: "" }, noon);
  const earlier = tokenIn(await offerPassword(admin, someone.userId, noon));
  const token = tokenIn(await offerPassword(admin, someone.userId, noon));
  expect(reasons(await choosePassword(earlier, "never to be kept", noon))).toEqual(["link_over"]);
  expect(reasons(await choosePassword(token, "an hour too late", later(3_600_001)))).toEqual(["link_over"]);
  const both = await Promise.all(
    ["the first new password", "the second new password"].map((password) =>
      choosePassword(token, password, noon),
    ),
  );
  expect(both.filter((outcome) => outcome.done)).toHaveLength(1);
  const { passwordHash } = await writer().user.findUniqueOrThrow({
    where: { id: someone.userId },
    select: { passwordHash: true },
  });
  const kept = both[0]?.done ? "the first new password" : "the second new password";
  expect(await checkPassword(passwordHash, kept)).toBe(true);
  expect(await readSession(sessionId, noon)).toBeNull();
});

test("an invitation is for its address, works once and can be withdrawn; a new one kills the old", async () => {
  const email = "asked@test.example";
  const first = tokenIn(await invitePerson(admin, { email, role: "editor" }, noon));
  const token = tokenIn(await invitePerson(admin, { email, role: "reporter" }, noon));
  expect(reasons(await acceptInvitation(first, welcome, noon))).toEqual(["invitation_over"]);
  const { userId } = must(await acceptInvitation(token, welcome, noon));
  const account = await writer().user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, role: true },
  });
  expect(account).toEqual({ email, role: "reporter" });
  expect(reasons(await invitePerson(admin, { email, role: "editor" }, noon))).toEqual(["email_taken"]);

  const other = tokenIn(await invitePerson(admin, { email: "withdrawn@test.example", role: "editor" }, noon));
  const open = await readOpenInvitations(admin, noon);
  expect(open.map((invitation) => invitation.email)).toEqual(["withdrawn@test.example"]);
  must(await revokeInvitation(admin, open[0]?.id ?? "", noon));
  expect(reasons(await acceptInvitation(other, welcome, noon))).toEqual(["invitation_over"]);
  expect(await readOpenInvitations(admin, later(1))).toEqual([]);
});

test("whoever is invited gets one mail with the link, and none when they cannot be", async () => {
  const email = "mailed@test.example";
  const { link } = must(await invitePerson(admin, { email, role: "editor" }, noon));
  const mails = await writer().outgoingMail.findMany({
    where: { to: email },
    select: { text: true, kind: true },
  });
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(`\n${link}\n`);
  const taken = await writer().outgoingMail.count();
  const known = await writer().user.findUniqueOrThrow({
    where: { id: admin.userId },
    select: { email: true },
  });
  expect(reasons(await invitePerson(admin, { email: known.email, role: "editor" }, noon))).toEqual([
    "email_taken",
  ]);
  expect(await writer().outgoingMail.count()).toBe(taken);
});

test("a role given holds from the next request, and the record says who gave it", async () => {
  const someone = await addUser("reporter", "Risen");
  const sessionId = await openSession({ userId: someone.userId, address: "", browser: "" }, noon);
  must(await changeRole(admin, { userId: someone.userId, role: "editor" }, noon));
  must(await changeRole(admin, { userId: someone.userId, role: "editor" }, noon));
  expect(await readSession(sessionId, noon)).toMatchObject({ role: "editor" });
  const entries = await writer().historyEntry.findMany({
    where: { act: "change-role", detail: { path: ["userId"], equals: someone.userId } },
    select: { userId: true, detail: true },
  });
  expect(entries).toEqual([
    {
      userId: admin.userId,
      detail: { userId: someone.userId, name: "Risen", from: "reporter", to: "editor" },
    },
  ]);
  const seen = (await readAccounts(admin, noon)).find(({ id }) => id === someone.userId);
  expect(seen).toMatchObject({ role: "editor", openSessions: 2, isDisabled: false, isSelf: false });
});
