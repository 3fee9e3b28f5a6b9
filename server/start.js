import { spawn } from "node:child_process";
import { join } from "node:path";
import { generateClient } from "./generate-client.js";
import { COMPILED, HOME, installPackages, NODE } from "./install-packages.js";

// `npm start`: installs what is missing, then hands over to server/main.ts under the Node that came with it.

await installPackages();
try {
  generateClient();
} catch (problem) {
  process.stderr.write(`\n${problem.message}\n`);
  process.exit(1);
}

// Deprecations are for us, not for whoever starts the paper: Prisma's adapter sets one off in every transaction.
const quiet = ["--disable-warning=ExperimentalWarning", "--disable-warning=DeprecationWarning"];
const main = spawn(NODE, [...quiet, join(HOME, "server/main.ts")], {
  cwd: HOME,
  env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});

// Ctrl-C in a terminal reaches both; from anywhere else it reaches only this one. Hearing it twice does no harm, but a
// second Ctrl-C after a moment means "now".
let firstSignalAt = 0;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (firstSignalAt > 0 && Date.now() - firstSignalAt > 1000) main.send("stop now", () => {});
    firstSignalAt ||= Date.now();
    main.kill(signal);
  });
}

main.on("error", (error) => {
  process.stderr.write(`\nStet could not start: ${error.message}\n`);
  process.exit(1);
});
main.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  if (signal === "SIGKILL") process.stderr.write("Stet was killed; the next start puts things in order.\n");
});
