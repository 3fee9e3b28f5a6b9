const AGENCIES: { en: string; ko: string | null; also: string[] }[] = [
  { en: "Yonhap", ko: "연합뉴스", also: ["Yonhap News", "Yonhap News Agency"] },
  { en: "AP", ko: null, also: ["Associated Press", "The Associated Press"] },
  { en: "Reuters", ko: "로이터", also: ["로이터통신", "Thomson Reuters"] },
  { en: "AFP", ko: null, also: ["Agence France-Presse", "AFP통신"] },
  { en: "Newsis", ko: "뉴시스", also: [] },
  { en: "News1", ko: "뉴스1", also: [] },
  { en: "Xinhua", ko: "신화", also: ["신화통신", "신화사", "Xinhua News Agency"] },
  { en: "Kyodo", ko: "교도", also: ["교도통신", "Kyodo News"] },
  { en: "DPA", ko: null, also: ["Deutsche Presse-Agentur"] },
  { en: "UPI", ko: null, also: ["United Press International"] },
  { en: "Bloomberg", ko: "블룸버그", also: ["Bloomberg News"] },
  { en: "TASS", ko: "타스", also: ["타스통신"] },
  ...[
    "Jiji",
    "EFE",
    "ANSA",
    "Interfax",
    "PA",
    "PA Media",
    "AAP",
    "ANI",
    "PTI",
    "IANS",
    "Anadolu",
    "Belga",
    "ATS",
  ],
  ...["APA", "NTB", "Ritzau", "KCNA", "CNA", "Lusa", "MTI", "PAP", "The Canadian Press", "PRNewswire"],
  ...["PR Newswire", "Business Wire", "BUSINESS WIRE", "GLOBE NEWSWIRE", "GlobeNewswire"],
].map((agency) => (typeof agency === "string" ? { en: agency, ko: null, also: [] } : agency));

const ENGLISH_SHAPE =
  /^(?:The )?(?:\p{Lu}[\p{L}\d.&'’-]* ){1,4}(?:News|News Agency|Agency|Press|Wire|Newswire|News Service)$/u;
const KOREAN_SHAPE = /^[\p{Script=Hangul}\d]{1,12}(?:통신|통신사|뉴스|일보|신문|방송|타임스|데일리)$/u;

/**
 * The agency that `words` name, in the short form the language of those words uses (`The Associated Press` gives
 * `AP`, `연합뉴스` stays `연합뉴스`); null when they name none. A name that is not in the table counts when it has
 * an agency's shape (`Harbor News Agency`, `한빛통신`), with `known` false.
 */
export function nameAgency(words: string): { name: string; known: boolean } | null {
  const written = words.normalize("NFC").trim();
  if (written.length > 60) return null;
  const lower = written.toLowerCase();
  for (const agency of AGENCIES) {
    if (agency.en.toLowerCase() === lower && (written === agency.en || lower.length > 3 || written === "dpa"))
      return { name: agency.en, known: true };
    if (agency.ko === written) return { name: agency.ko, known: true };
    const also = agency.also.find((other) => other.toLowerCase() === lower);
    if (also !== undefined) {
      const isKorean = agency.ko !== null && /\p{Script=Hangul}/u.test(also);
      return { name: isKorean ? (agency.ko ?? also) : agency.en, known: true };
    }
  }
  // A Korean desk's relay of a foreign agency, `AFP=연합뉴스`, is credited to the desk.
  const relay = /^[A-Z\p{Script=Hangul}]{2,10}\s?=\s?(?<desk>\S+)$/u.exec(written)?.groups?.desk;
  if (relay !== undefined) return nameAgency(relay);
  return ENGLISH_SHAPE.test(written) || KOREAN_SHAPE.test(written) ? { name: written, known: false } : null;
}
