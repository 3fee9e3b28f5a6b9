"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { AppOffer, SignInView } from "#newsroom/second-step/second-step-view.ts";
import { withConfirmation } from "../confirm/ask-confirmation.ts";
import { type Fetch, sendRequest } from "../editor/save/send-request.ts";
import { type Answer, isRecord } from "../editor/save/story-answers.ts";

const ADDRESS = "/api/v1/sign-in";
const CHALLENGE = `${ADDRESS}/passkeys/challenge`;
const fetchPlain: Fetch = (path, init) => fetch(path, init);
const fetchConfirmed = withConfirmation(fetchPlain);

const isAnything = (answer: unknown): answer is object => isRecord(answer);
const isView = (answer: unknown): answer is SignInView => isRecord(answer) && Array.isArray(answer.passkeys);
const isOffer = (answer: unknown): answer is AppOffer =>
  isRecord(answer) && typeof answer.secret === "string";
// The browser itself checks the rest of what it is asked.
const isCreation = (answer: unknown): answer is PublicKeyCredentialCreationOptionsJSON =>
  isRecord(answer) && typeof answer.challenge === "string" && isRecord(answer.user);
const isRequest = (answer: unknown): answer is PublicKeyCredentialRequestOptionsJSON =>
  isRecord(answer) && typeof answer.challenge === "string";
const isCodes = (answer: unknown): answer is { recoveryCodes: string[] | null } =>
  isRecord(answer) && (answer.recoveryCodes === null || Array.isArray(answer.recoveryCodes));

/** The reason an answer was refused with; null when it was not. */
export function reasonOf(answer: Answer<unknown, unknown>): string | null {
  if (answer.kind === "done") return null;
  return answer.kind === "refused" ? (answer.refusals[0]?.reason ?? "not_understood") : answer.kind;
}

export const readOwnSignIn = () => sendRequest(fetchPlain, { path: ADDRESS, isValue: isView });

/** Null when it was right, else why not. */
export async function sendConfirmation(body: unknown): Promise<string | null> {
  const path = `${ADDRESS}/confirmation`;
  return reasonOf(await sendRequest(fetchPlain, { path, method: "POST", body, isValue: isAnything }));
}

export async function confirmWithPasskey(): Promise<string | null> {
  const body = { purpose: "confirm" };
  const options = await sendRequest(fetchPlain, {
    path: CHALLENGE,
    method: "POST",
    body,
    isValue: isRequest,
  });
  if (options.kind !== "done") return reasonOf(options);
  const made = await askBrowser(({ startAuthentication }) =>
    startAuthentication({ optionsJSON: options.value }),
  );
  return typeof made === "string" ? made : sendConfirmation({ kind: "passkey", ...made });
}

export const offerApp = () =>
  sendRequest(fetchConfirmed, { path: `${ADDRESS}/app`, method: "POST", isValue: isOffer });

export const addApp = (code: string) =>
  sendRequest(fetchConfirmed, { path: `${ADDRESS}/app`, method: "PUT", body: { code }, isValue: isCodes });

export const removeApp = () =>
  sendRequest(fetchConfirmed, { path: `${ADDRESS}/app`, method: "DELETE", isValue: isAnything });

/** Makes a passkey on this device, or on one at hand, and adds it under a name. */
export async function addPasskey(name: string): Promise<Answer<{ recoveryCodes: string[] | null }>> {
  const body = { purpose: "add" };
  const options = await sendRequest(fetchConfirmed, {
    path: CHALLENGE,
    method: "POST",
    body,
    isValue: isCreation,
  });
  if (options.kind !== "done") return options;
  const made = await askBrowser(({ startRegistration }) => startRegistration({ optionsJSON: options.value }));
  if (typeof made === "string") return { kind: "refused", refusals: [{ field: null, reason: made }] };
  const path = `${ADDRESS}/passkeys`;
  return sendRequest(fetchConfirmed, { path, method: "POST", body: { name, ...made }, isValue: isCodes });
}

export const renamePasskey = (id: string, name: string) =>
  sendRequest(fetchPlain, {
    path: `${ADDRESS}/passkeys/${id}`,
    method: "PUT",
    body: { name },
    isValue: isAnything,
  });

export const removePasskey = (id: string) =>
  sendRequest(fetchConfirmed, { path: `${ADDRESS}/passkeys/${id}`, method: "DELETE", isValue: isAnything });

export const renewRecoveryCodes = () =>
  sendRequest(fetchConfirmed, { path: `${ADDRESS}/recovery-codes`, method: "POST", isValue: isCodes });

export const changePassword = (password: string) =>
  sendRequest(fetchConfirmed, {
    path: `${ADDRESS}/password`,
    method: "PUT",
    body: { password },
    isValue: isAnything,
  });

/** What the browser makes of a challenge, or the reason why there is none. */
async function askBrowser<Made>(
  ask: (tools: typeof import("@simplewebauthn/browser")) => Promise<Made>,
): Promise<{ passkey: Made } | "passkey_stopped" | "unreachable"> {
  // The tools are loaded now: without a network nobody has closed anything.
  const tools = await import("@simplewebauthn/browser").catch(() => null);
  if (!tools) return "unreachable";
  try {
    return { passkey: await ask(tools) };
  } catch {
    return "passkey_stopped";
  }
}
