// Without the library that checks schemas: the library's page in the browser reads and writes addresses as well.

export const assetKinds = ["picture", "audio", "video", "document"] as const;
export const assetRights = ["expired", "expiring", "no-web"] as const;
export const assetUseStates = ["used", "live", "unused"] as const;
export const assetShapes = ["landscape", "portrait", "square"] as const;
/** What is missing before it can go out well. */
export const assetGaps = ["alt", "credit"] as const;

/** What is asked of the library, as its address says it. */
export interface LibraryQuestion {
  /** Words of what is known of it, or of its file's name. */
  search: string;
  kind: (typeof assetKinds)[number] | null;
  /** Part of the credit. */
  credit: string;
  keyword: string;
  rights: (typeof assetRights)[number] | null;
  use: (typeof assetUseStates)[number] | null;
  shape: (typeof assetShapes)[number] | null;
  missing: (typeof assetGaps)[number] | null;
  /** Days (ISO) in the paper's zone, both among them. */
  takenFrom: string | null;
  takenTo: string | null;
  addedFrom: string | null;
  addedTo: string | null;
  isMine: boolean;
  isBin: boolean;
}

export const wholeLibrary: LibraryQuestion = {
  search: "",
  kind: null,
  credit: "",
  keyword: "",
  rights: null,
  use: null,
  shape: null,
  missing: null,
  takenFrom: null,
  takenTo: null,
  addedFrom: null,
  addedTo: null,
  isMine: false,
  isBin: false,
};

/** What an address asks for. What makes no sense is left out, so that no address is an error. */
export function readLibraryQuestion(query: URLSearchParams): LibraryQuestion {
  const one = <Word extends string>(name: string, words: readonly Word[]) =>
    words.find((word) => word === query.get(name)) ?? null;
  const text = (name: string) =>
    (query.get(name) ?? "").toWellFormed().replaceAll("\0", "").normalize("NFC").trim().slice(0, 200);
  const day = (name: string) => {
    const written = query.get(name) ?? "";
    return /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(Date.parse(written)) ? written : null;
  };
  return {
    search: text("q"),
    kind: one("kind", assetKinds),
    credit: text("credit"),
    keyword: text("keyword"),
    rights: one("rights", assetRights),
    use: one("use", assetUseStates),
    shape: one("shape", assetShapes),
    missing: one("missing", assetGaps),
    takenFrom: day("taken-from"),
    takenTo: day("taken-to"),
    addedFrom: day("added-from"),
    addedTo: day("added-to"),
    isMine: query.get("mine") === "yes",
    isBin: query.get("bin") === "yes",
  };
}

/** The same as an address, nothing in it that says nothing. */
export function writeLibraryQuestion(question: LibraryQuestion): URLSearchParams {
  const all: [string, string | null][] = [
    ["q", question.search],
    ["kind", question.kind],
    ["credit", question.credit],
    ["keyword", question.keyword],
    ["rights", question.rights],
    ["use", question.use],
    ["shape", question.shape],
    ["missing", question.missing],
    ["taken-from", question.takenFrom],
    ["taken-to", question.takenTo],
    ["added-from", question.addedFrom],
    ["added-to", question.addedTo],
    ["mine", question.isMine ? "yes" : ""],
    ["bin", question.isBin ? "yes" : ""],
  ];
  return new URLSearchParams(all.filter((pair): pair is [string, string] => !!pair[1]));
}
