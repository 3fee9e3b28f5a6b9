/** By what somebody can take the second step, or prove again who they are. */
export type SecondStepMethod = "app" | "passkey" | "recovery";

export interface PasskeyView {
  id: string;
  name: string;
  /** ISO, UTC. */
  createdAt: string;
  lastUsedAt: string | null;
}

/** How somebody signs in: what they have set up, and what is asked of them. */
export interface SignInView {
  hasApp: boolean;
  passkeys: PasskeyView[];
  recoveryCodesLeft: number;
  /** The paper requires two-step sign-in of their role. */
  isRequired: boolean;
  /** Nothing else is open to them until they have set up a second step. */
  mayOnlySetUp: boolean;
  /** Passkeys work at the paper's address: https, or this very machine. */
  canUsePasskeys: boolean;
}

/** What an authenticator app needs to know, shown while it is set up and never again. */
export interface AppOffer {
  secret: string;
  /** The `otpauth:` address that is in the QR code. */
  address: string;
}

/** What came of adding a way to sign in. */
export interface AddedFactor {
  /** Fresh ones with the first way, null with the others. Shown this once. */
  recoveryCodes: string[] | null;
  /** The session's new id, for the cookie; null when it has been given one by another request. */
  sessionId: string | null;
}
