export interface BenchText {
  language: "en" | "ko";
  paragraphs: string[];
}

const ENGLISH = {
  who: "The mayor|A spokesman for the ministry|The harbour master|Two opposition members|The farmers' union|A court in the capital|The ferry company|Residents of the old town|The finance minister|The coach|Engineers from the port|A panel of doctors".split(
    "|",
  ),
  did: "said|announced|denied|confirmed|told reporters|warned|agreed|wrote in a letter".split("|"),
  that: "that the bridge would open|that the talks had failed|that no decision had been taken|that the budget was short of|that the vote would be held|that the strike was over|that the river had risen|that fuel prices would fall|that schools would close early|that the stadium was not safe".split(
    "|",
  ),
  when: "on Monday|before the summer|within two weeks|after the holiday|by the end of the year|late on Thursday|as soon as the weather allows".split(
    "|",
  ),
};

const KOREAN = {
  who: "시장은|정부 관계자는|항만청은|야당 의원 두 명은|농민 단체는|법원은|여객선 회사는|구시가 주민들은|재정 장관은|감독은|의료진은".split(
    "|",
  ),
  when: "월요일에|여름 전에|두 주 안에|연휴가 끝난 뒤|연말까지|목요일 늦게|날씨가 허락하는 대로".split("|"),
  that: "다리가 열릴 것이라고|회담이 결렬됐다고|아직 결정된 것이 없다고|예산이 모자란다고|투표가 치러질 것이라고|파업이 끝났다고|강물이 불어났다고|기름값이 내릴 것이라고|학교가 일찍 문을 닫는다고".split(
    "|",
  ),
  did: "말했다|발표했다|부인했다|확인했다|기자들에게 밝혔다|경고했다".split("|"),
};

/** So many different texts of some 300 words, one in five Korean, always the same ones. */
export function makeTexts(count: number): BenchText[] {
  let seed = 20_261_124;
  const pick = (words: string[]) => {
    // The multiplier and increment of the C standard's own example; the low bits repeat, so they are not used.
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return words[(seed >>> 8) % words.length] ?? "";
  };
  const digits = "0123456789".split("");
  const number = () => pick(digits.slice(1)) + pick(digits) + pick(digits);
  const english = () =>
    `${pick(ENGLISH.who)} ${pick(ENGLISH.did)} ${pick(ENGLISH.that)} ${pick(ENGLISH.when)}, case ${number()}.`;
  const korean = () =>
    `${pick(KOREAN.who)} ${pick(KOREAN.when)} ${pick(KOREAN.that)} ${pick(KOREAN.did)}(사건 ${number()}).`;
  const times = <T>(many: number, make: () => T) => Array.from({ length: many }, make);
  return times(count, () => null).map((_, n) => {
    const [language, sentence] = n % 5 === 0 ? (["ko", korean] as const) : (["en", english] as const);
    return { language, paragraphs: times(9, () => times(3, sentence).join(" ")) };
  });
}
