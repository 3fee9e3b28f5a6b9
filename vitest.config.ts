import { defineConfig } from "vitest/config";

/** Two projects: pure tests, and tests on a real PostgreSQL (`*.db.test.ts`). Both live in an odd time zone. */
export default defineConfig({
  test: {
    env: { TZ: "Pacific/Chatham" },
    // One for every core: by itself it leaves one free, which is half of a small machine.
    maxWorkers: "100%",
    // A failure in a list names what is in the list.
    chaiConfig: { truncateThreshold: 2_000 },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "node_modules/**", ".next/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ["node_modules/**", ".next/**"],
          globalSetup: ["./test/database-setup.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
