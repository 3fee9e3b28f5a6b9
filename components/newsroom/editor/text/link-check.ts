import { isSafeHref } from "#site/body/safe-href.ts";

/** What somebody typed as a link's address, made into one; or why it is none. */
export function checkLink(typed: string): { href: string } | { problem: string } {
  const address = typed.trim();
  if (address === "") return { problem: "Paste or write an address." };
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return { href: `mailto:${address}` };
  const href = /^[a-z][a-z0-9+.-]*:/i.test(address) || /^[/#]/.test(address) ? address : `https://${address}`;
  if (!isSafeHref(href))
    return { problem: "Only web (https), e-mail and addresses on this paper can be linked." };
  if (/^https?:/i.test(href) && !new URL(href).hostname.includes(".")) {
    return { problem: "This is not a whole web address. It looks like https://example.com/page." };
  }
  return { href };
}
