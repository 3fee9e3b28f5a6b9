import { z } from "zod";
import { emailInput, passwordInput } from "./account-input.ts";

/** What whoever was invited fills in. */
export const welcomeInput = z.object({
  name: z.string().trim().min(1, { message: "empty" }).max(120, { message: "too_long" }),
  email: emailInput,
  password: passwordInput,
});
export type WelcomeInput = z.infer<typeof welcomeInput>;
