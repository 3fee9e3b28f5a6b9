import type { Refusal } from "#platform/outcome.ts";
import { fileSentences } from "./file-refusal-words.ts";

type Sentence = string | ((detail: Record<string, unknown>) => string);

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const clock = (value: unknown) => text(value).replace("T", " ");
const stories = (count: unknown) => (count === 1 ? "one story" : `${text(count)} stories`);
const placed = (detail: Record<string, unknown>, isInside = false) =>
  text(detail.picture) === "" ? (isInside ? "this picture" : "This picture") : `“${text(detail.picture)}”`;
const limit = (detail: Record<string, unknown>) => text(detail.most);

/** What a person should do about each refusal; the field's own sentence (`field.reason`) goes before the general one. */
const sentences: Record<string, Sentence> = {
  not_allowed: "You may not change this. Ask an editor.",
  not_found: "This story is not there any more.",
  no_such_story: "This story is not there any more.",
  story_is_spiked: "This story is spiked. Restore it to write in it again.",
  story_is_killed: "This story was killed. Take the kill back before it can go out again.",
  never_published: "Readers have never seen this story. Spike it instead.",
  "note.empty": "Say why: it stays on record, and everybody concerned is told.",
  story_too_long: "The story has become too long to save. Take something out; nothing is lost meanwhile.",
  too_large: "This is too much for one story. Take something out; nothing is lost meanwhile.",
  not_accepted: "The server did not accept this. It is kept on this device; tell your administrator.",
  ...fileSentences,
  not_understood: "This cannot be read. Write it in another way.",
  too_many_tries: "Too many attempts. Wait a few minutes and try again.",
  wrong_email_or_password: "The e-mail address or the password is not right.",
  empty: "This is empty. Fill it in.",
  too_long: (detail) => `This is too long. Keep it under ${limit(detail) || "the limit"} characters.`,
  too_many: "There are too many here. Remove some.",
  not_a_slug: "Use letters and digits with single hyphens between words.",
  slug_taken: (detail) =>
    text(detail.headline) === ""
      ? "Another story in this section has this address. Change the slug."
      : `“${text(detail.headline)}” has this address. Change the slug.`,
  no_such_picture: "This picture is gone. Choose another.",
  asset_gone: (detail) => `${placed(detail)} is gone. Take it out, or choose another.`,
  asset_binned: (detail) => `${placed(detail)} is in the bin. Restore it, or choose another.`,
  asset_expired: (detail) => `The rights in ${placed(detail, true)} have run out. Choose another.`,
  asset_not_for_web: (detail) => `${placed(detail)} may not be used on the web. Choose another.`,
  no_alt: (detail) =>
    `${placed(detail)} has no alt text. Say what is on it for those who cannot see it, or mark it decorative.`,
  no_credit: (detail) => `${placed(detail)} has no credit. Say who took it and for whom.`,
  no_such_section: "This section is gone. Choose another.",
  no_such_source: "This source is gone. Choose another.",
  no_such_translation: "This story is gone. Choose another.",
  translation_is_spiked: "This story is spiked. Choose another, or restore it first.",
  translation_taken: (detail) =>
    `“${text(detail.headline)}” is linked with it already, and there is one translation of each language. Unlink that first.`,
  same_story: "A story is no translation of itself. Choose another.",
  same_language: "Both stories are in the same language. Choose one in another.",
  language_is_linked: "Its translation is in this language. Unlink the translation first.",
  series_gone: "Somebody removed this series. Load the page again.",
  series_slug_taken: "Another series has this slug. Choose another.",
  series_in_use: (detail) => `It has ${stories(detail.stories)}. Take them out first.`,
  series_is_full: "A series has no more than 100 parts. Take one out first.",
  in_other_series: (detail) => `This story is in “${text(detail.series)}”. Take it out there first.`,
  part_is_spiked: "This story is spiked. Restore it first.",
  parts_ordered_meanwhile: "Somebody changed the parts meanwhile. Load the page again.",
  no_such_topic: "This topic is gone. Choose another.",
  topic_gone: "Somebody removed or merged this topic. Load the page again.",
  topic_slug_taken: "Another topic has, or had, this slug. Choose another.",
  topic_name_taken: "Another topic of this language has this name. Choose another, or merge the two.",
  topic_in_use: (detail) =>
    `In use by ${stories(detail.stories)}, published or not. Merge it into another topic instead.`,
  no_topic_chosen: "Choose a topic.",
  same_topic: "Choose another topic than this one.",
  form_is_old: "This page has grown old. Keep what you typed, load the page again and repeat it.",
  source_gone: "Somebody removed this source. Load the page again.",
  place_gone: "Somebody removed this place. Load the page again.",
  source_name_taken: (detail) =>
    `“${text(detail.name)}” is a name of ${text(detail.source)}: copy could not tell them apart. Choose another.`,
  place_is_known: "The house has another place of this name, region and country. Change one of them.",
  in_use: (detail) => `In use by ${stories(detail.stories)}. Change it there first.`,
  section_gone: "Somebody removed this section. Load the page again.",
  section_slug_taken: "Another section has this slug. Choose another.",
  slug_is_reserved: "The paper answers this address itself. Choose another slug.",
  slug_is_fixed:
    "Stories were published under this slug, and their addresses stay good for ever. Keep the slug and change the name.",
  slug_was_public:
    "Stories of a former section were published under this slug, and their addresses stay theirs. Choose another.",
  slug_is_pages: "A page of the paper has this address. Choose another.",
  slug_is_sections: "A section has, or had, this address. Choose another.",
  edition_is_language: "The second edition is in another language than the paper. Choose another, or none.",
  edition_address_taken:
    "A section or a page of the paper has, or had, the address /en or /ko. An edition cannot stand there as well.",
  page_slug_taken: "Another page has this address. Choose another.",
  page_gone: "Somebody removed this page. Load the settings again.",
  too_many_pages: "There are as many pages as the foot of a page can hold. Remove one first.",
  pages_ordered_meanwhile: "Somebody else changed the pages meanwhile. Load them again and order them anew.",
  section_in_use: (detail) =>
    `In use by ${stories(detail.stories)}, published or not. Move them to another section first.`,
  ordered_meanwhile: "Somebody else changed the sections meanwhile. Load the page again and order them anew.",
  no_pitches: "This newsroom does without pitches. Start a story instead.",
  state_is_needed: "No newsroom can do without one of these. Leave it on.",
  no_desk_left: "Reporters must be able to hand in: leave Desk edit, Copy edit or Ready on.",
  "idea.empty": "Say in a line what the story would be.",
  no_such_colleague: "This account is closed or gone. Choose somebody else.",
  not_for_publication:
    "This story is marked as not for publication. An editor can take that back under Planning.",
  no_such_time: "The clocks go forward then: this time does not exist. Choose another.",
  not_a_priority: "Choose one of the priorities.",
  no_such_person: "One of these people is gone. Remove them and choose again.",
  no_such_place: "This place is gone. Choose another.",
  moved_meanwhile: (detail) => `${text(detail.by)} moved it before you did. Look at it again.`,
  assigned_meanwhile: "Somebody else assigned it before you did. Look at it again.",
  nothing_chosen: "Choose what is to be done.",
  no_such_view: "This view is not there any more.",
  not_your_view: "This view is somebody else’s. Save one of your own instead.",
  view_name_taken: "You have a view of this name. Give it another.",
  no_such_revision: "This version is not in the story’s history.",
  no_such_move: "The story cannot go there from where it is. Somebody may have moved it meanwhile.",
  no_byline_or_source: "Say who wrote it, or name the source.",
  place_unknown: (detail) =>
    `The house does not know “${text(detail.place)}”. Choose a known place or add it.`,
  no_date: "Add the filing date to the dateline.",
  not_a_date: "This is not a date. Write it as year, month, day.",
  not_a_time: "This is not a time. Give date and time.",
  not_a_time_zone: "This time zone is not known. Choose one from the list, such as Asia/Seoul.",
  not_a_country: "Give the country as two letters, such as KR.",
  not_a_length: "Give the length as a whole number, such as 500.",
  not_a_script: "This script is not known.",
  not_a_language: "This language is not known.",
  no_such_front: "This front is not there any more. Choose another.",
  no_such_front_version: "This version is not in the front’s history. Load the page again.",
  front_behind: (detail) =>
    text(detail.by) === ""
      ? "Somebody changed this front just now. Look at it again, then repeat this."
      : `${text(detail.by)} changed this front just now. Look at it again, then repeat this.`,
  front_not_waiting: "This is no longer scheduled: its time has come, or somebody called it off.",
  one_lead: "A front has one lead. Load the page again.",
  story_twice: "A story can stand on a front only once. Take it out of one place.",
  river_in_section: "A section’s front has no rivers. Load the page again.",
  not_a_link: "Give a path on this paper, such as /world/a-story, or an address that begins with https://.",
  in_the_past: "This time has passed. Choose one that is to come.",
  time_skipped: (detail) =>
    `Clocks go forward over this time in ${text(detail.zone)}. The nearest times are ${clock(detail.before)} and ${clock(detail.after)}.`,
  time_comes_twice: (detail) =>
    `Clocks go back, and this time comes twice: choose the first (UTC${text(detail.first)}) or the second (UTC${text(detail.second)}).`,
  not_live_then: "Readers do not have the story before this time. Choose a later one.",
  nothing_to_schedule: "Readers have the story just as it stands: there is nothing to schedule.",
  no_such_schedule: "This is not in the queue any more.",
  already_out: "Its time has come, so this can no longer be changed here. Look at the story.",
  embargo_changed: "Somebody changed the embargo just now. Look at it again, then repeat this.",
  readers_see_it: "Readers see this story now. Confirm that it is to be hidden.",
  in_the_future: "The time stamp lies in the future. Correct it, or wait.",
  not_text: "This file is not text. Drop a .txt, .html or .eml file.",
  file_too_large: "This file is too large for wire copy. Paste the part you need.",
  asset_is_live: (detail) =>
    `Readers see it in “${text(detail.headline)}”. Take it out there, or unpublish the story, before you bin it.`,
  not_a_crop: "This is no crop. Give whole pixels.",
  not_in_the_picture: "This reaches beyond the picture. Keep it inside.",
  not_the_shape: "This crop does not have the shape of its place. Draw it again.",
  upload_stopped: "This upload was stopped. Choose the file again to go on where it stopped.",
  "upload.unreachable": "The connection was lost. Try again, and it goes on where it stopped.",
  not_captions:
    "Captions are a WebVTT file: WEBVTT in the first line, then times such as 00:01.000 --> 00:04.000.",
  no_such_note: "This note is not there any more.",
  quote_differs: "The text has changed under this note. Wait until it is saved, then send it again.",
  id_taken: "This note was sent before in another form. Copy what you wrote into a new note.",
  too_much_text: "This is too much text for one note. Select less of it.",
  behind: "Somebody changed the story just now. Look at it again, then repeat this.",
  unreachable: "The newsroom does not answer. Your words are safe; try again in a moment.",
  confirm_first: "This was not done, because you did not confirm that it is you.",
  signed_out: "You are signed out. Sign in again to go on.",
  open_suggestions: (detail) =>
    detail.now === 1
      ? "One suggestion is open. Accept or reject it."
      : `Accept or reject the ${text(detail.now)} open suggestions.`,
  not_your_suggestion: "Words cannot be put under somebody else’s suggestion.",
  "note.unreachable": "The newsroom does not answer. Try again in a moment.",
  "assignment.not_allowed": "You may not assign this story. Ask an editor.",
  "assignment.unreachable": "The newsroom does not answer. Try again in a moment.",
  "deadline.not_allowed": "Editors set the deadline. Ask one.",
  "priority.not_allowed": "Editors set the priority. Ask one.",
  "needsLegal.not_allowed": "Only an editor can say that legal is done.",
  "notForPublication.not_allowed": "Only an editor can take this back.",
  "headline.empty": "Write a headline.",
  "headline.too_long": (detail) =>
    `The headline is too long. Keep it under ${limit(detail) || "300"} characters.`,
  "body.empty": "Write the story’s text.",
  nothing_to_correct:
    "Readers have not seen this story yet, so there is nothing to correct. Publish it as it is.",
  "change.text.empty": "Write what readers are to be told.",
  "section.empty": "Choose a section.",
  "slug.empty": "Give the story a slug: the last part of its address.",
  "byline.empty": "An entry of the byline has no name. Name a person or remove it.",
  "targetLength.too_long": "No story is that long. Give a smaller number.",
  "dateline.empty": "Choose the place of the dateline.",
};

/** Every reason that has words. */
export const knownReasons = new Set(Object.keys(sentences).map((key) => key.split(".").at(-1)));

/** A refusal as a sentence that says what to do. */
export function refusalWords({ field, reason, detail }: Refusal): string {
  const sentence = sentences[`${field}.${reason}`] ?? sentences[reason];
  if (sentence === undefined) return "This was not accepted. Change it and try again.";
  return typeof sentence === "string" ? sentence : sentence(detail ?? {});
}
