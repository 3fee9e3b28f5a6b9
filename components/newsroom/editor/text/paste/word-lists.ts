interface ListLine {
  paragraph: HTMLElement;
  level: number;
  /** Word's own number of the list. */
  list: string;
  isNumbered: boolean;
}

/**
 * Word writes lists as paragraphs with the marker as text. They become lists again, one inside another by their level,
 * without the markers.
 */
export function gatherWordLists(body: HTMLElement): void {
  let lists: HTMLElement[] = [];
  let last: Element | null = null;
  let lastList = "";
  for (const paragraph of [...body.querySelectorAll<HTMLElement>("p, h1, h2, h3")]) {
    const line = readLine(paragraph);
    if (!line) continue;
    const isOther = line.level === 1 && line.list !== lastList;
    if (last === null || isOther || paragraph.previousElementSibling !== last) lists = [];
    lastList = line.list;
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
  }
}

function readLine(paragraph: HTMLElement): ListLine | null {
  const style = paragraph.getAttribute("data-style") ?? "";
  const [, list, level] = /mso-list\s*:\s*(\S+)\s+level(\d)/i.exec(style) ?? [];
  if (!list || !level || paragraph.closest("li")) return null;
  const markers = [...paragraph.querySelectorAll<HTMLElement>("[data-style*='mso-list' i]")].filter((part) =>
    /mso-list\s*:\s*ignore/i.test(part.getAttribute("data-style") ?? ""),
  );
  const isNumbered = markers.some((part) => /^\s*\(?[\p{L}\p{N}]{1,4}[.)]/u.test(part.textContent ?? ""));
  for (const marker of markers) marker.remove();
  return { paragraph, level: Number(level), list, isNumbered };
}
