import { answerFrom, answerOutcome, json } from "#app/api/v1/answer-request.ts";
import { readHalfToken } from "#app/sign-in-cookies.ts";
import { askForSignIn } from "#newsroom/people/ask-for-sign-in.ts";

/** What a browser needs to sign in with a passkey; the same for everybody before a password was right. */
export function POST(request: Request) {
  return answerFrom(request, async (now) => {
    const address = request.headers.get("x-stet-address") ?? "";
    return answerOutcome(await askForSignIn(address, await readHalfToken(), now), json);
  });
}
