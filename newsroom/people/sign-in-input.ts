import { z } from "zod";

/** What the sign-in form sends. Lengths are bounded so that nobody can make the server hash a novel. */
export const signInInput = z.object({
  email: z
    .string()
    .max(320)
    // Nobody has such an address, and PostgreSQL could not even look for it.
    .regex(/^\P{Cc}*$/u)
    .transform((email) => email.trim().toLowerCase()),
  password: z.string().max(1024),
});
export type SignInInput = z.infer<typeof signInInput>;
