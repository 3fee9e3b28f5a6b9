import type { CDPSession, Page } from "@playwright/test";
import type { Role, UserActor } from "#newsroom/actor.ts";
import { addApp } from "#newsroom/second-step/add-app.ts";
import { offerApp } from "#newsroom/second-step/offer-app.ts";
import { writer } from "#platform/db/writer.ts";
import { codeAt } from "#platform/one-time-code.ts";
import { hashPassword } from "#platform/password.ts";
import { openSession } from "#platform/session.ts";
import { hashToken } from "#platform/token.ts";
import { addStaff } from "./back-door.ts";
import { paperSecret } from "./running-paper.ts";

/** Somebody with a password, for the few tests that type one. */
export const SIGNER_PASSWORD = "four words for signers";

export type Signer = UserActor & { email: string };

export async function addSigner(role: Role, name?: string): Promise<Signer> {
  process.env.STET_SECRET = paperSecret();
  const person = await addStaff(role, name);
  await writer().user.update({
    where: { id: person.userId },
    data: { passwordHash: await hashPassword(SIGNER_PASSWORD) },
    select: { id: true },
  });
  return person;
}

/** Sets up an authenticator app as its person would, a few minutes ago; answers its secret. */
export async function setUpApp(person: UserActor): Promise<string> {
  const then = new Date(Date.now() - 180_000);
  const session = { userId: person.userId, address: "", browser: "" };
  const actor = { ...person, sessionIdHash: hashToken(await openSession(session, then)) };
  const offer = await offerApp(actor, then);
  if (!offer.done) throw new Error("the app was not offered");
  await addApp(actor, codeAt(offer.value.secret, then), then);
  return offer.value.secret;
}

/** As if the person had signed in longer ago than a confirmation lasts. */
export async function letConfirmationsLapse(person: UserActor): Promise<void> {
  await writer().signInSession.updateMany({
    where: { userId: person.userId },
    data: { confirmedAt: new Date(Date.now() - 601_000) },
  });
}

/** A device with a passkey store in it, as Chromium plays it: present, and its person verified. */
export async function plugInAuthenticator(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return devtools;
}

/** The code that the app shows now, or a step later, where this step's has been taken. */
export function codeNow(secret: string, stepsLater = 0): string {
  return codeAt(secret, new Date(Date.now() + stepsLater * 30_000));
}

/** Types e-mail and password on the sign-in page. */
export async function typePassword(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(SIGNER_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
