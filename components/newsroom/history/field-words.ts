import type { FieldName } from "#newsroom/stories/story-input.ts";
import type { FieldValues } from "#newsroom/stories/story-view.ts";
import {
  bylineWords,
  datelineWords,
  languageWords,
  leadWords,
  stampWords,
  topicWords,
} from "../editor/fields/house-words.ts";

/** The fields in the order of their panel, by the names they have there. */
export const fieldLabels: Record<FieldName, string> = {
  lead: "Lead picture",
  kicker: "Kicker",
  section: "Section",
  slug: "Slug",
  topics: "Topics",
  byline: "Byline",
  dateline: "Dateline",
  source: "Source",
  credit: "Credit line",
  stamp: "Time stamp",
  language: "Language",
  targetLength: "Target length",
};

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldLabels, name);
}

/** A field's value as the paper would print it; empty for none. */
export function fieldWords(field: FieldName, values: FieldValues): string {
  const { language } = values;
  switch (field) {
    case "section":
      return values.section?.name ?? "";
    case "lead":
      return values.lead ? leadWords(values.lead) : "";
    case "kicker":
      return values.kicker;
    case "slug":
      return values.slug;
    case "topics":
      return topicWords(values.topics);
    case "byline":
      return bylineWords(
        values.byline.map((entry) => ({ ...entry, newPerson: null })),
        language,
      );
    case "dateline":
      return datelineWords(values.dateline, values.source, language);
    case "source":
      return values.source?.name ?? "";
    case "credit":
      return values.credit;
    case "stamp":
      return stampWords(values.stamp);
    case "language":
      return languageWords[language];
    case "targetLength":
      return values.targetLength ? `${values.targetLength.amount} ${values.targetLength.unit}` : "";
  }
}
