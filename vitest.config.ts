import { defineConfig } from "vitest/config";

const nodeTests = { environment: "node" as const, pool: "forks" as const };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...nodeTests,
          name: "unit",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: ["src/**/*.db.test.ts"],
        },
      },
      {
        test: {
          ...nodeTests,
          name: "database",
          include: ["src/**/*.db.test.ts", "test/*.test.ts"],
          globalSetup: ["test/support/database-server.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...nodeTests,
          name: "journeys",
          include: ["test/journeys/*.test.ts"],
          globalSetup: ["test/support/demo-folder.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
