const HEAD_OR_TAIL = new Set(
  `from|send to|share|share this|share this article|share this story|share article|print|print this article|print article
print page|printer friendly|font size|text size|change font size|a a|aa|a a a|email|e-mail|email this|email this article
home|send|send by email|subscribe|subscribe now|sign in|log in|login|register|sign up|menu|search|skip to main content
skip to content|accept|accept all|accept cookies|accept all cookies|reject all|manage cookies|cookie settings|cookie policy
privacy policy|terms of use|sponsored|sponsored content|promoted|facebook|twitter|linkedin|whatsapp|kakaotalk|telegram
copy link|copy url|copied|comments|comment|leave a comment|listen|listen to this article|save|save article|bookmark|read more
related articles|related stories|most popular|most read|trending|follow us|follow|back to top|scrap|view original
for immediate release|press release|news release|to top|tweet|pin it|close
기사본문|본문|본문보기|글자크기|글자 크기|글자크기 조정|글자크기 변경|글씨크기|가|가가|가 가|가 가 가|가나다라마바사|크게|작게|보통|인쇄|인쇄하기|프린트
스크랩|공유|공유하기|기사공유|기사 공유|sns 공유|url 복사|url복사|주소복사|링크복사|댓글|댓글보기|댓글쓰기|좋아요|구독|구독하기|페이스북|트위터|카카오톡
카카오스토리|네이버 블로그|네이버블로그|네이버밴드|밴드|텔레그램|메일|이메일|메일보내기|이메일 보내기|기사제보|제보하기|로그인|회원가입|검색|메뉴|홈|닫기
이전 기사|다음 기사|관련기사|관련 기사|많이 본 뉴스|인기기사|보도자료|쿠키 설정|이미지 확대|사진 확대|기사원문|음성으로 듣기|기사 듣기|기사입력|최종수정|뉴스홈`
    .split(/[|\n]/)
    .map((label) => label.trim()),
);
const ANYWHERE = new Set([
  "advertisement",
  "advertising",
  "ad",
  "story continues below",
  "story continues below advertisement",
  "article continues below",
  "article continues after ad",
  "article continues after advertisement",
  "continue reading below",
  "skip advertisement",
  "광고",
  "스크롤 내려 계속 읽기",
  "이 기사는 언론사에서 제공합니다",
]);
const BUTTONS = new Set(
  "share tweet email e-mail mail print facebook twitter linkedin whatsapp reddit pinterest telegram line save copy link a aa 가 공유 인쇄 스크랩 페이스북 트위터 카카오톡 밴드 메일".split(
    " ",
  ),
);
const HEAD_OR_TAIL_SHAPES: [RegExp, string][] = [
  [/^\d{1,6} (?:comments?|shares?|likes?|views?)$/, "Share, print and mail controls"],
  [/^\d{1,3} min(?:ute)?s? read$/, "Share, print and mail controls"],
  [/^(?:댓글|좋아요|조회수?|공감|추천) ?\d{1,7}(?:개|회)?$/, "Share, print and mail controls"],
  [/^(?:home|홈|뉴스홈) ?[>›»/] ?./, "Breadcrumb"],
  [/^[▶☞■] ?.{0,40}(?:제보|카카오톡|카톡|구독|앱 다운)/, "Appeal to readers"],
  [/^(?:we|this (?:site|website)|our (?:site|website)) uses? cookies\b/, "Cookie notice"],
  [
    /^(?:subscribe|sign up) (?:to|for) (?:our|the) .{0,80}(?:newsletter|alerts|updates)/,
    "Subscription notice",
  ],
  [/^-{2,} ?(?:original message|forwarded message|원본 메시지) ?-{2,}$/, "Mail header"],
];
const RIGHTS: RegExp[] = [
  /^(?:copyright|©|ⓒ|\(c\)|<?저작권자).{0,120}(?:rights? reserved|금지|redistribut)/,
  /^(?:copyright|©|ⓒ) ?(?:\(c\)|©|ⓒ)? ?(?:19|20)\d{2}\b[^.]{0,60}\.?$/,
  /^[<[(ⓒ©【]?.{0,60}무단 ?(?:전재|복제|배포).{0,40}금지.{0,6}$/,
  /^(?:this material may not be|all rights reserved).{0,120}$/,
];

/**
 * Why a line belongs to the page and not to the story, or null when it may be the story's. Labels such as `From`
 * or `인쇄` count only at the head and tail of the copy, where no sentence stands so short; advertisement labels and
 * copyright notices count anywhere. Lines over 200 characters are never furniture.
 */
export function nameFurniture(line: string, place: "head or tail" | "anywhere"): string | null {
  if (line.length > 200) return null;
  const text = line.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  const label = text.replace(/^[\s•|:<[(+-]+|[\s•|:>\])+-]+$/g, "");
  if (ANYWHERE.has(label)) return "Advertisement label";
  if (RIGHTS.some((shape) => shape.test(text))) return "Copyright notice";
  if (place === "anywhere") return null;
  if (HEAD_OR_TAIL.has(label))
    return label === "for immediate release" ? "Release label" : "Share, print and mail controls";
  const words = label.split(/[\s|/·,+-]+/);
  if (words.length <= 12 && words.every((word) => BUTTONS.has(word))) return "Share, print and mail controls";
  return HEAD_OR_TAIL_SHAPES.find(([shape]) => shape.test(text))?.[1] ?? null;
}
