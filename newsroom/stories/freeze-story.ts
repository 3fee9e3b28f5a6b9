import type { Transaction } from "#platform/db/writer.ts";
import { countWords } from "#site/body/count-words.ts";
import type { DocumentJson } from "#site/body/document.ts";
import { withoutSuggestions } from "#site/body/settle-suggestions.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { cleanSnapshot } from "./clean-snapshot.ts";
import { documentText, parseDocument } from "./document-store.ts";
import { dropPictureSlots } from "./drop-picture-slots.ts";
import { fieldsSelect, fieldValues } from "./field-reads.ts";
import type { BylineView } from "./story-view.ts";

/** What a snapshot is made of besides the times: complete enough to draw the page, or not yet. */
export type FrozenStory = Omit<PublishedStory, "section"> & { section: PublishedStory["section"] | null };

export interface FrozenTimes {
  firstPublishedAt: Date;
  updatedAt: Date | null;
  corrections: PublishedStory["corrections"];
  /** Told in the paper's zone when the copy has no stamp of its own. */
  paperZone: string;
}

/** The draft as readers would get it, without what is only suggested: every name, place and credit written out, nothing left to look up. */
export async function freezeStory(
  tx: Transaction,
  storyId: string,
  times: FrozenTimes,
): Promise<FrozenStory> {
  const row = await tx.story.findUniqueOrThrow({
    where: { id: storyId },
    select: { ...fieldsSelect, document: true },
  });
  const values = fieldValues(row);
  const document = withoutSuggestions(parseDocument(row.document));
  const json: DocumentJson = dropPictureSlots(document.toJSON());
  const { place, date } = values.dateline;
  return cleanSnapshot({
    storyId,
    language: values.language,
    section: values.section && {
      slug: values.section.slug,
      name: values.section.name,
      nameKo: values.section.nameKo,
    },
    slug: values.slug,
    kicker: values.kicker,
    headline: document.child(0).textContent.trim(),
    standfirst: document.child(1).textContent.trim(),
    lead: values.lead,
    document: json,
    topics: values.topics,
    bylines: await publicBylines(tx, storyId, values.byline),
    dateline: place && {
      place: {
        name: place.name,
        nameKo: place.nameKo,
        region: place.region,
        country: place.country,
        standsAlone: place.standsAlone,
      },
      date,
    },
    source: values.source && {
      name: values.source.name,
      creditLine: values.source.creditLine,
      kind: values.source.kind,
    },
    credit: values.credit,
    shownAt: (row.stampAt ?? times.firstPublishedAt).toISOString(),
    shownZone: row.stampZone ?? times.paperZone,
    firstPublishedAt: times.firstPublishedAt.toISOString(),
    updatedAt: times.updatedAt?.toISOString() ?? null,
    corrections: times.corrections,
    words: countWords(documentText(document), values.language).words,
  });
}

/**
 * The byline with the names that this story may show: those that are public and those it asked for itself, not what
 * another draft calls the same person. Somebody with no such name yet is shown by all of theirs.
 */
async function publicBylines(tx: Transaction, storyId: string, bylines: BylineView[]): Promise<BylineView[]> {
  const hidden = await tx.personName.findMany({
    where: {
      personId: { in: bylines.flatMap(({ person }) => (person ? [person.id] : [])) },
      isPublic: false,
      NOT: { askedForBy: { has: storyId } },
    },
    select: { personId: true, text: true },
  });
  return bylines.map(({ person, ...byline }) => {
    if (!person) return { person, ...byline };
    const names = person.names.filter(
      ({ text }) => !hidden.some((name) => name.personId === person.id && name.text === text),
    );
    return { person: { ...person, names: names.length > 0 ? names : person.names }, ...byline };
  });
}
