import { cleanText } from "#site/body/clean-text.ts";

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
}

/**
 * What goes into `<head>`: React puts it there. Not Next's metadata, which is read apart from the page and, for
 * browsers, sent after it and moved into place by script.
 */
export function PageHead(props: PageHeadProps) {
  const { paperName, address, isUnlisted = !address, kind = "website", published, updated, section } = props;
  const title = cleanText(props.title);
  const description = cleanText(props.description ?? "").trim();
  return (
    <>
      <title>{title === paperName ? paperName : `${title} | ${paperName}`}</title>
      {description ? <meta name="description" content={description} /> : null}
      {address ? <link rel="canonical" href={address} /> : null}
      {isUnlisted ? <meta name="robots" content="noindex" /> : null}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={paperName} />
      <meta property="og:type" content={kind} />
      {description ? <meta property="og:description" content={description} /> : null}
      {address ? <meta property="og:url" content={address} /> : null}
      {published ? <meta property="article:published_time" content={published} /> : null}
      {updated ? <meta property="article:modified_time" content={updated} /> : null}
      {section ? <meta property="article:section" content={section} /> : null}
      <meta name="twitter:card" content="summary" />
    </>
  );
}
