"use client";

import { assetLimits } from "#newsroom/assets/asset-limits-input.ts";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { TextField } from "../editor/fields/text-field.client.tsx";
import { AltField } from "./alt-field.client.tsx";
import type { AssetSavers } from "./asset-savers.ts";
import { fieldWords } from "./asset-words.ts";
import { ExpiryField } from "./expiry-field.client.tsx";
import { KeywordsField } from "./keywords-field.client.tsx";
import { LongField } from "./long-field.client.tsx";
import { TakenField } from "./taken-field.client.tsx";
import { UsesField } from "./uses-field.client.tsx";

interface AssetFieldsProps {
  savers: AssetSavers;
  kind: AssetView["kind"];
  isReadOnly: boolean;
  zone: string;
}

/** Everything that is known of an asset; each field is saved by itself. */
export function AssetFields({ savers, kind, isReadOnly, zone }: AssetFieldsProps) {
  const line = (field: "title" | "credit" | "source" | "copyright" | "place", placeholder?: string) => (
    <TextField
      field={field}
      label={fieldWords[field] ?? field}
      saver={savers[field]}
      isReadOnly={isReadOnly}
      most={assetLimits[field]}
      placeholder={placeholder}
    />
  );
  const long = (field: "caption" | "usageTerms" | "transcript" | "captions", rows: number, hint?: string) => (
    <LongField
      field={field}
      label={fieldWords[field] ?? field}
      saver={savers[field]}
      isReadOnly={isReadOnly}
      most={assetLimits[field]}
      rows={rows}
      hint={hint}
    />
  );
  return (
    <>
      <section className="asset-section" aria-labelledby="asset-said">
        <h2 id="asset-said">What it shows</h2>
        {long("caption", 3)}
        {kind === "picture" && <AltField saver={savers.alt} isReadOnly={isReadOnly} />}
        {line("title")}
        <KeywordsField saver={savers.keywords} isReadOnly={isReadOnly} />
        {line("place")}
        <TakenField saver={savers.taken} isReadOnly={isReadOnly} zone={zone} />
        {(kind === "audio" || kind === "video") && long("transcript", 6)}
        {kind === "video" &&
          long(
            "captions",
            6,
            "A WebVTT file: WEBVTT in the first line, then times such as 00:01.000 --> 00:04.000.",
          )}
      </section>
      <section className="asset-section" aria-labelledby="asset-rights">
        <h2 id="asset-rights">Credit and rights</h2>
        {line("credit", "Photographer / Agency")}
        {line("source")}
        {line("copyright")}
        {long("usageTerms", 2)}
        <UsesField saver={savers.allowedUses} isReadOnly={isReadOnly} />
        <ExpiryField saver={savers.expires} isReadOnly={isReadOnly} zone={zone} />
      </section>
    </>
  );
}
