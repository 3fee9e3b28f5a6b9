import type { SendField } from "#site/send/send-input.ts";

/** The words around sending a story to somebody, in the story's language. */
export interface SendCopy {
  send: string;
  name: string;
  from: string;
  to: string;
  toHint: string;
  about: string;
  trap: string;
  submit: string;
  back: string;
  sentTitle: string;
  sentText: string;
  another: string;
  look: string;
  problems: Record<string, string>;
  problemsAt: Partial<Record<SendField, Record<string, string>>>;
  stopTitle: string;
  stopText: string;
  stopButton: string;
  stoppedTitle: string;
  stoppedText: string;
  notALink: string;
}

const english: SendCopy = {
  send: "Send this story",
  name: "Your name",
  from: "From (your e-mail address)",
  to: "Send to",
  toHint: "Up to five e-mail addresses, one a line or with commas between.",
  about:
    "We mail each of them the headline and the address of this story, with your name and your address. We write nothing else to them, and nothing of it is shown on the site.",
  trap: "Leave this empty",
  submit: "Send the story",
  back: "Back to the story",
  sentTitle: "Thank you",
  sentText: "The story is on its way.",
  another: "Send it to somebody else",
  look: "The story was not sent. Look at what is marked.",
  problems: {
    empty: "Fill this in.",
    too_long: "This is too long. Shorten it.",
    not_a_name: "Write a name alone, without addresses or links.",
    not_an_address: "This is not an e-mail address. It looks like name@paper.example.",
    too_many: "These are more than five addresses. Take some out.",
    had_enough: "One of these addresses has had many stories today. Take it out, or try again tomorrow.",
    too_quick: "That was very quick. Look it over and send it again.",
    too_old: "This form was open for a long time. Look it over and send it again.",
    too_many_sent: "Many stories were sent from where you are. Please try again in an hour.",
    too_many_today: "So many stories were sent today that we take no more. Please try again tomorrow.",
    story_is_gone: "This story is no longer available, so it cannot be sent.",
  },
  problemsAt: {
    name: { empty: "Write your name, so that they know who sends it." },
    from: { empty: "Write your e-mail address." },
    to: {
      empty: "Write at least one e-mail address.",
      not_an_address: "One of these is not an e-mail address. They look like name@paper.example.",
    },
  },
  stopTitle: "Get no more mail from readers",
  stopText:
    "Readers can send a story to an address they know. Press the button, and nothing of the kind ever goes to your address again.",
  stopButton: "Stop all such mail",
  stoppedTitle: "It is stopped",
  stoppedText: "No reader can send a story to your address through this paper any more.",
  notALink: "This link is not whole. Open it from the mail itself, or copy all of it.",
};

const korean: SendCopy = {
  send: "이 기사 보내기",
  name: "보내는 사람 이름",
  from: "보내는 사람 이메일 주소",
  to: "받는 사람",
  toHint: "이메일 주소를 한 줄에 하나씩, 또는 쉼표로 나누어 다섯 개까지 적으십시오.",
  about:
    "받는 사람마다 기사의 제목과 주소를 보내는 사람의 이름, 이메일 주소와 함께 보냅니다. 다른 내용은 보내지 않으며 사이트에도 보이지 않습니다.",
  trap: "비워 두십시오",
  submit: "기사 보내기",
  back: "기사로 돌아가기",
  sentTitle: "고맙습니다",
  sentText: "기사를 보냈습니다.",
  another: "다른 사람에게도 보내기",
  look: "기사를 보내지 못했습니다. 표시된 곳을 살펴보십시오.",
  problems: {
    empty: "이 칸을 채우십시오.",
    too_long: "너무 깁니다. 줄여 주십시오.",
    not_a_name: "주소나 링크 없이 이름만 적으십시오.",
    not_an_address: "이메일 주소가 아닙니다. name@paper.example처럼 적으십시오.",
    too_many: "주소가 다섯 개를 넘습니다. 몇 개를 지우십시오.",
    had_enough: "이 가운데 한 주소로 오늘 기사가 많이 갔습니다. 그 주소를 빼거나 내일 다시 보내십시오.",
    too_quick: "너무 빠릅니다. 한 번 살펴보고 다시 보내십시오.",
    too_old: "이 양식을 연 지 오래되었습니다. 한 번 살펴보고 다시 보내십시오.",
    too_many_sent: "이곳에서 보낸 기사가 많습니다. 한 시간 뒤에 다시 보내십시오.",
    too_many_today: "오늘은 더 보낼 수 없습니다. 내일 다시 보내십시오.",
    story_is_gone: "이 기사는 더 이상 볼 수 없어 보낼 수 없습니다.",
  },
  problemsAt: {
    name: { empty: "누가 보내는지 알 수 있도록 이름을 적으십시오." },
    from: { empty: "이메일 주소를 적으십시오." },
    to: {
      empty: "받는 사람의 이메일 주소를 하나 이상 적으십시오.",
      not_an_address: "이메일 주소가 아닌 것이 있습니다. name@paper.example처럼 적으십시오.",
    },
  },
  stopTitle: "독자가 보내는 편지 받지 않기",
  stopText: "독자는 아는 주소로 기사를 보낼 수 있습니다. 단추를 누르시면 이런 편지가 다시는 가지 않습니다.",
  stopButton: "더 이상 받지 않기",
  stoppedTitle: "받지 않기로 하셨습니다",
  stoppedText: "이제 아무도 본지를 통해 이 주소로 기사를 보낼 수 없습니다.",
  notALink: "링크가 온전하지 않습니다. 편지에서 바로 여시거나 전체를 복사하십시오.",
};

export function sendCopy(language: "en" | "ko"): SendCopy {
  return language === "ko" ? korean : english;
}
