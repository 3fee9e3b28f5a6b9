const SEPARATOR = /(?:,?\s+(?:and|with|&|et|und|y)\s+|\s*[,;·・ㆍ、/&]\s*)/uy;
const SURNAMES =
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나지진엄원채천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉경사부";

/**
 * A list of names cut into its pieces (`A, B and C in Paris`, `홍길동·김철수`), never inside brackets. Korean names
 * written with nothing but spaces between them are cut when each has a surname and three syllables.
 */
export function splitNames(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < list.length; ) {
    const character = list.charAt(at);
    if ("(（<[".includes(character)) depth += 1;
    if (")）>]".includes(character)) depth = Math.max(0, depth - 1);
    SEPARATOR.lastIndex = at;
    const separator = depth === 0 ? SEPARATOR.exec(list) : null;
    if (separator === null) at += 1;
    else {
      pieces.push(list.slice(from, at));
      at += separator[0].length;
      from = at;
    }
  }
  pieces.push(list.slice(from));
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "")
    .flatMap(splitKorean);
}

function splitKorean(piece: string): string[] {
  const words = piece.split(/\s+/);
  const areNames = words.every((word) => /^[가-힣]{3}$/.test(word) && SURNAMES.includes(word.charAt(0)));
  return words.length > 1 && areNames ? words : [piece];
}
