import { assertNever } from "#platform/assert-never.ts";
import type { NotificationKind } from "#platform/db/generated/enums.ts";
import { cleanLine } from "#platform/mail-text.ts";

export interface MailOccasion {
  kind: NotificationKind;
  /** Who acted, as a sentence begins with it. */
  by: string;
  /** The story's headline; empty when it has none yet. */
  headline: string;
  storyId: string | null;
  detail: Record<string, string>;
  paper: string;
  /** The paper's public address, without a closing slash. */
  address: string;
}

/** A notification as mail: fixed words; names, headlines and notes are text in them and nothing else. */
export function notificationMail(occasion: MailOccasion): { subject: string; text: string } {
  const { kind, detail, paper, address } = occasion;
  const what = cleanLine(occasion.headline, 120) || "a story without a headline";
  const by = cleanLine(occasion.by, 80);
  const { subject, sentence } = wordsOf(kind, {
    by,
    what,
    isAgain: Number(detail.number) > 1,
    desk: cleanLine(detail.desk ?? "", 80),
  });
  const lines = [
    sentence,
    ...quoteLines(detail.quote, "About:"),
    ...quoteLines(detail.text),
    linkTo(occasion),
    `-- \n${cleanLine(paper)}\nWhat comes by mail is your choice: ${address}/newsroom/account`,
  ];
  return { subject, text: `${lines.join("\n\n")}\n` };
}

interface Words {
  by: string;
  what: string;
  isAgain: boolean;
  /** Empty for a person. */
  desk: string;
}

function wordsOf(
  kind: NotificationKind,
  { by, what, isAgain, desk }: Words,
): { subject: string; sentence: string } {
  switch (kind) {
    case "mentioned":
      return { subject: `${by} named you: ${what}`, sentence: `${by} named you in a note on “${what}”.` };
    case "note_reply":
      return { subject: `${by} answered: ${what}`, sentence: `${by} answered a note on “${what}”.` };
    case "sent_back":
      return { subject: `Sent back: ${what}`, sentence: `${by} sent “${what}” back to you.` };
    case "published":
      return isAgain
        ? { subject: `Published again: ${what}`, sentence: `${by} published “${what}” again, with changes.` }
        : { subject: `Published: ${what}`, sentence: `${by} published “${what}”.` };
    case "assigned":
      if (desk !== "") {
        return {
          subject: `For the ${desk} desk: ${what}`,
          sentence: `${by} assigned “${what}” to the ${desk} desk.`,
        };
      }
      return { subject: `Yours: ${what}`, sentence: `${by} assigned “${what}” to you.` };
    case "failed":
      return {
        subject: `Not finished: ${what}`,
        sentence: `Something scheduled for “${what}” came due. Readers have it on time, but the newsroom could not finish it: look at the schedule and try again.`,
      };
    case "killed":
      return { subject: `Killed: ${what}`, sentence: `${by} killed “${what}”. Readers no longer see it.` };
    default:
      return assertNever(kind);
  }
}

/** Quoted line by line, so that a note can never pass for the paper's own words. */
function quoteLines(words: string | undefined, title?: string): string[] {
  if (!words?.trim()) return [];
  const quoted = words.trim().replace(/^/gm, "> ");
  return [title ? `${title}\n${quoted}` : quoted];
}

function linkTo({ storyId, detail, address }: MailOccasion): string {
  if (!storyId) return `${address}/newsroom/notifications`;
  const note = detail.noteId ? `?note=${encodeURIComponent(detail.noteId)}` : "";
  return `${address}/newsroom/stories/${storyId}${note}`;
}
