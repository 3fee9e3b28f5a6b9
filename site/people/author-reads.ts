import { reader } from "#platform/db/reader.ts";
import { reportTags } from "#platform/reader-page.ts";
import type { PublishedName } from "../stories/published-story.ts";

/** A person whose byline readers can find, with every spelling of the name, the first first. */
export interface AuthorView {
  personId: string;
  slug: string;
  about: string;
  names: PublishedName[];
}

/**
 * The person at an address, else the one who has the address for a name, in whatever script; null when nothing of
 * theirs is live, or two people have the name.
 */
export async function readAuthor(slug: string): Promise<AuthorView | null> {
  const named = await listNames({ slug });
  const rows = named.length > 0 ? named : await listNamesOf(slug);
  const [first] = rows;
  if (first === undefined) {
    reportTags(["front"]); // whatever is published next may be theirs, and changes the front page
    return null;
  }
  reportTags([`person:${first.personId}`]);
  return {
    personId: first.personId,
    slug: first.slug,
    about: first.about,
    names: rows.map(({ text, script, language, role }) => ({
      text,
      script,
      language,
      role: toNameRole(role),
    })),
  };
}

function listNames(where: { slug: string } | { personId: string }) {
  return reader().livePersonName.findMany({
    where,
    select: { personId: true, slug: true, about: true, text: true, script: true, language: true, role: true },
    orderBy: { position: "asc" },
  });
}

async function listNamesOf(name: string) {
  const [found] = await reader().$queryRaw<{ personId: string | null }[]>`
    SELECT live_author_named(${name}) AS "personId"`;
  return found?.personId ? listNames({ personId: found.personId }) : [];
}

function toNameRole(role: string): PublishedName["role"] {
  return role === "romanised" || role === "pen_name" ? role : "native";
}

/** The slugs of those of these people who have something live, by person. */
export async function readAuthorSlugs(personIds: string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await reader().livePersonName.findMany({
    where: { personId: { in: personIds } },
    select: { personId: true, slug: true },
    distinct: ["personId"],
  });
  return new Map(rows.map(({ personId, slug }) => [personId, slug]));
}
