import { zoneList } from "./settings-field.tsx";

/** The time zones that every zone field of the page offers while one types. */
export function ZoneList({ zones }: { zones: string[] }) {
  return (
    <datalist id={zoneList}>
      {zones.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
