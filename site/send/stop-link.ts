import { isSigned, sign } from "#platform/signature.ts";
import { hashToken } from "#platform/token.ts";
import { stopMailPath } from "../body/public-path.ts";
import { sameAddress } from "./send-input.ts";

const PURPOSE = "stop-mail link";

/** An address as the stop list has it. */
export function hashAddress(address: string): string {
  return hashToken(sameAddress(address));
}

/** Where whoever has this address stops all mail from readers: the address itself is not in it. */
export function stopLink(address: string): string {
  const hash = hashAddress(address);
  return `${stopMailPath}?token=${hash}.${sign(hash, PURPOSE)}`;
}

/** The hash that a link is about; null when the paper never made it. */
export function readStopToken(token: string): string | null {
  const [hash = "", signature = ""] = token.split(".", 2);
  return /^[0-9a-f]{64}$/.test(hash) && isSigned(hash, signature, PURPOSE) ? hash : null;
}
