export const settingsPages = [
  { key: "paper", name: "Paper", about: "Its name, publisher, language and time zone." },
  { key: "sections", name: "Sections", about: "What the paper is divided into, and in which order." },
  { key: "pages", name: "Pages", about: "The paper’s own: about, contact, imprint." },
  {
    key: "topics",
    name: "Topics",
    about: "What stories are about, across sections, and where readers find it.",
  },
  { key: "sources", name: "Sources", about: "Agencies and wires: how they are named and credited." },
  { key: "places", name: "Places", about: "Where datelines come from, and the zones of their clocks." },
  { key: "workflow", name: "Workflow", about: "The states of a story’s day that this newsroom uses." },
  { key: "sign-in", name: "Sign-in", about: "Who needs two steps to sign in." },
] as const;

export type SettingsKey = (typeof settingsPages)[number]["key"];

/** The way from one page of the settings to the next. */
export function SettingsNav({ current }: { current: SettingsKey | null }) {
  return (
    <nav className="settings-nav" aria-label="Settings">
      <ul>
        {settingsPages.map(({ key, name }) => (
          <li key={key}>
            <a href={`/newsroom/settings/${key}`} aria-current={key === current ? "page" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
