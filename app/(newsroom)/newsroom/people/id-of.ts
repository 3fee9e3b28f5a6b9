import { z } from "zod";

/** The id a form sends; one that is none becomes the id of nobody. */
export function idOf(form: FormData, name: string): string {
  const id = z.uuid().safeParse(form.get(name));
  return id.success ? id.data : "00000000-0000-0000-0000-000000000000";
}
