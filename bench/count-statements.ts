import { Client } from "pg";

/** Counts what goes through the driver in this process while something is done: `BEGIN` and `COMMIT` too. */
export async function countStatements(act: () => Promise<void>): Promise<number> {
  const query = Client.prototype.query;
  let statements = 0;
  Client.prototype.query = new Proxy(query, {
    apply(target, client, given) {
      statements += 1;
      return Reflect.apply(target, client, given);
    },
  });
  try {
    await act();
  } finally {
    Client.prototype.query = query;
  }
  return statements;
}
