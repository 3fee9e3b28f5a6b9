import { z } from "zod";

/** What the first admin fills in. At least 12 characters: OWASP ASVS 2.1.1. */
export const welcomeInput = z.object({
  name: z.string().trim().min(1, { message: "empty" }).max(120, { message: "too_long" }),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ message: "not_an_email" }).max(320, { message: "too_long" })),
  password: z.string().min(12, { message: "too_short" }).max(1024, { message: "too_long" }),
});
export type WelcomeInput = z.infer<typeof welcomeInput>;
