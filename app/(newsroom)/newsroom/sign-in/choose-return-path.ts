const HOME = "/newsroom";

/**
 * Where to go after signing in: what the address asked for when it is a page of this newsroom, else the desk.
 * Browsers read `//`, `\` and control characters in surprising ways, so anything that has them is refused, and what
 * is let through is the path as a browser itself would resolve it.
 */
export function chooseReturnPath(asked: string | string[] | undefined): string {
  if (typeof asked !== "string" || !/^\/newsroom(?:[/?#]|$)/.test(asked)) return HOME;
  if (/[\\\p{Cc}\p{Cf}\s]|\/\//u.test(asked) || asked.length > 2000) return HOME;
  const resolved = URL.parse(asked, "http://stet.invalid");
  if (resolved?.origin !== "http://stet.invalid") return HOME;
  const path = resolved.pathname + resolved.search + resolved.hash;
  if (!/^\/newsroom(?:[/?#]|$)/.test(path) || /^\/newsroom\/(?:sign-in|set-up|welcome)\b/.test(path))
    return HOME;
  return path;
}
