import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { connect } from "./connection.ts";
import { withDatabase } from "./database-url.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function read(expression: string): Promise<unknown> {
  const { rows } = await sql.raw<{ value: unknown }>(`select ${expression} as value`).execute(database.db);
  return rows[0]?.value;
}

describe("a column", () => {
  test.each([
    { of: "date", expression: "date '2025-07-01'", value: "2025-07-01" },
    { of: "numeric", expression: "59.2703::numeric", value: 59.2703 },
    { of: "bigint", expression: "9007199254740991::bigint", value: 9_007_199_254_740_991 },
    {
      of: "timestamptz",
      expression: "timestamptz '2026-11-21 15:00+07'",
      value: new Date("2026-11-21T08:00:00Z"),
    },
    { of: "jsonb", expression: `'{"điểm": [1, null]}'::jsonb`, value: { điểm: [1, null] } },
    { of: "text[]", expression: "array['a', null]", value: ["a", null] },
  ])("of type $of arrives as the program expects it", async ({ expression, value }) => {
    expect(await read(expression)).toEqual(value);
  });

  test("with a number too large to be exact is refused", async () => {
    await expect(read("9007199254740993::bigint")).rejects.toThrow(RangeError);
  });
});

describe("a server", () => {
  test("is reached by its address too", async () => {
    const db = await connect({ url: database.url });
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });

  test.each([
    { what: "an address that is none", url: "chiso", code: "address-invalid" },
    { what: "nobody who listens", url: "postgres://ai:bi-mat@127.0.0.1:9/chiso", code: "server-unreachable" },
    {
      what: "a host that does not exist",
      url: "postgres://ai@khong-co.invalid/chiso",
      code: "server-unreachable",
    },
  ])("with $what is refused with words that keep the password", async ({ url, code }) => {
    const refused = connect({ url });
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toMatchObject({ vi: expect.not.stringContaining("bi-mat") });
  });

  test("without the named database is refused", async () => {
    const refused = connect({ url: withDatabase(database.url, "khong_co") });
    await expect(refused).rejects.toMatchObject({ code: "database-missing" });
  });
});
