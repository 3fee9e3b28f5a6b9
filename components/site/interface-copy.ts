/** The words around the stories, in the languages the paper can speak. */
export interface InterfaceCopy {
  skip: string;
  home: string;
  sections: string;
  latest: string;
  updated: string;
  minutesToRead: (minutes: number) => string;
  onward: string;
  nextIn: (section: string) => string;
  moreFrom: (section: string) => string;
  share: string;
  shareBy: (way: string) => string;
  permalink: string;
  older: string;
  newest: string;
  pages: string;
  nothingYet: string;
  notFoundTitle: string;
  notFoundText: string;
  goneTitle: string;
  goneText: string;
  killedTitle: string;
  killedText: string;
  toFront: string;
  toTop: string;
}

const english: InterfaceCopy = {
  skip: "Skip to the content",
  home: "Front page",
  sections: "Sections",
  latest: "Latest",
  updated: "Updated",
  minutesToRead: (minutes) => `${minutes}-minute read`,
  onward: "Where to go on",
  nextIn: (section) => `Next in ${section}`,
  moreFrom: (section) => `More from ${section}`,
  share: "Share this story",
  shareBy: (way) => `Share: ${way}`,
  permalink: "Address of this story",
  older: "Older stories",
  newest: "Newest stories",
  pages: "Pages",
  nothingYet: "Nothing has been published here yet.",
  notFoundTitle: "There is no page at this address",
  notFoundText:
    "The address may be mistyped, or a link to it broken. The sections below have everything we publish.",
  goneTitle: "This story is no longer available",
  goneText: "It was published at this address and has been taken down.",
  killedTitle: "This story has been withdrawn",
  killedText: "The paper no longer stands by it. Please do not quote it or pass it on.",
  toFront: "Go to the front page",
  toTop: "Back to top",
};

const korean: InterfaceCopy = {
  skip: "본문으로 건너뛰기",
  home: "첫 화면",
  sections: "분야",
  latest: "최신 기사",
  updated: "수정",
  minutesToRead: (minutes) => `읽는 시간 ${minutes}분`,
  onward: "이어서 읽기",
  nextIn: (section) => `${section} 다음 기사`,
  moreFrom: (section) => `${section} 기사 더 보기`,
  share: "기사 공유",
  shareBy: (way) => `공유: ${way}`,
  permalink: "이 기사의 주소",
  older: "지난 기사",
  newest: "최신 기사",
  pages: "쪽",
  nothingYet: "아직 기사가 없습니다.",
  notFoundTitle: "이 주소에는 페이지가 없습니다",
  notFoundText:
    "주소가 잘못되었거나 링크가 끊어졌을 수 있습니다. 아래 분야에서 모든 기사를 찾을 수 있습니다.",
  goneTitle: "삭제된 기사입니다",
  goneText: "이 주소에 실렸던 기사는 더 이상 볼 수 없습니다.",
  killedTitle: "철회된 기사입니다",
  killedText: "본지는 이 기사를 철회했습니다. 인용하거나 전달하지 말아 주십시오.",
  toFront: "첫 화면으로 가기",
  toTop: "맨 위로",
};

export function interfaceCopy(language: "en" | "ko"): InterfaceCopy {
  return language === "ko" ? korean : english;
}
