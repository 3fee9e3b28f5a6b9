import { spawn } from "node:child_process";
import { join } from "node:path";
import { generateClient } from "../../server/generate-client.js";
import { HOME, installPackages, NODE } from "../../server/install-packages.js";

// `npm run proof`: installs what is missing, then hands over to run-proof.ts under the Node that came with it.

await installPackages();
generateClient();
const quiet = ["--disable-warning=ExperimentalWarning", "--disable-warning=DeprecationWarning"];
const proof = spawn(NODE, [...quiet, join(HOME, "test/proof/run-proof.ts")], { cwd: HOME, stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => proof.kill(signal));
proof.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
