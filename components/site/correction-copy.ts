import type { CorrectionKind } from "#site/stories/published-correction.ts";

/** The words around what was put right, in the languages the paper can speak. */
export interface CorrectionCopy {
  kinds: Record<CorrectionKind, string>;
  corrections: string;
  about: string;
  none: string;
  older: string;
  newest: string;
  seeChange: string;
  /** After "See what changed", for who hears it among others. */
  ofCorrection: (moment: string) => string;
  whatChanged: string;
  added: string;
  removed: string;
  legend: string;
  moved: string;
  movedAway: string;
  reshaped: string;
  restyled: string;
  unchanged: (paragraphs: number) => string;
  backToStory: string;
}

const english: CorrectionCopy = {
  kinds: {
    correction: "Correction",
    clarification: "Clarification",
    right_of_reply: "Right of reply",
    follow_up: "Follow-up",
  },
  corrections: "Corrections",
  about: "When something we published was wrong or incomplete, we say so here and in the story itself.",
  none: "Nothing has been corrected yet.",
  older: "Older",
  newest: "Newest",
  seeChange: "See what changed",
  ofCorrection: (moment) => `on ${moment}`,
  whatChanged: "What changed",
  added: "added",
  removed: "removed",
  legend: "Marked words:",
  moved: "Moved here",
  movedAway: "Moved from here",
  reshaped: "Set in another form",
  restyled: "style changed",
  unchanged: (paragraphs) => `${paragraphs} paragraphs unchanged`,
  backToStory: "Read the story as it stands",
};

const korean: CorrectionCopy = {
  kinds: {
    correction: "정정보도",
    clarification: "알려드립니다",
    right_of_reply: "반론보도",
    follow_up: "추후보도",
  },
  corrections: "바로잡습니다",
  about: "보도에 잘못되거나 빠진 내용이 있으면 이곳과 해당 기사에 밝힙니다.",
  none: "아직 바로잡은 기사가 없습니다.",
  older: "이전",
  newest: "최신",
  seeChange: "바뀐 내용 보기",
  ofCorrection: (moment) => moment,
  whatChanged: "바뀐 내용",
  added: "추가",
  removed: "삭제",
  legend: "표시:",
  moved: "여기로 옮김",
  movedAway: "여기에서 옮김",
  reshaped: "형식 변경",
  restyled: "글꼴 변경",
  unchanged: (paragraphs) => `변경 없는 단락 ${paragraphs}개`,
  backToStory: "현재 기사 읽기",
};

export function correctionCopy(language: "en" | "ko"): CorrectionCopy {
  return language === "ko" ? korean : english;
}
