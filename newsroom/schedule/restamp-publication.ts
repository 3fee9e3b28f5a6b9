import { z } from "zod";
import type { Prisma } from "#platform/db/generated/client.ts";
import type { Transaction } from "#platform/db/writer.ts";
import { correctionColumns } from "../corrections/correction-columns-store.ts";
import { indexPublication } from "../search/index-publication.ts";
import { holdTopics } from "../topics/topic-store.ts";
import type { When } from "./settle-when.ts";

const times = z.looseObject({
  shownAt: z.iso.datetime(),
  firstPublishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime().nullable(),
  // What was frozen before there were corrections has none.
  corrections: z.array(z.looseObject({ number: z.number(), hasDifference: z.boolean() })).default([]),
});

/**
 * The same frozen publication for another moment, as a new one: a publication never changes. Times that told of the
 * old moment tell of the new. Returns its id.
 */
export async function restampPublication(
  tx: Transaction,
  publicationId: string,
  when: When,
): Promise<string> {
  await holdTopics(tx);
  const { people, topics, ...row } = await tx.publication.findUniqueOrThrow({
    where: { id: publicationId },
    omit: { id: true, withdrawnAt: true },
    include: {
      people: { select: { personId: true } },
      topics: { select: { topicId: true, position: true, storyId: true } },
    },
  });
  const written = await tx.publication.count({ where: { storyId: row.storyId } });
  const at = when.at.toISOString();
  const old = row.publishAt.getTime();
  const move = (time: string) => (new Date(time).getTime() === old ? at : time);
  const snapshot = times.parse(row.snapshot);
  const own = await tx.correction.findUnique({ where: { publicationId } });
  const number = (await tx.correction.count({ where: { storyId: row.storyId } })) + 1;
  const moved = {
    ...snapshot,
    shownAt: move(snapshot.shownAt),
    firstPublishedAt: move(snapshot.firstPublishedAt),
    updatedAt: snapshot.updatedAt && move(snapshot.updatedAt),
    corrections: snapshot.corrections.map((one) =>
      one.number === own?.number ? { ...one, number, at } : one,
    ),
  };
  const json: Prisma.InputJsonValue = JSON.parse(JSON.stringify(moved));
  const { id } = await tx.publication.create({
    data: {
      ...row,
      number: written + 1,
      snapshot: json,
      publishAt: when.at,
      publishZone: when.zone,
      firstPublishedAt: new Date(moved.firstPublishedAt),
      shownAt: new Date(moved.shownAt),
      ...correctionColumns(moved),
      people: {
        createMany: {
          data: people.map(({ personId }) => ({
            personId,
            storyId: row.storyId,
            shownAt: new Date(moved.shownAt),
          })),
        },
      },
      topics: {
        createMany: { data: topics.map((topic) => ({ ...topic, shownAt: new Date(moved.shownAt) })) },
      },
    },
    select: { id: true },
  });
  if (own) {
    await tx.correction.create({
      data: { ...own, publicationId: id, number, at: when.at },
      select: { publicationId: true },
    });
  }
  await indexPublication(tx, id);
  return id;
}
