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

/** Something about an address that its writer should know; `better` is the address without it. */
export interface LinkWarning {
  words: string;
  better?: { href: string; name: string };
}

/** Parameters that only tell a site whom it got the reader from. Source: the advertisers' own documentation. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|spm|cmpid|ncid|sr_share|si)$/i;

/** The story that an address of the newsroom's own shows (editor or preview), or null when it is no such address. */
export function newsroomAddress(href: string, origin: string): { storyId: string | null } | null {
  if (!/^(?:https?:|\/)/i.test(href)) return null;
  const address = URL.canParse(href, origin) ? new URL(href, origin) : null;
  if (!address || address.origin !== origin || !/^\/(?:newsroom|api)(?:\/|$)/.test(address.pathname))
    return null;
  return { storyId: /\/(?:stories|preview)\/([0-9a-f-]{36})(?:\/|$)/.exec(address.pathname)?.[1] ?? null };
}

/** What should be looked at before readers get the link. */
export function warnOfLink(href: string): LinkWarning[] {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return [];
  const warnings: LinkWarning[] = [];
  const address = new URL(href);
  const tracking = [...address.searchParams.keys()].filter((name) => TRACKING.test(name));
  if (tracking.length > 0) {
    const clean = new URL(href);
    for (const name of tracking) clean.searchParams.delete(name);
    warnings.push({
      words: `It says where the link was copied from (${[...new Set(tracking)].join(", ")}).`,
      better: { href: clean.href, name: "Remove the tracking" },
    });
  }
  if (address.protocol === "http:") {
    address.protocol = "https:";
    warnings.push({
      words: "It is not encrypted: others can see and change what readers get.",
      better: { href: address.href, name: "Use https" },
    });
  }
  return warnings;
}
