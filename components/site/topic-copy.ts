/** The words around topics, in the languages the paper can speak. */
export interface TopicCopy {
  topic: string;
  topics: string;
  ofStory: string;
  none: string;
}

const english: TopicCopy = {
  topic: "Topic",
  topics: "Topics",
  ofStory: "Topics of this story",
  none: "No story has a topic yet.",
};

const korean: TopicCopy = {
  topic: "주제",
  topics: "주제",
  ofStory: "이 기사의 주제",
  none: "아직 주제가 있는 기사가 없습니다.",
};

export function topicCopy(language: "en" | "ko"): TopicCopy {
  return language === "ko" ? korean : english;
}
