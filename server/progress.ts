/** One line for whoever started Stet: what happens now, in words they know. */
export function say(line: string) {
  process.stdout.write(`${line}\n`);
}

/** The last words before a failed start ends. */
export function sayFailure(line: string) {
  process.stderr.write(`\nStet could not start. ${line}\n`);
}
