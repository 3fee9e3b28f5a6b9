interface CardHeadProps {
  id: string;
  headline: string;
  slugline?: string;
  language: string;
}

/** A card's slugline and headline. The headline's link is as large as its card. */
export function CardHead({ id, headline, slugline = "", language }: CardHeadProps) {
  return (
    <>
      {slugline !== "" && <span className="stories-slugline card-slugline">{slugline}</span>}
      {/* A link would be dragged by itself, away from its card. */}
      <a className="row-link" href={`/newsroom/stories/${id}`} lang={language} draggable={false}>
        {headline === "" ? <em lang="en">No headline yet</em> : headline}
      </a>
    </>
  );
}
