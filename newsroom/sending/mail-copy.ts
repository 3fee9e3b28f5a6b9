import { cleanLine } from "#platform/mail-text.ts";

export interface StoryMail {
  /** Who says that they send it, and their address: nobody has proved either. */
  name: string;
  from: string;
  paper: string;
  headline: string;
  standfirst: string;
  language: "en" | "ko";
  /** Absolute, both. */
  address: string;
  stopAddress: string;
}

/** A story as mail: fixed words in the story's language. A reader's name and address are all that is theirs in it. */
export function storyMail(mail: StoryMail): { subject: string; text: string } {
  const paper = cleanLine(mail.paper, 100);
  const headline = cleanLine(mail.headline, 150);
  const who = `${cleanLine(mail.name, 60)} (${cleanLine(mail.from, 254)})`;
  const story = [headline, cleanLine(mail.standfirst, 400), mail.address].filter(Boolean).join("\n\n");
  const lines =
    mail.language === "ko"
      ? [
          `${who} 님이 ${paper}의 기사를 보내 드립니다.`,
          story,
          `-- \n${paper}\n보낸 분이 적은 이름과 주소는 확인된 것이 아닙니다. 이 편지에 답장하실 수 없습니다.\n이런 편지를 더 이상 받지 않으시려면: ${mail.stopAddress}`,
        ]
      : [
          `${who} sends you this story in ${paper}.`,
          story,
          `-- \n${paper}\nThe name and the address are as the sender typed them; we have not checked them. Please do not reply to this mail.\nTo get no mail of this kind ever again: ${mail.stopAddress}`,
        ];
  return { subject: `${headline} | ${paper}`, text: `${lines.join("\n\n")}\n` };
}
