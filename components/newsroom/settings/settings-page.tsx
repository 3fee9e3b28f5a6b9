import type { TopBarProps } from "../desk/top-bar.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { settingsPages } from "./settings-nav.tsx";

/** What there is to set, for the admin. */
export function SettingsPage(bar: TopBarProps) {
  return (
    <SettingsFrame bar={bar} current={null} title="Settings">
      <ul className="settings-list">
        {settingsPages.map(({ key, name, about }) => (
          <li key={key}>
            <a href={`/newsroom/settings/${key}`}>{name}</a>
            <p className="muted">{about}</p>
          </li>
        ))}
      </ul>
    </SettingsFrame>
  );
}
