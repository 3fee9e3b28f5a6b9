interface ListLine {
  paragraph: HTMLElement;
  level: number;
  isNumbered: boolean;
}

/**
 * Word writes lists as paragraphs with the marker as text. They become lists again, one inside another by their level,
 * without the markers.
 */
export function gatherWordLists(body: HTMLElement): void {
  let lists: HTMLElement[] = [];
  let last: Element | null = null;
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3")]) {
    const line = readLine(paragraph);
    if (!line) continue;
    if (last === null || !follows(paragraph, last)) lists = [];
    lists = lists.slice(0, line.level);
    while (lists.length < line.level) {
      const list = body.ownerDocument.createElement(line.isNumbered ? "ol" : "ul");
      const parent = lists.at(-1)?.lastElementChild;
      if (parent) parent.append(list);
      else paragraph.before(list);
      lists.push(list);
    }
    const item = body.ownerDocument.createElement("li");
    lists.at(-1)?.append(item);
    const words = body.ownerDocument.createElement("p");
    words.append(...paragraph.childNodes);
    item.append(words);
    paragraph.remove();
    last = lists[0] ?? null;
    if (lists.length > 1 && !lists[0]?.lastElementChild) lists = [];
  }
}

function readLine(paragraph: HTMLElement): ListLine | null {
  const style = paragraph.getAttribute("style") ?? "";
  const level = /mso-list\s*:\s*\S+\s+level(\d)/i.exec(style)?.[1];
  if (!level || paragraph.closest("li")) return null;
  const markers = [...paragraph.querySelectorAll<HTMLElement>("[style*='mso-list' i]")].filter((part) =>
    /mso-list\s*:\s*ignore/i.test(part.getAttribute("style") ?? ""),
  );
  const isNumbered = markers.some((part) => /^\s*\(?[\p{L}\p{N}]{1,4}[.)]/u.test(part.textContent ?? ""));
  for (const marker of markers) marker.remove();
  return { paragraph, level: Number(level), isNumbered };
}

/** Whether nothing but white space stands between a list and the paragraph. */
function follows(paragraph: Element, list: Element): boolean {
  return paragraph.previousElementSibling === list;
}
