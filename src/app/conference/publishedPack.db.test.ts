import { buffer } from "node:stream/consumers";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../../test/support/app.ts";
import { publishedFiles } from "../../adapters/files/published/index.ts";
import { UnitKey } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { seedPublished } from "../results/index.ts";
import { downloadPack, readPack } from "./index.ts";

// Figures of Hà Tĩnh as published (Báo Hà Tĩnh, 20/4/2023; báo cáo PAPI 2022).

const OFFICE = UnitKey.parse("so-noi-vu-ha-tinh");
const HA_TINH = UnitKey.parse("vn63-42");
let chiso: TestApp;
let owner: Context;

beforeAll(async () => {
  chiso = await buildTestApp();
  await seedPublished(chiso.context, publishedFiles());
  await chiso.context.store.write(async (tx) => {
    const like = await tx.units.byKey(UnitKey.parse("so-noi-vu"));
    if (like === null) throw new Error("no department to copy");
    const own = { name: "Sở Nội vụ Hà Tĩnh", parent: HA_TINH, illustration: false };
    await tx.units.upsert([{ ...like, ...own, key: OFFICE, code: null, aliases: [] }]);
  });
  const noivu = await chiso.contextAs("noivu");
  owner = { ...noivu, actor: { ...noivu.actor, roles: [{ role: "owner", unit: OFFICE }] } };
  chiso.clock.set("2023-04-25T08:00:00+07:00");
});
afterAll(() => chiso.close());

test("the pack of an office beneath Hà Tĩnh tells why PAR INDEX fell, and that the source gives no numbers", async () => {
  const question = { office: OFFICE, unit: HA_TINH, year: 2022 };
  const { parts } = await readPack(owner, question);
  const why = parts.find(({ title }) => title.startsWith("PAR INDEX"));
  expect(why?.title).toBe("PAR INDEX tỉnh năm 2022: vì sao giảm 20 bậc");
  expect(why?.sentences[0]).toContain("Mất nhiều nhất ở Xây dựng chính quyền điện tử, chính quyền số");
  expect(why?.sentences.at(-1)).toContain("Nguồn nêu bằng lời, chưa có điểm từng phần");
  const { content } = await downloadPack(owner, question);
  const names = Object.keys(unzipSync(new Uint8Array(await buffer(content))));
  expect(names).toHaveLength(4);
});

test("figures are told at the decimals of their index, old ones as old, and ranks are drawn year by year", async () => {
  const { parts } = await readPack(owner, { office: OFFICE, unit: HA_TINH, year: 2022 });
  const [indices] = parts;
  const papi = indices?.table?.rows.find(({ cells }) => cells[0] === "PAPI")?.cells;
  expect(papi?.slice(1, 4)).toEqual(["2022", "44,31", "không rõ"]);
  // The table says each index; the words beside it count, and name what is old.
  const [counts = "", old = ""] = indices?.sentences ?? [];
  expect(counts).toMatch(/^\d+ chỉ số có kết quả: .*giảm hạng .*PAR INDEX tỉnh.*chưa so sánh được .*PAPI/);
  expect(counts).not.toContain("44,31");
  expect(old).toMatch(/^Chưa có số mới hơn: .*PCI \(năm \d{4}\)/);
  // PAPI is whole in 2017, 2019 and 2020, so that its ranks of these years can be counted; PAR INDEX joins in 2021.
  expect(indices?.chart?.categories).toEqual(["2017", "2018", "2019", "2020", "2021", "2022"]);
  expect(
    indices?.chart?.series.map(({ name, values }) => [name, values.map((rank) => rank !== null)]),
  ).toEqual(expect.arrayContaining([["PAPI", [true, false, true, true, false, false]]]));
  expect(parts.filter(({ title }) => title.startsWith("PCI"))).toEqual([]);
  expect(parts.find(({ title }) => title === "Nhiệm vụ quá hạn")?.empty).toBe(true);
});
