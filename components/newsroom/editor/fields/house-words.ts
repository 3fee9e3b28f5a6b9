import type {
  DatelineView,
  FieldValues,
  PersonView,
  PlaceView,
  TopicView,
} from "#newsroom/stories/story-view.ts";
import type { PlacedPicture } from "#site/assets/placed-picture.ts";
import { apMonth } from "#site/body/ap-month.ts";
import { bylineText, composeByline } from "#site/body/compose-byline.ts";
import { composeDateline, datelineText } from "#site/body/compose-dateline.ts";
import type { BylineDraft } from "../save/story-fields.ts";

type Language = FieldValues["language"];

/** A person by all their names: `줄리 잭슨 (Julie Jackson)`. */
export function personWords({ names }: Pick<PersonView, "names">): string {
  const [first, ...others] = names.map((name) => name.text);
  return (first ?? "") + others.map((name) => ` (${name})`).join("");
}

export function entryWords({ person, newPerson, freeText }: BylineDraft): string {
  return person ? personWords(person) : newPerson ? personWords(newPerson) : freeText;
}

/** The byline as the paper will print it. */
export function bylineWords(byline: readonly BylineDraft[], language: Language): string {
  const entries = byline.map(({ person, newPerson, freeText, role }) => ({
    person: person ?? (newPerson ? { id: "", slug: "", names: newPerson.names } : null),
    freeText,
    role,
  }));
  return bylineText(composeByline(entries, language));
}

export function topicWords(topics: readonly Pick<TopicView, "name">[]): string {
  return topics.map(({ name }) => name).join(", ");
}

const emptyPlace = { name: "", nameKo: "", region: "", country: "", standsAlone: true };

/** The dateline as the paper will print it; a place the house does not know is shown as typed. */
export function datelineWords(
  { place, placeText, date }: DatelineView,
  source: FieldValues["source"],
  language: Language,
): string {
  const known = place ?? { ...emptyPlace, name: placeText, nameKo: placeText };
  return datelineText(composeDateline({ place: known, date }, source, { language })).trim();
}

export function placeWords(place: PlaceView): string {
  return [place.name, place.region, place.country].filter((part) => part !== "").join(", ");
}

/** A local time in house style: `Jan. 25, 2017 - 20:06`. */
export function stampWords(stamp: FieldValues["stamp"], language: Language = "en"): string {
  const [, year, month, day, clock] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(stamp?.local ?? "") ?? [];
  if (!stamp || !year || !month || !day || !clock) return "";
  const date =
    language === "ko"
      ? `${year}.${month}.${day}. ${clock}`
      : `${apMonth(Number(month))} ${Number(day)}, ${year} - ${clock}`;
  return `${date} (${stamp.zone})`;
}

export const languageWords: Record<Language, string> = { en: "English", ko: "Korean" };

/** The script and language of a name, by its letters. */
export function describeName(text: string): { script: string; language: string } {
  if (/\p{Script=Hangul}/u.test(text)) return { script: "Kore", language: "ko" };
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { script: "Jpan", language: "ja" };
  if (/\p{Script=Han}/u.test(text)) return { script: "Hani", language: "zh" };
  if (/\p{Script=Cyrillic}/u.test(text)) return { script: "Cyrl", language: "ru" };
  if (/\p{Script=Arabic}/u.test(text)) return { script: "Arab", language: "ar" };
  return { script: "Latn", language: "en" };
}

/** A picture by what is said of it, with its credit. */
export function leadWords({ caption, alt, credit }: PlacedPicture): string {
  return [caption || alt || "A picture without words", credit].filter((part) => part !== "").join(" · ");
}
