import { escapeLike } from "#platform/db/escape-like.ts";
import { Prisma } from "#platform/db/generated/client.ts";
import type { UserActor } from "../actor.ts";
import type { LibraryQuestion } from "./library-input.ts";
import { narrowDays } from "./narrow-days.ts";

export interface AskingLibrary {
  actor: UserActor;
  now: Date;
  /** In which days begin. */
  zone: string;
}

const WEEK_MS = 7 * 86_400_000;

/** In a draft, or in what went out. */
const used = Prisma.sql`(EXISTS (SELECT 1 FROM asset_use u WHERE u.asset_id = x.id)
  OR EXISTS (SELECT 1 FROM publication_asset u WHERE u.asset_id = x.id))`;

const shapes = {
  landscape: Prisma.sql`f.width > f.height * 1.05`,
  portrait: Prisma.sql`f.height > f.width * 1.05`,
  square: Prisma.sql`f.width BETWEEN f.height / 1.05 AND f.height * 1.05`,
} as const;

const missing = {
  alt: Prisma.sql`x.kind = 'picture' AND x.alt = '' AND NOT x.is_decorative`,
  credit: Prisma.sql`x.credit = ''`,
} as const;

/**
 * Everything a question asks of `asset x` with its `asset_file f` but its words, as conditions that must all hold; of
 * what readers see, only that it was published.
 */
export function narrowLibrary(question: LibraryQuestion, asking: AskingLibrary): Prisma.Sql {
  const { kind, credit, keyword, rights, use, shape, isMine, isBin } = question;
  const all = [isBin ? Prisma.sql`x.binned_at IS NOT NULL` : Prisma.sql`x.binned_at IS NULL`];
  if (kind) all.push(Prisma.sql`x.kind = ${kind}::"AssetKind"`);
  if (credit) all.push(Prisma.sql`lower(x.credit) LIKE lower(${`%${escapeLike(credit)}%`})`);
  if (keyword) all.push(Prisma.sql`x.keywords @> ARRAY[${keyword}]`);
  if (shape) all.push(shapes[shape]);
  if (question.missing) all.push(missing[question.missing]);
  if (isMine) all.push(Prisma.sql`x.created_by_id = ${asking.actor.userId}::uuid`);
  if (rights) all.push(narrowRights(rights, asking.now));
  if (use === "used") all.push(used);
  if (use === "unused") all.push(Prisma.sql`NOT ${used}`);
  // The page asks for each of these whether readers see it now.
  if (use === "live")
    all.push(Prisma.sql`EXISTS (SELECT 1 FROM publication_asset u WHERE u.asset_id = x.id)`);
  all.push(...narrowDays(Prisma.sql`x.taken_at`, question.takenFrom, question.takenTo, asking.zone));
  all.push(...narrowDays(Prisma.sql`x.created_at`, question.addedFrom, question.addedTo, asking.zone));
  return Prisma.join(all, " AND ");
}

function narrowRights(rights: NonNullable<LibraryQuestion["rights"]>, now: Date): Prisma.Sql {
  switch (rights) {
    case "expired":
      return Prisma.sql`x.expires_at <= ${now}`;
    case "expiring":
      return Prisma.sql`x.expires_at > ${now} AND x.expires_at <= ${new Date(now.getTime() + WEEK_MS)}`;
    case "no-web":
      return Prisma.sql`NOT ('web' = ANY (x.allowed_uses))`;
  }
}
