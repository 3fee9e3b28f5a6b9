import { createServer } from "node:net";
import { expect, test } from "vitest";
import { connect } from "./connect.ts";
import type { PrismaClient } from "./generated/client.ts";
import { isUnreachable } from "./is-unreachable.ts";

async function failuresAt(port: number): Promise<unknown[]> {
  const client = connect({
    connectionString: `postgresql://nobody:nothing@127.0.0.1:${port}/none`,
    size: 1,
    statementTimeout: 1_000,
  });
  const asks: ((client: PrismaClient) => Promise<unknown>)[] = [
    (db) => db.$queryRaw`SELECT 1`,
    (db) => db.story.findFirst({ select: { id: true } }),
    (db) => db.$transaction((tx) => tx.$queryRaw`SELECT 1`),
  ];
  const failures: unknown[] = [];
  for (const ask of asks) {
    await ask(client).then(
      () => failures.push("answered"),
      (error: unknown) => failures.push(error),
    );
  }
  await client.$disconnect();
  return failures;
}

test("a database where nobody listens is unreachable, however it is asked", async () => {
  const failures = await failuresAt(1);
  expect(failures.map(isUnreachable)).toEqual([true, true, true]);
});

test("so is one that hangs up", async () => {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const failures = await failuresAt(typeof address === "object" ? (address?.port ?? 0) : 0);
  server.close();
  expect(failures.map(isUnreachable)).toEqual([true, true, true]);
});

test("a fault of our own is none of the database's", () => {
  expect([new Error("no such story"), { code: "P2002", message: "unique" }, null].map(isUnreachable)).toEqual(
    [false, false, false],
  );
});
