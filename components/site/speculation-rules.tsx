/** What is no page, or is made for one reader at one moment: patterns for the path, whatever follows its `?`. */
const NOT_AHEAD = [
  "/newsroom",
  "/newsroom/*",
  "/api/*",
  "/*/*/send",
  "/*/*/send/*",
  "/stop-mail",
  "/stop-mail/*",
  // Searches are counted by address.
  "/search",
  "/*/search",
  "/*.xml",
  "/*.json",
];

const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: NOT_AHEAD } },
          { not: { selector_matches: "[rel~=nofollow], [href^='#']" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
};

/**
 * Asks the browser to make ready the page a reader is about to open (the pointer rests on its link), so that it is
 * there at once. A browser that does not know the rules passes them over. In the page rather than by header: that
 * would be one more request, for as many bytes.
 */
export function SpeculationRules() {
  const json = JSON.stringify(rules);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written above; React would escape its quotes.
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: json }} />;
}
