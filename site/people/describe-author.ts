import { cleanText } from "../body/clean-text.ts";
import { authorPath } from "../body/public-path.ts";
import { describeOrganisation } from "../paper/describe-organisation.ts";
import type { PaperView } from "../paper/paper-reads.ts";
import { publicAddress } from "../paper/public-address.ts";
import type { AuthorView } from "./author-reads.ts";

/** A person for machines: schema.org `ProfilePage`, every spelling of the name with it. */
export function describeAuthor(
  { names, slug, about }: AuthorView,
  paper: PaperView,
): Record<string, unknown> {
  const [name, ...others] = names.map(({ text }) => cleanText(text));
  const url = publicAddress(authorPath(slug));
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url,
    mainEntity: {
      "@type": "Person",
      name,
      alternateName: others.length > 1 ? others : others[0],
      description: cleanText(about) || undefined,
      url,
      worksFor: describeOrganisation(paper),
    },
  };
}
