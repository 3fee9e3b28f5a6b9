import { z } from "zod";
import { passwordInput } from "../people/account-input.ts";

/** Six digits however they are typed: with a gap, or as wide as a Korean keyboard writes them. */
export const codeInput = z
  .string()
  .max(100, { message: "wrong_code" })
  .transform((code) => code.normalize("NFKC").replaceAll(/\s/g, ""));

/** A recovery code with or without its hyphen, in any case; letters that look like digits count as them. */
export const recoveryCodeInput = z
  .string()
  .max(100, { message: "wrong_code" })
  .transform((code) =>
    code
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[\s-]/g, "")
      .replaceAll("o", "0")
      .replaceAll(/[il]/g, "1"),
  );

const part = z.string().max(20_000);
const transports = z.array(z.string().max(40)).max(10).optional();

/** What a browser answers with a new passkey. */
export const newPasskeyInput = z.object({
  id: part,
  rawId: part,
  type: z.literal("public-key"),
  response: z.object({ clientDataJSON: part, attestationObject: part, transports }),
  clientExtensionResults: z.object({}).default({}),
});

/** What a browser answers when a passkey proves who somebody is. */
export const passkeyInput = z.object({
  id: part,
  rawId: part,
  type: z.literal("public-key"),
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: part.optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
});
export type PasskeyInput = z.infer<typeof passkeyInput>;

export const passkeyNameInput = z
  .string()
  .transform((name) => name.replaceAll(/\p{Cc}/gu, " ").trim())
  .pipe(z.string().min(1, { message: "empty" }).max(60, { message: "too_long" }));

export const addPasskeyInput = z.object({ name: passkeyNameInput, passkey: newPasskeyInput });
export type AddPasskeyInput = z.infer<typeof addPasskeyInput>;

/** The second step of a sign-in, when it is not a passkey. */
export const secondStepInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("app"), code: codeInput }),
  z.object({ kind: z.literal("recovery"), code: recoveryCodeInput }),
]);
export type SecondStepInput = z.infer<typeof secondStepInput>;

/** How somebody who is signed in proves again who they are. */
export const confirmationInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("password"), password: z.string().max(1024) }),
  z.object({ kind: z.literal("app"), code: codeInput }),
  z.object({ kind: z.literal("passkey"), passkey: passkeyInput }),
]);
export type ConfirmationInput = z.infer<typeof confirmationInput>;

export const challengeInput = z.object({ purpose: z.enum(["add", "confirm"]) });
export const appCodeInput = z.object({ code: codeInput });
export const renameInput = z.object({ name: passkeyNameInput });
export const ownPasswordInput = z.object({ password: passwordInput });

export const twoStepRuleInput = z.array(z.enum(["reporter", "editor", "admin"])).max(3);
