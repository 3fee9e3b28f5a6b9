import { afterAll, beforeAll, expect, test } from "vitest";
import { writer } from "#platform/db/writer.ts";
import {
  addUser,
  documentOf,
  must,
  noon,
  openTestPaper,
  reasons,
  startStory,
} from "#test/newsroom-fixtures.ts";
import type { UserActor } from "../actor.ts";
import { changeRole } from "../people/change-role.ts";
import { disableAccount } from "../people/disable-account.ts";
import { enableAccount } from "../people/enable-account.ts";
import { offerPassword } from "../people/offer-password.ts";
import { killStory } from "../stories/kill-story.ts";
import { addApp } from "./add-app.ts";
import { changeOwnPassword } from "./change-own-password.ts";
import { changeTwoStepRule } from "./change-two-step-rule.ts";
import { offerApp } from "./offer-app.ts";
import { removeApp } from "./remove-app.ts";
import { removePasskey } from "./remove-passkey.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.ts";
import { resetSecondStep } from "./reset-second-step.ts";

let paper: Awaited<ReturnType<typeof openTestPaper>>;
let admin: UserActor;
let other: UserActor;
let storyId: string;

beforeAll(async () => {
  paper = await openTestPaper();
  admin = await addUser("admin");
  other = await addUser("reporter");
  storyId = await startStory(admin, documentOf("A story", "Words."));
});
afterAll(() => paper.close());

const someId = "00000000-0000-7000-8000-000000000000";
const acts: [string, () => Promise<Parameters<typeof reasons>[0]>][] = [
  ["changes a role", () => changeRole(admin, { userId: other.userId, role: "editor" }, noon)],
  ["disables an account", () => disableAccount(admin, other.userId, noon)],
  ["enables an account", () => enableAccount(admin, other.userId, noon)],
  ["offers a password", () => offerPassword(admin, other.userId, noon)],
  ["resets a second step", () => resetSecondStep(admin, other.userId, noon)],
  ["changes the rule", () => changeTwoStepRule(admin, { roles: ["reporter"], atOnce: true }, noon)],
  ["kills a story", () => killStory(admin, { storyId, note: "By order", opId: null }, noon)],
  ["begins an app", () => offerApp(admin, noon)],
  ["adds an app", () => addApp(admin, "000000", noon)],
  ["removes an app", () => removeApp(admin, noon)],
  ["removes a passkey", () => removePasskey(admin, someId, noon)],
  ["renews recovery codes", () => renewRecoveryCodes(admin, noon)],
  ["changes a password", () => changeOwnPassword(admin, "another good password", noon)],
];

/** What may have happened to the session since its person proved who they are. */
const sessions: [string, object][] = [
  ["ten minutes and a moment have passed", { confirmedAt: new Date(noon.getTime() - 600_001) }],
  ["nobody ever confirmed it", { confirmedAt: null }],
  ["it was ended", { confirmedAt: noon, revokedAt: noon }],
  ["it has run out", { confirmedAt: noon, expiresAt: noon }],
];

for (const [when, change] of sessions) {
  test.each(acts)(`nobody %s after ${when}`, async (_, act) => {
    const kept = await writer().signInSession.findUniqueOrThrow({ where: { idHash: admin.sessionIdHash } });
    await writer().signInSession.update({ where: { idHash: admin.sessionIdHash }, data: change });
    const before = await writer().historyEntry.count();
    try {
      expect(reasons(await act())).toEqual(["confirm_first"]);
    } finally {
      await writer().signInSession.update({ where: { idHash: admin.sessionIdHash }, data: kept });
    }
    expect(await writer().historyEntry.count()).toBe(before);
  });
}

test("within ten minutes nothing is asked", async () => {
  await writer().signInSession.update({
    where: { idHash: admin.sessionIdHash },
    data: { confirmedAt: new Date(noon.getTime() - 599_000) },
  });
  must(await changeRole(admin, { userId: other.userId, role: "editor" }, noon));
});
