import type { SignInAnswer } from "../../account/sign-in-attempt.ts";
import type { StoryApi } from "../save/story-api.ts";

/** Besides what any sign-in can come to: it is not whoever opened the story, or they must set up a second step first. */
export type SignInResult = SignInAnswer | { kind: "other_person" | "must_set_up" };

/** Signs in to go on with an open story, which only the person who opened it can: the server says whether it is they. */
export async function signInAsOpener(
  signIn: () => Promise<SignInAnswer>,
  api: Pick<StoryApi, "readStory">,
  mustSetUp: () => Promise<boolean>,
): Promise<SignInResult> {
  const signedIn = await signIn();
  if (signedIn.kind !== "signed_in") return signedIn;
  const answer = await api.readStory();
  if (answer.kind !== "signed_out") return signedIn;
  return { kind: (await mustSetUp()) ? "must_set_up" : "other_person" };
}
