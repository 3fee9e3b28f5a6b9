/** Kinds of statements that a connection keeps; what comes after so many is rather made up as it goes. */
const MOST = 200;

/**
 * Gives every statement of a pool a name by its text, by which PostgreSQL finds it parsed and planned when it comes
 * again. Planning was the longest part of most reads. `""`, which is no name, once there are too many.
 */
export function nameStatements(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const name = names.get(sql) ?? (names.size < MOST ? `stet_${names.size}` : "");
    if (name !== "") names.set(sql, name);
    return name;
  };
}
