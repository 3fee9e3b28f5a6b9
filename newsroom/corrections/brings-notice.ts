import type { ChangeInput } from "./change-input.ts";

/**
 * Whether a change tells readers in words what the page does not say yet. Such a notice may go out alone, with no word
 * of the story changed; the same one a second time is a double click.
 */
export function bringsNotice(
  change: ChangeInput,
  { corrections: [latest] }: { corrections: { kind: string; text: string }[] },
): boolean {
  return "text" in change && !(latest?.kind === change.kind && latest.text === change.text);
}
