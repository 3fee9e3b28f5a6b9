import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Node } from "@tiptap/pm/model";

/**
 * SHA-256 (64 hex digits) of a document. Both ends build it from the same schema, so the order of keys is the same
 * and equal hashes mean equal documents. JSON escapes lone surrogates, so they too are told apart.
 */
export function hashDocument(document: Node): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(document.toJSON()))));
}
