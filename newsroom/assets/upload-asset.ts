import { Temporal } from "temporal-polyfill";
import { isStorable } from "#platform/db/is-storable.ts";
import { type Transaction, writer } from "#platform/db/writer.ts";
import type { ToldByFile } from "#platform/media/found-file.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { recordAct } from "../history/record-act.ts";
import { addFile } from "./add-file.ts";
import { mayUploadAsset } from "./asset-policy.ts";
import { cutAsset } from "./cut-asset.ts";
import { findUpload } from "./find-upload.ts";
import { indexAsset } from "./index-asset.ts";
import { prepareFile } from "./prepare-file.ts";

export interface FileUpload {
  /** The upload's own id, which becomes the file's: the same upload again, however late, has no effect. */
  id: string;
  /** Where its bytes are; they are copied. */
  path: string;
  name: string;
}

/** Takes a file into the library, with what it says of itself; answers the asset's id. */
export async function uploadAsset(
  actor: UserActor,
  upload: FileUpload,
  now: Date,
): Promise<Outcome<{ assetId: string }>> {
  if (!mayUploadAsset(actor)) return refuse({ field: null, reason: "not_allowed" });
  const known = await findUpload(writer(), actor, upload.id);
  if (known) return done(known);
  const prepared = await prepareFile(upload.path, upload.name);
  if (!prepared.done) return prepared;
  const { found, name } = prepared.value;
  return writer().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`upload ${upload.id}`}))`;
    const doneMeanwhile = await findUpload(tx, actor, upload.id);
    if (doneMeanwhile) return done(doneMeanwhile);
    const { id } = await tx.asset.create({
      data: {
        kind: found.kind,
        ...(await describedBy(tx, found.told)),
        createdAt: now,
        createdById: actor.userId,
        changedAt: now,
        changedById: actor.userId,
      },
      select: { id: true },
    });
    await addFile(tx, { assetId: id, fileId: upload.id, number: 1, file: prepared.value, actor, now });
    await cutAsset(tx, id);
    await indexAsset(tx, id);
    await recordAct(tx, actor, { act: "upload-asset", detail: { asset: id, name } }, now);
    return done({ assetId: id });
  });
}

/** What the file says of itself, as far as the library's fields are long. */
async function describedBy(tx: Transaction, told: ToldByFile) {
  const cut = (text: string, most: number) => text.slice(0, most).toWellFormed();
  return {
    title: cut(told.title.replace(/\s+/g, " "), 200),
    caption: cut(told.caption, 4_000),
    credit: cut(told.credit, 200),
    source: cut(told.source, 200),
    copyright: cut(told.copyright, 400),
    usageTerms: cut(told.usageTerms, 2_000),
    place: cut(told.place, 200),
    keywords: [...new Set(told.keywords.map((word) => cut(word, 60)))].slice(0, 60),
    ...(await momentOf(tx, told.taken)),
  };
}

/** A camera that does not say in which zone it was is taken to have been where the paper is. */
async function momentOf(tx: Transaction, taken: ToldByFile["taken"]) {
  if (!taken) return {};
  const { timeZone } = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } });
  const zone = taken.offset === null ? timeZone : taken.offset === "Z" ? "UTC" : taken.offset;
  try {
    const moment = Temporal.PlainDateTime.from(taken.local).toZonedDateTime(zone);
    const takenAt = new Date(moment.epochMilliseconds);
    return isStorable(takenAt) ? { takenAt, takenZone: zone } : {};
  } catch {
    return {}; // A camera whose clock was never set says what no clock says.
  }
}
