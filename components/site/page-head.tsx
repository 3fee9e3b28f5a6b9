import { cleanText } from "#site/body/clean-text.ts";
import type { Alternate } from "#site/paper/edition.ts";

interface PageHeadProps {
  title: string;
  paperName: string;
  description?: string;
  /** Absolute; none on pages no one should keep. */
  address?: string;
  /** Set on pages that have an address to be kept under, and are not to be found by searching. */
  isUnlisted?: boolean;
  kind?: "website" | "article" | "profile";
  published?: string;
  updated?: string;
  section?: string;
  /** Absolute addresses of the pages of those in the byline. */
  authors?: string[];
  language?: "en" | "ko";
  /** The picture that goes with the page when it is passed on; the paper's own where there is none. */
  card?: { address: string; width: number; height: number; type?: string; alt?: string };
  /** The same page in each language that it is in, its own among them. */
  alternates?: Alternate[];
  /** The page's feeds. */
  feeds?: { type: string; href: string; title: string }[];
}

const PAPER_CARD = { path: "/cards/paper.png", width: 1200, height: 630 };

/**
 * What goes into `<head>`: React puts it there. Not Next's metadata, which is read apart from the page and, for
 * browsers, sent after it and moved into place by script.
 */
export function PageHead(props: PageHeadProps) {
  const { paperName, address, isUnlisted = !address, kind = "website", language, feeds = [] } = props;
  const { alternates = [] } = props;
  const { published, updated, section, authors = [] } = props;
  const card = props.card ?? paperCard(address);
  const title = cleanText(props.title);
  const description = cleanText(props.description ?? "").trim();
  return (
    <>
      <title>{title === paperName ? paperName : `${title} | ${paperName}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      {address ? <link rel="canonical" href={address} /> : null}
      {isUnlisted ? <meta name="robots" content="noindex" /> : null}
      {alternates.map(({ hreflang, href }) => (
        <link key={hreflang} rel="alternate" hrefLang={hreflang} href={href} />
      ))}
      {feeds.map(({ type, href, title }) => (
        <link key={href} rel="alternate" type={type} href={href} title={cleanText(title)} />
      ))}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={paperName} />
      <meta property="og:type" content={kind} />
      {description ? <meta property="og:description" content={description} /> : null}
      {address ? <meta property="og:url" content={address} /> : null}
      {published ? <meta property="article:published_time" content={published} /> : null}
      {updated ? <meta property="article:modified_time" content={updated} /> : null}
      {section ? <meta property="article:section" content={section} /> : null}
      {authors.map((author) => (
        <meta key={author} property="article:author" content={author} />
      ))}
      {language ? <meta property="og:locale" content={language === "ko" ? "ko_KR" : "en_US"} /> : null}
      {card ? (
        <>
          <meta property="og:image" content={card.address} />
          <meta property="og:image:type" content={card.type ?? "image/png"} />
          <meta property="og:image:width" content={String(card.width)} />
          <meta property="og:image:height" content={String(card.height)} />
          <meta property="og:image:alt" content={cleanText(card.alt ?? title)} />
        </>
      ) : null}
      <meta name="twitter:card" content={card ? "summary_large_image" : "summary"} />
      <meta name="twitter:title" content={title} />
      {description ? <meta name="twitter:description" content={description} /> : null}
      {card ? <meta name="twitter:image" content={card.address} /> : null}
    </>
  );
}

function paperCard(address: string | undefined): PageHeadProps["card"] {
  if (!address) return undefined;
  const { path, ...size } = PAPER_CARD;
  return { address: new URL(path, address).href, ...size };
}
