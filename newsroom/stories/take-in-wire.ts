import { slugify } from "transliteration";
import type { z } from "zod";
import { type Transaction, writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import type { UserActor } from "../actor.ts";
import { matchSource } from "../paper/match-source.ts";
import { readPaper } from "../paper/paper-reads.ts";
import { matchPerson } from "../people/match-person.ts";
import { matchPlace } from "../places/place-reads.ts";
import { decodeCopy } from "../wire/decode-copy.ts";
import { recogniseWire } from "../wire/recognise-wire.ts";
import type { RecognisedByline, RecognisedCopy } from "../wire/wire-copy.ts";
import { storyLimits } from "./limits-input.ts";
import { lockStory } from "./lock-story.ts";
import type { wireInput } from "./story-input.ts";
import { mayWriteStory } from "./story-policy.ts";
import type { WireView } from "./story-view.ts";

/**
 * Reads pasted or dropped copy and keeps it, as it came, with the story. It sets nothing: the answer says what was
 * recognised and which field values that would give, matched to the house's people, places and sources; the editor
 * shows it and saves what the writer lets stand.
 */
export async function takeInWire(
  actor: UserActor,
  { storyId, ...input }: z.infer<typeof wireInput> & { storyId: string },
  now: Date,
): Promise<Outcome<WireView>> {
  const copy = readInput(input);
  if (!copy.done) return copy;
  const paper = await readPaper();
  const recognised = recogniseWire(copy.value, {
    timeZone: paper.timeZone,
    language: paper.language === "ko" ? "ko" : "en",
    today: new Intl.DateTimeFormat("en-CA", { timeZone: paper.timeZone }).format(now),
  });
  return writer().$transaction(async (tx) => {
    const story = await lockStory(tx, storyId);
    if (!story) return refuse({ field: null, reason: "no_such_story" });
    if (!mayWriteStory(actor, story)) return refuse({ field: null, reason: "not_allowed" });
    const kept = await tx.wireCopy.create({
      data: {
        storyId,
        text: withoutNul(copy.value.text),
        html: withoutNul(copy.value.html),
        encoding: copy.value.encoding,
        recognised: JSON.parse(JSON.stringify(recognised)),
        userId: actor.userId,
        at: now,
      },
      select: { id: true },
    });
    return done({ wireCopyId: kept.id, recognised, proposals: await propose(tx, recognised) });
  });
}

interface Copy {
  text: string;
  html: string;
  encoding: string;
}

function readInput({ text, html, bytes }: z.infer<typeof wireInput>): Outcome<Copy> {
  if (bytes === "") return done({ text, html, encoding: "" });
  const raw = Buffer.from(bytes, "base64");
  if (raw.length > storyLimits.wireBytes) {
    return refuse({ field: "body", reason: "file_too_large", detail: { most: storyLimits.wireBytes } });
  }
  const decoded = decodeCopy(raw);
  if ("refused" in decoded) return refuse({ field: "body", reason: "not_text" });
  const isHtml = /^\s*(?:<!doctype html|<html|<body|<p[\s>])/i.test(decoded.text);
  return done({
    text: isHtml ? "" : decoded.text,
    html: isHtml ? decoded.text : "",
    encoding: decoded.encoding,
  });
}

/** PostgreSQL text cannot hold NUL or half a surrogate pair; everything else is kept as it came. */
function withoutNul(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "\uFFFD");
}

async function propose(tx: Transaction, copy: RecognisedCopy): Promise<WireView["proposals"]> {
  const named = copy.source?.name ?? "";
  const source = named === "" ? null : await matchSource(named);
  const byline: WireView["proposals"]["byline"] = [];
  for (const recognised of copy.bylines) {
    // Who edited the copy is recognised and shown, but is no byline.
    if (recognised.role !== "edited") byline.push(await proposeByline(tx, recognised));
  }
  const { dateline, stamp } = copy;
  const place = dateline ? await matchPlace(dateline.place) : null;
  return {
    language: copy.language,
    byline,
    dateline: dateline && { place, placeText: place ? "" : dateline.place, date: dateline.date },
    source,
    credit: source ? "" : named.slice(0, storyLimits.credit),
    stamp: stamp && { local: stamp.local, zone: stamp.zone, zoneInferred: stamp.zoneInferred },
    slug: proposeSlug(copy.headline ?? ""),
  };
}

async function proposeByline(tx: Transaction, { names, role }: RecognisedByline) {
  const match = await matchPerson(
    tx,
    names.map((name) => name.text),
  );
  switch (match.kind) {
    case "one":
      return { person: match.person, newPerson: null, freeText: "", role };
    case "several":
      // Whose byline it is, only a person can say: the text stands until somebody chooses.
      return { person: null, newPerson: null, freeText: names.map((name) => name.text).join(" / "), role };
    case "none":
      return {
        person: null,
        newPerson: { names: names.map((name) => ({ ...name, language: languageOf(name.script) })) },
        freeText: "",
        role,
      };
  }
}

function languageOf(script: string): string {
  return script === "Kore" || script === "Hang" ? "ko" : script === "Hani" ? "zh" : "en";
}

/** A slug for a headline: its words in Latin letters, cut at a word's end. */
function proposeSlug(headline: string): string {
  const slug = slugify(headline).replace(/[^a-z0-9-]+/g, "");
  if (slug.length <= 80) return slug.replace(/^-+|-+$/g, "");
  return slug
    .slice(0, 80)
    .replace(/-[^-]*$/, "")
    .replace(/^-+|-+$/g, "");
}
