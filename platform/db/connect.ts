import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";
import { nameStatements } from "./name-statement.ts";

export interface PoolSettings {
  connectionString: string;
  /** Connections at most; the two pools are apart so that readers cannot starve saves. */
  size: number;
  /** Milliseconds after which PostgreSQL gives a statement up. */
  statementTimeout: number;
  /** Whether connections keep their statements planned: for few kinds, each asked again and again. */
  keepsStatements?: boolean;
}

/** Opens a pool. Without the time-outs Prisma 7 would wait for ever for a connection or an answer. */
export function connect({
  connectionString,
  size,
  statementTimeout,
  keepsStatements = false,
}: PoolSettings): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString,
      max: size,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: statementTimeout,
      // On today's disks a page found by index costs little more than the next one; by PostgreSQL's default it would
      // rather read all texts than look a rare word up. Compiling a statement, or starting processes to share it, takes
      // longer than any of ours runs (decision 46).
      options: "-c TimeZone=UTC -c random_page_cost=1.1 -c jit=off -c max_parallel_workers_per_gather=0",
    },
    keepsStatements ? { statementNameGenerator: nameStatements() } : {},
  );
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 5_000, timeout: statementTimeout },
  });
}

/**
 * One client for each address in this process, although the server and Next's bundle each load this module.
 * Tests open several databases, so the address is the key.
 */
export function sharedClient(settings: PoolSettings): PrismaClient {
  const shared = globalThis as typeof globalThis & { stetClients?: Map<string, PrismaClient> };
  shared.stetClients ??= new Map();
  const known = shared.stetClients.get(settings.connectionString);
  if (known) return known;
  const client = connect(settings);
  shared.stetClients.set(settings.connectionString, client);
  return client;
}

/** Closes every pool of this process: the last thing before it ends. */
export async function disconnectAll(): Promise<void> {
  const shared = globalThis as typeof globalThis & { stetClients?: Map<string, PrismaClient> };
  const clients = [...(shared.stetClients?.values() ?? [])];
  shared.stetClients?.clear();
  await Promise.all(clients.map((client) => client.$disconnect()));
}
