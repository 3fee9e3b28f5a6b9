import type { StoryApi } from "../save/story-api.ts";

/** Signs in and answers whether it worked; a network failure rejects. */
export type SignInWithPassword = (email: string, password: string) => Promise<boolean>;

export type SignInResult = "signed_in" | "not_right" | "other_person";

/** Signs in to go on with an open story, which only the person who opened it can: the server says whether it is they. */
export async function signInAsOpener(
  signIn: SignInWithPassword,
  api: Pick<StoryApi, "readStory">,
  account: { email: string; password: string },
): Promise<SignInResult> {
  if (!(await signIn(account.email, account.password))) return "not_right";
  const answer = await api.readStory();
  return answer.kind === "signed_out" ? "other_person" : "signed_in";
}
