import type { Transaction } from "#platform/db/writer.ts";
import { cutTerms } from "#site/search/cut-terms.ts";

/** Writes what the library finds an asset by; to be called whenever what is known of it, or its file, has changed. */
export async function indexAsset(tx: Transaction, assetId: string): Promise<void> {
  const asset = await tx.asset.findUniqueOrThrow({
    where: { id: assetId },
    select: {
      title: true,
      caption: true,
      alt: true,
      credit: true,
      source: true,
      copyright: true,
      place: true,
      keywords: true,
      transcript: true,
      file: { select: { name: true } },
    },
  });
  const { title, caption, alt, credit, source, copyright, place, keywords, transcript, file } = asset;
  const name = file?.name.replace(/\.[^.]*$/, "") ?? "";
  const text = [title, caption, alt, credit, source, copyright, place, ...keywords, name, transcript];
  const { english, others } = cutTerms(text.join("\n").normalize("NFC").replaceAll("\0", ""));
  await tx.$executeRaw`
    UPDATE asset
    SET terms = strip(to_tsvector('stet_english', ${english.join(" ")})) || array_to_tsvector(${others}::text[])
    WHERE id = ${assetId}::uuid`;
}
