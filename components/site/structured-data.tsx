/** JSON-LD in the page. `<` is escaped, so that no headline can end the script. */
export function StructuredData({ value }: { value: Record<string, unknown> }) {
  const json = JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028|\u2029/g, " ");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, escaped above; React would escape its quotes.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
