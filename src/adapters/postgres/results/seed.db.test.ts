import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { rankingOf, seedPublished, unitPage } from "../../../app/results/index.ts";
import type { Store } from "../../../app/store.ts";
import { publishedFiles } from "../../files/published/index.ts";
import type { Database } from "../schema.ts";
import { createStore } from "../store.ts";

let database: TestDatabase<Database>;
let store: Store;
const clock = { now: () => new Date("2026-11-21T08:00:00Z") };

beforeAll(async () => {
  database = await openTestDatabase<Database>();
  store = createStore(database.db);
  await seedPublished({ store, clock }, publishedFiles());
});
afterAll(() => database.close());

const countRows = async () => {
  const { count } = await database.db
    .selectFrom("published_results")
    .select((row) => row.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
};

test("every shipped row is in the store, once, however often the figures are loaded", async () => {
  expect(await countRows()).toBe(29_371);
  expect(await seedPublished({ store, clock }, publishedFiles())).toBe("unchanged");
  expect(await countRows()).toBe(29_371);
});

test("another edition of the shipped figures takes the place of the first one", async () => {
  const files = publishedFiles();
  const shipment = await files.read();
  const other = { sha256: async () => "other", read: async () => ({ ...shipment, sha256: "other" }) };
  expect(await seedPublished({ store, clock }, other)).toBe("loaded");
  expect(await countRows()).toBe(29_371);
  expect(await seedPublished({ store, clock }, files)).toBe("loaded");
});

// shared/data/results-seeds.csv, from Báo Hà Giang 07/2021
test("Hà Giang 2020 is shown as its newspaper printed it", async () => {
  const page = await unitPage({ store }, "vn63-02");
  const of = (index: string) =>
    page.indices.find((one) => one.index.id === index)?.figures.find((figure) => figure.year === 2020);
  expect(of("par-index-province")).toMatchObject({
    value: "83.87",
    rank: 33,
    rankedUnits: 63,
    rankChange: 20,
    group: "B",
  });
  expect(of("sipas")).toMatchObject({ value: "87.6", rank: 25, rankedUnits: 63, rankChange: 10 });
  expect(of("pci")).toMatchObject({ rank: 61, rankedUnits: 63 });
  expect(of("papi")).toMatchObject({ value: null, rank: 33, rankedUnits: 63, group: "đứng đầu nhóm 3" });
  expect(page.indices.find((one) => one.index.id === "ict-index")?.figures).toMatchObject([
    { year: null, value: null, rank: 23, rankedUnits: 63 },
  ]);
});

// shared/data/results-seeds.csv, from Báo Hà Tĩnh 20/04/2023
test("Hà Tĩnh 2022 lost twenty places and stood fourth in Bắc Trung Bộ", async () => {
  const ranking = await rankingOf({ store }, { index: "par-index-province", year: 2022 });
  expect(ranking.rows.find((row) => row.unit.key === "vn63-42")?.figure).toMatchObject({
    value: "85.95",
    rank: 28,
    rankedUnits: 63,
    rankChange: -20,
    region: "Bắc Trung Bộ",
    regionRank: 4,
    computedRank: null,
  });
});
