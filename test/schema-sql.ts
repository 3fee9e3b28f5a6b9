import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

type Engine = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

/**
 * The SQL that would make prisma/schema out of nothing, as Prisma's own engine writes it. The engine wants a database
 * to talk to, although it asks it nothing here.
 */
export async function schemaSql(databaseUrl: string): Promise<string> {
  const engine = await loadEngine();
  const files = readdirSync("prisma/schema")
    .sort()
    .map((name) => ({
      path: `prisma/schema/${name}`,
      content: readFileSync(`prisma/schema/${name}`, "utf8"),
    }));
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }));
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const running = await engine.SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    const { stdout } = await running.diff({
      from: { tag: "empty" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? "";
  } finally {
    running.free();
  }
}

/** The package's own entry leaves loading WebAssembly to a bundler. */
async function loadEngine(): Promise<Engine> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine: Engine & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void } = await import(entry);
  const bytes = readFileSync(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const { __wbindgen_start: begin } = instance.exports;
  if (typeof begin === "function") begin();
  return engine;
}
