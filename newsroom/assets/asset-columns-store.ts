import type { z } from "zod";
import type { Prisma } from "#platform/db/generated/client.ts";
import { isStorable } from "#platform/db/is-storable.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { readMoment, writeMoment } from "../schedule/moment-input.ts";
import { localTimeOf, momentOf } from "../stories/local-time-store.ts";
import { type AssetFieldName, type AssetValues, assetFieldInputs } from "./asset-fields-input.ts";
import type { LockedAsset } from "./lock-asset.ts";

type Columns = Prisma.AssetUncheckedUpdateInput;

/** What each field's value is, read from the columns. */
export function valuesOf(asset: LockedAsset): AssetValues {
  const { title, caption, credit, source, copyright, usageTerms, place, keywords, transcript, captions } =
    asset;
  const { takenAt, expiresAt } = asset;
  return {
    ...{ title, caption, credit, source, copyright, usageTerms, place, keywords, transcript, captions },
    alt: { text: asset.alt, isDecorative: asset.isDecorative },
    taken: takenAt && localTimeOf(takenAt, asset.takenZone ?? "UTC"),
    allowedUses: [...asset.allowedUses].sort(),
    expires: expiresAt && {
      ...writeMoment(expiresAt.toISOString(), asset.expiresZone ?? "UTC"),
      zone: asset.expiresZone ?? "UTC",
    },
    focal: { x: asset.focalX, y: asset.focalY },
  };
}

/** A field's value, and the columns that hold it. */
export interface FitField {
  value: unknown;
  columns: Columns;
}

/** What is to be set, if it is fit; the refusal says at the field what to mend. */
export function fitField(field: AssetFieldName, value: unknown): Outcome<FitField> {
  const inputs = assetFieldInputs;
  switch (field) {
    case "alt":
      return read(field, inputs.alt.safeParse(value), ({ text, isDecorative }) => {
        const alt = isDecorative ? "" : text;
        return done({ value: { text: alt, isDecorative }, columns: { alt, isDecorative } });
      });
    case "taken":
      return read(field, inputs.taken.safeParse(value), fitTaken);
    case "expires":
      return read(field, inputs.expires.safeParse(value), fitExpiry);
    case "focal":
      return read(field, inputs.focal.safeParse(value), (focal) =>
        done({ value: focal, columns: { focalX: focal.x, focalY: focal.y } }),
      );
    default:
      return read<string | string[]>(field, inputs[field].safeParse(value), (fitting) =>
        done({ value: fitting, columns: { [field]: fitting } }),
      );
  }
}

function read<Value>(
  field: AssetFieldName,
  parsed: z.ZodSafeParseResult<Value>,
  write: (value: Value) => Outcome<FitField>,
): Outcome<FitField> {
  if (parsed.success) return write(parsed.data);
  const [issue] = parsed.error.issues;
  const reason = issue && /^[a-z_]+$/.test(issue.message) ? issue.message : "not_understood";
  const most = issue?.code === "too_big" ? { detail: { most: Number(issue.maximum) } } : {};
  return refuse({ field, reason, ...most });
}

function fitTaken(taken: AssetValues["taken"]): Outcome<FitField> {
  if (!taken) return done({ value: null, columns: { takenAt: null, takenZone: null } });
  const moment = momentOf(taken);
  if (typeof moment === "string") return refuse({ field: "taken", reason: moment });
  return done({ value: taken, columns: { takenAt: moment.at, takenZone: taken.zone } });
}

function fitExpiry(expires: AssetValues["expires"]): Outcome<FitField> {
  if (!expires) return done({ value: null, columns: { expiresAt: null, expiresZone: null } });
  const { zone } = expires;
  const reading = readMoment(expires);
  switch (reading.kind) {
    case "at":
      if (!isStorable(reading.at)) return refuse({ field: "expires", reason: "not_a_time" });
      return done({
        value: { ...writeMoment(reading.at.toISOString(), zone), zone },
        columns: { expiresAt: reading.at, expiresZone: zone },
      });
    case "skipped": {
      const { before, after } = reading;
      return refuse({ field: "expires", reason: "time_skipped", detail: { before, after, zone } });
    }
    case "twice": {
      const { first, second } = reading;
      return refuse({ field: "expires", reason: "time_comes_twice", detail: { first, second } });
    }
    default:
      return refuse({ field: "expires", reason: reading.kind });
  }
}
