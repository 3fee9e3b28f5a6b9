import type { RestoreDifference } from "#newsroom/history/history-view.ts";
import { formatStamp } from "#site/body/format-stamp.ts";
import { fieldLabels } from "./field-words.ts";
import type { RestoreOffer } from "./restore-button.client.tsx";
import { versionWords } from "./version-words.ts";

/** The difference as the button puts it. */
export function offerRestore(difference: RestoreDifference, zone: string): RestoreOffer {
  const { version, addedWords, removedWords, changedFields } = difference;
  return {
    revisionId: version.id,
    name: `${versionWords(version)}, ${formatStamp(version.at, zone, "en").text}`,
    addedWords,
    removedWords,
    fields: changedFields.map((field) => fieldLabels[field]),
  };
}
