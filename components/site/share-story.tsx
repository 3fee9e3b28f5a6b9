import { shareLinks } from "#site/body/share-links.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { sendCopy } from "./send-copy.ts";

interface ShareStoryProps {
  /** Where the paper sends it to somebody by mail. */
  sendPath: string;
  headline: string;
  /** Absolute. */
  address: string;
  language: "en" | "ko";
}

/** Ways to pass the story on, without anyone's script: plain links, and the address to copy. */
export function ShareStory({ headline, address, sendPath, language }: ShareStoryProps) {
  const copy = interfaceCopy(language);
  return (
    <section className="share" aria-label={copy.share}>
      <ul>
        <li>
          <a href={sendPath} rel="nofollow">
            {sendCopy(language).send}
          </a>
        </li>
        {shareLinks({ address, headline }, language).map((link) => (
          <li key={link.name}>
            <a href={link.href} rel="noopener noreferrer nofollow" aria-label={copy.shareBy(link.name)}>
              {link.name}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <span className="unseen">{copy.permalink}: </span>
        <a className="permalink" href={address}>
          {decodeURI(address)}
        </a>
      </p>
    </section>
  );
}
