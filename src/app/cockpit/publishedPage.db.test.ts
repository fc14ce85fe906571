import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp } from "../../../test/support/app.ts";
import { publishedFiles } from "../../adapters/files/published/index.ts";
import type { StandingView } from "../../contract/cockpit.ts";
import { UnitKey } from "../../contract/ids.ts";
import { seedPublished } from "../results/index.ts";
import { onePage, readChange } from "./index.ts";

let chiso: TestApp;

beforeAll(async () => {
  chiso = await buildTestApp();
  await seedPublished(chiso.context, publishedFiles());
});
afterAll(() => chiso.close());

const pageOf = (unit: string, year: number) => onePage(chiso.context, UnitKey.parse(unit), year);
const of = (standings: readonly StandingView[], index: string) => {
  const found = standings.find((each) => each.index === index);
  if (found === undefined) throw new Error(`nothing of ${index}`);
  return found;
};

describe("Hà Tĩnh 2022 (Báo Hà Tĩnh, 20/4/2023)", () => {
  test("is told in one sentence: from 8 to 28, and e-government did it", async () => {
    const { headline, year } = await pageOf("vn63-42", 2022);
    expect(year).toBe(2022);
    expect(headline[0]?.vi).toBe(
      "PAR INDEX tỉnh 2022: 85,95 điểm, hạng 28/63, giảm 20 bậc từ hạng 8. Mất nhiều nhất ở Xây dựng chính quyền điện tử, chính quyền số: giảm rất sâu so với năm 2021 (bản tin không nêu số).",
    );
  });

  test("has the gap to group A, and says that the reason cannot be split", async () => {
    const par = of((await pageOf("vn63-42", 2022)).standings, "par-index-province");
    expect(par.toGroup).toMatchObject({ kind: "known", group: { vi: "Nhóm A" }, points: 4.05 });
    expect(par.why.map(({ vi }) => vi).join(" ")).toMatch(/^Chưa tách được nguyên nhân giảm 20 bậc/);
    expect(par.fall).toMatchObject({ component: "f7", lost: null });
  });
});

test("Hà Giang 2020: rank 33, up 20, group B (Báo Hà Giang, 7/2021)", async () => {
  const page = await pageOf("vn63-02", 2020);
  expect(of(page.standings, "par-index-province")).toMatchObject({
    figure: { value: "83.87", rank: 33, group: "B" },
    change: { places: 20, computed: false },
  });
  expect(of(page.standings, "sipas")).toMatchObject({
    figure: { value: "87.6", rank: 25 },
    change: { places: 10 },
  });
});

test("Cao Bằng 2020: PAR 56, SIPAS 61 on a scale of 10, PAPI 19 of the upper middle (Báo Cao Bằng, 8/2021)", async () => {
  const { standings } = await pageOf("vn63-04", 2020);
  expect(of(standings, "par-index-province")).toMatchObject({ figure: { rank: 56 }, change: { places: 2 } });
  expect(of(standings, "sipas")).toMatchObject({ figure: { value: "7.88", scaleMax: "10", rank: 61 } });
  expect(of(standings, "papi")).toMatchObject({ figure: { rank: 19, group: "Trung bình cao" } });
});

describe("a change of rank of which all points are known", () => {
  test("is split over the unit's own parts and others, and adds up", async () => {
    const change = await readChange(chiso.context, {
      unit: UnitKey.parse("vn63-04"),
      index: "papi",
      before: 2019,
      after: 2020,
    });
    expect(change.places).not.toBeNull();
    const places = change.lines.reduce((sum, line) => sum + (line.places ?? 0), 0);
    expect(Math.abs(places - (change.places ?? Number.NaN))).toBeLessThan(1e-9);
    expect(change.lines.some(({ kind }) => kind === "own")).toBe(true);
  });

  test("a year that is not there is refused", async () => {
    const asked = { unit: UnitKey.parse("vn63-42"), index: "papi", after: 1999 };
    await expect(readChange(chiso.context, asked)).rejects.toMatchObject({ code: "not-found" });
  });
});
