/** What to say when a sign-in, a second step or a confirmation was refused. */
const sentences: Record<string, string> = {
  wrong: "That e-mail and password do not go together. Check both and try again.",
  wrong_password: "That is not your password. Try again.",
  wrong_code: "That code is not right, or has been used already. Try the one that is shown next.",
  wrong_recovery: "That recovery code is not right, or has been used already. Try another one.",
  wrong_passkey: "That passkey was not accepted. Try another one, or another way.",
  passkey_stopped: "The passkey was not used. Try again, or choose another way.",
  passkey_known: "This device has a passkey for your account already.",
  no_passkeys: "This browser cannot use passkeys. Choose another way.",
  second_step_over: "That took longer than five minutes. Begin again with your password.",
  too_many_tries: "That was too many tries. Wait a quarter of an hour, then try again.",
  unreachable: "The newsroom cannot be reached just now. Check your connection and try again.",
  signed_out: "You have been signed out. Sign in again.",
  confirm_first: "Nothing was changed, because you did not confirm that it is you.",
  second_step_required:
    "This is your last second step, and the paper requires one. Set up another before you remove it.",
  app_known: "An authenticator app is set up already. Remove it before you set up another.",
  no_such_app: "This took too long or was begun again elsewhere. Start over.",
  no_such_passkey: "This passkey is no longer there. Load the page again.",
  no_second_step: "Set up an authenticator app or a passkey first.",
  too_many_passkeys: "You have 20 passkeys. Remove one you no longer use.",
  empty: "Give it a name.",
  too_long: "That is too long.",
  too_short: "That password is too short: 12 characters at least.",
};

export function signInWords(reason: string): string {
  return sentences[reason] ?? "That was not understood. Please check it.";
}
