import { z } from "zod";

/** An address to which mail can be sent: one line, lower case. */
export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ message: "not_an_email" }).max(320, { message: "too_long" }));

/** At least 12 characters: OWASP ASVS 2.1.1. The upper bound keeps anybody from making the server hash a novel. */
export const passwordInput = z.string().min(12, { message: "too_short" }).max(1024, { message: "too_long" });

export const roleInput = z.enum(["reporter", "editor", "admin"], { message: "no_such_role" });

export const invitationInput = z.object({ email: emailInput, role: roleInput });
export type InvitationInput = z.infer<typeof invitationInput>;
