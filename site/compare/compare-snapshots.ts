import { Node } from "@tiptap/pm/model";
import type { DocumentJson } from "../body/document.ts";
import { documentSchema } from "../body/document-schema.ts";
import { compareDocuments } from "./compare-documents.ts";
import type { ComparedPiece } from "./compared-text.ts";

/** What changed from one published text to a later one, in reading order; `language` is the later one's. */
export function compareSnapshots(
  before: DocumentJson,
  after: DocumentJson,
  language: string,
): ComparedPiece[] {
  const [old, fresh] = [before, after].map((document) => Node.fromJSON(documentSchema, document));
  return old && fresh ? compareDocuments(old, fresh, language) : [];
}

/** Whether a comparison found anything. */
export function differs(pieces: ComparedPiece[]): boolean {
  return pieces.some(({ change }) => change !== "same");
}
