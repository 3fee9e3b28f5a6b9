import { generateClient } from "./generate-client.js";
import { HOME, installPackages } from "./install-packages.js";

// `npm test`: one command that prepares everything, runs every check, goes on after a failure, and ends with one line:
// "N passed, N failed".

process.chdir(HOME);
process.env.TZ = "Pacific/Chatham";
await installPackages();
const { browserTests, houseRules, lint, proof, types, vitestTests } = await import("./check-steps.js");

const steps = [
  ["client", prepareClient],
  ["format and lint", lint],
  ["types", types],
  ["house rules", houseRules],
  ["unit tests", () => vitestTests("unit")],
  ["database tests", () => vitestTests("db")],
  ["browser tests", browserTests],
  ["proof", proof],
];
const chosen = process.argv.slice(2);

let passed = 0;
let failed = 0;
const skipped = [];
for (const [name, run] of steps) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const started = Date.now();
  const result = await run().catch((problem) => ({
    passed: 0,
    failures: [String(problem.message ?? problem)],
  }));
  passed += result.passed;
  failed += result.failures.length;
  skipped.push(...(result.skipped ?? []));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${result.failures.length === 0 ? "✓" : "✗"} ${name} (${result.passed} passed, ${seconds} s)`);
  for (const failure of result.failures) console.log(`\n${indent(failure)}\n`);
}
if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join("\n")}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

async function prepareClient() {
  generateClient();
  return { passed: 0, failures: [] };
}

function indent(text) {
  return text.replace(/^/gm, "    ");
}
