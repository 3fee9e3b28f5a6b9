const SAMPLE = 20_000;

/** Korean when at least three letters in ten are Hangul, English when most are Latin, else the paper's own. */
export function detectLanguage(text: string, fallback: "en" | "ko"): "en" | "ko" {
  const sample = text.slice(0, SAMPLE).normalize("NFC");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const hangul = sample.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0) return fallback;
  if (hangul / letters >= 0.3) return "ko";
  return latin / letters >= 0.5 ? "en" : fallback;
}
