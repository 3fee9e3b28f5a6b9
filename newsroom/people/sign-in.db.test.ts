import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import { hashPassword } from "#platform/password.ts";
import { openSession, readSession, revokeSession } from "#platform/session.ts";
import { hashToken } from "#platform/token.ts";
import { must, noon, openTestPaper, reasons } from "#test/newsroom-fixtures.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { inviteFirstAdmin } from "./invite-first-admin.ts";
import { signIn } from "./sign-in.ts";
import { signInInput } from "./sign-in-input.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
let addresses = 0;
const from = () => {
  addresses += 1;
  return { address: `10.0.0.${addresses}`, browser: "test" };
};

beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());

async function addAccount(email: string, password = "right password") {
  return writer().user.create({
    data: { email, name: "Someone", role: "editor", passwordHash: await hashPassword(password) },
    select: { id: true },
  });
}

const tryIn = (email: string, password: string, where = from()) =>
  signIn(where, signInInput.parse({ email, password }), noon);

test("the right e-mail, in any case, and password open a session that says who it is", async () => {
  await addAccount("case@test.example");
  const signedIn = must(await tryIn(" Case@Test.example ", "right password"));
  const sessionId = signedIn.kind === "signed_in" ? signedIn.sessionId : "";
  expect(await readSession(sessionId, noon)).toMatchObject({ email: "case@test.example", role: "editor" });
});

test("a password typed in another Unicode form is the same password", async () => {
  await addAccount("unicode@test.example", "비밀번호 café".normalize("NFC"));
  must(await tryIn("unicode@test.example", "비밀번호 café".normalize("NFD")));
});

test("a wrong password, an unknown address and a disabled account are answered alike", async () => {
  await addAccount("known@test.example");
  const { id } = await addAccount("disabled@test.example");
  await writer().user.update({ where: { id }, data: { status: "disabled" } });
  const answers = [
    await tryIn("known@test.example", "wrong"),
    await tryIn("unknown@test.example", "wrong"),
    await tryIn("disabled@test.example", "right password"),
  ];
  expect(answers.map(reasons)).toEqual(Array(3).fill(["wrong_email_or_password"]));
});

test.each(["throttled@test.example", "nobody@test.example"])(
  "after ten wrong passwords %s is closed for a while, whatever the address, even to the right one",
  async (email) => {
    if (email.startsWith("throttled")) await addAccount(email);
    for (let tries = 0; tries < 10; tries += 1) {
      expect(reasons(await tryIn(email, "wrong"))).toEqual(["wrong_email_or_password"]);
    }
    expect(reasons(await tryIn(email, "right password"))).toEqual(["too_many_tries"]);
  },
);

test("one address that tries many accounts is closed too", async () => {
  const where = from();
  for (let tries = 0; tries < 50; tries += 1) await countOnly(where, tries);
  expect(reasons(await tryIn("fresh@test.example", "x", where))).toEqual(["too_many_tries"]);
});

/** Only the counting matters here, so the costly password work is spared: the limit itself is asked. */
async function countOnly(where: { address: string }, tries: number) {
  const { countTry } = await import("#platform/rate-limit.ts");
  await countTry({ name: "sign-in-address", tries: 50, within: 900 }, where.address);
  expect(tries).toBeLessThan(50);
}

test("a disabled or demoted person loses the right at the very next request", async () => {
  const { id } = await addAccount("falling@test.example");
  const sessionId = await openSession({ userId: id, ...from() }, noon);
  await writer().user.update({ where: { id }, data: { role: "reporter" } });
  expect((await readSession(sessionId, noon))?.role).toBe("reporter");
  await writer().user.update({ where: { id }, data: { status: "disabled" } });
  expect(await readSession(sessionId, noon)).toBeNull();
});

test("a session ends when it is revoked, when it expires, and when its person signs out everywhere", async () => {
  const { id } = await addAccount("leaving@test.example");
  const open = () => openSession({ userId: id, ...from() }, noon);
  const [one, two, three] = [await open(), await open(), await open()];
  await revokeSession(id, hashToken(one), noon);
  expect(await readSession(one, noon)).toBeNull();
  expect(await readSession(two, later(31 * 86_400_000))).toBeNull();
  expect(await readSession(two, later(29 * 86_400_000))).not.toBeNull();
  const actor = {
    kind: "user" as const,
    userId: id,
    name: "S",
    role: "editor" as const,
    sessionIdHash: hashToken(two),
  };
  expect(must(await signOutEverywhere(actor, noon))).toEqual({ sessions: 2 });
  expect(await readSession(two, noon)).toBeNull();
  expect(await readSession(three, noon)).toBeNull();
});

test("nobody can end somebody else's session", async () => {
  const { id } = await addAccount("victim@test.example");
  const other = await addAccount("other@test.example");
  const sessionId = await openSession({ userId: id, ...from() }, noon);
  await revokeSession(other.id, hashToken(sessionId), noon);
  expect(await readSession(sessionId, noon)).not.toBeNull();
});

test("the database holds no session id that would open a door", async () => {
  const { id } = await addAccount("stolen@test.example");
  const sessionId = await openSession({ userId: id, ...from() }, noon);
  const row = await writer().signInSession.findFirstOrThrow({ where: { userId: id } });
  expect(JSON.stringify(row)).not.toContain(sessionId);
  expect(await readSession(row.idHash, noon)).toBeNull();
});

test("the first admin's link works once, for a day, and only while there is no admin", async () => {
  const invite = async () => {
    const invitation = await inviteFirstAdmin(noon);
    if (!invitation) throw new Error("there is an admin already");
    return invitation.token;
  };
  const account = (email: string) => ({ name: "First", email, password: "a long enough password" });
  const stale = await invite();
  const token = await invite();
  expect(reasons(await acceptInvitation(stale, account("stale@test.example"), noon))).toEqual([
    "invitation_over",
  ]);
  const tooLate = later(25 * 3_600_000);
  expect(reasons(await acceptInvitation(token, account("late@test.example"), tooLate))).toEqual([
    "invitation_over",
  ]);
  const both = await Promise.all([
    acceptInvitation(token, account("first@test.example"), noon),
    acceptInvitation(token, account("second@test.example"), noon),
  ]);
  expect(both.filter((outcome) => outcome.done)).toHaveLength(1);
  expect(both.flatMap(reasons)).toEqual(["invitation_over"]);
  expect(await writer().user.count({ where: { role: "admin" } })).toBe(1);
  expect(await inviteFirstAdmin(noon)).toBeNull();
});
