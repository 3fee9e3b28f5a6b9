import { seriesLimits } from "#newsroom/series/series-limits-input.ts";
import type { Field } from "../settings/settings-field.tsx";

/** What a series is called and says of itself. */
export const seriesFields: Field[] = [
  { name: "title", label: "Title in English", kind: "line", lang: "en", most: seriesLimits.title },
  {
    name: "titleKo",
    label: "Title in Korean",
    kind: "line",
    lang: "ko",
    most: seriesLimits.title,
    hint: "One of the two is enough: it stands where the other is missing.",
  },
  {
    name: "description",
    label: "Description in English",
    kind: "lines",
    lang: "en",
    most: seriesLimits.description,
  },
  {
    name: "descriptionKo",
    label: "Description in Korean",
    kind: "lines",
    lang: "ko",
    most: seriesLimits.description,
    hint: "A sentence or two under the title on its page; may be empty.",
  },
];
