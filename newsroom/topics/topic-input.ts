import { z } from "zod";
import { lineInput, slugInput, textInput } from "../stories/story-input.ts";
import { topicLimits } from "./topic-limits-input.ts";

/** A topic as its settings set it; without a slug it gets one from its name. */
export const topicInput = z.object({
  name: lineInput(topicLimits.name)
    .transform((name) => name.normalize("NFC"))
    .pipe(z.string().min(1, { message: "empty" })),
  slug: slugInput(topicLimits.slug),
  language: z.enum(["en", "ko"], { message: "not_a_language" }),
  description: textInput(topicLimits.description).transform((text) => text.replace(/\s+/g, " ")),
});
export type TopicInput = z.infer<typeof topicInput>;

/** The body of `POST /api/v1/topics`: a topic made on the spot, by its name. */
export const newTopicInput = topicInput.pick({ name: true, language: true });

/** The same as a form showed it before anything was typed. */
export const topicBase = z.object({
  name: z.string(),
  slug: z.string(),
  language: z.enum(["en", "ko"]),
  description: z.string(),
});
export const topicFields = topicBase.keyof().options;
