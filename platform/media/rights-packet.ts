/**
 * Credit and copyright as an XMP packet (IPTC Photo Metadata Standard 2023.2: photoshop:Credit, dc:rights); null when
 * there is neither.
 */
export function rightsPacket({ credit, copyright }: { credit: string; copyright: string }): string | null {
  const lines = [
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights><xmpRights:Marked>True</xmpRights:Marked>`,
  ].filter((line) => line !== "");
  if (lines.length === 0) return null;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">${lines.join("")}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** XML has no way at all to say most control characters. Source: XML 1.0, 2.2. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, " ")
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
