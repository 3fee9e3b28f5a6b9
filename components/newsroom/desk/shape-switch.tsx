import { CalendarDays, Columns3, List } from "lucide-react";
import type { DeskAddress } from "#newsroom/desk/read-desk-address.ts";
import { type DeskShape, deskPath } from "./desk-path.ts";

interface ShapeSwitchProps {
  address: DeskAddress;
  shape: DeskShape;
}

const shapes = [
  { shape: { kind: "list" }, name: "List", Icon: List },
  { shape: { kind: "board" }, name: "Board", Icon: Columns3 },
  { shape: { kind: "calendar", week: null }, name: "Calendar", Icon: CalendarDays },
] as const;

/** The same stories as a list, by state or by day: search, filters and view stay. */
export function ShapeSwitch({ address: { question, view }, shape: current }: ShapeSwitchProps) {
  return (
    <nav className="shape-switch" aria-label="Show as">
      <ul>
        {shapes.map(({ shape, name, Icon }) => (
          <li key={name}>
            <a
              href={deskPath(question, { view, shape })}
              aria-current={shape.kind === current.kind ? "page" : undefined}
            >
              <Icon size={16} aria-hidden="true" />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
