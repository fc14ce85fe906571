import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { anybody, browser, url } = startJourney();
let page: Page;
beforeAll(async () => {
  page = await anybody();
});

/** Click 1 of 3: the province on the first page. */
async function openProvince(name: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function rowOf(heading: string, year: string): Promise<string> {
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: heading }) });
  return (await section.getByRole("row").filter({ hasText: year }).first().innerText()).replace(/\s+/g, " ");
}

// Figures of the press reports on the five conferences (published/results, sources named there).
describe("what the conferences reported is found in one click from the first page", () => {
  test.each([
    ["Hà Giang", "(PAR INDEX)", "2020", ["83,87", "33/63", "tăng 20 bậc", "B"]],
    ["Hà Giang", "(SIPAS)", "2020", ["87,6", "25/63", "tăng 10 bậc"]],
    ["Hà Giang", "(PCI)", "2020", ["61/63"]],
    ["Hà Giang", "(PAPI)", "2020", ["33/63", "đứng đầu nhóm 3"]],
    ["Hà Tĩnh", "(PAR INDEX)", "2022", ["85,95", "28/63", "giảm 20 bậc", "thứ 4 Bắc Trung Bộ"]],
    ["Hà Tĩnh", "(PAR INDEX)", "2021", ["8/63"]],
    ["Hà Tĩnh", "(SIPAS)", "2022", ["84,37", "7/63", "giảm 2 bậc", "thứ 2 Bắc Trung Bộ"]],
    ["Quảng Ninh", "(PAR INDEX)", "2022", ["90,1", "1/63"]],
    ["Quảng Ninh", "(SIPAS)", "2022", ["87,59", "1/63"]],
    ["Cao Bằng", "(PAR INDEX)", "2020", ["81,07", "56/63", "tăng 2 bậc"]],
    ["Cao Bằng", "(PAPI)", "2020", ["43,37", "19/63", "giảm 4 bậc", "Trung bình cao"]],
    ["Cao Bằng", "(SIPAS)", "2020", ["7,88", "61/63", "giảm 2 bậc"]],
  ])("%s, %s %s", async (province, index, year, figures) => {
    await openProvince(province);
    const row = await rowOf(index, year);
    for (const figure of figures) expect(row).toContain(figure);
  });
});

describe("the other figures of the reports are found within three clicks from the first page", () => {
  test("Huyện Nguyên Bình: 17/17 xã loại Khá (2021), chỉ đạo điều hành 14,5/16 loại Tốt (2022)", async () => {
    await openProvince("Cao Bằng");
    await page.getByRole("link", { name: "Huyện Nguyên Bình (Cao Bằng)" }).click();
    await page.getByRole("heading", { level: 1, name: "Huyện Nguyên Bình" }).waitFor();
    const steering = await rowOf("Công tác chỉ đạo điều hành", "2022");
    for (const figure of ["14,5/16", "Tốt"]) expect(steering).toContain(figure);
    const communes = await rowOf("CCHC cấp xã", "2021");
    for (const figure of ["17/17", "Khá"]) expect(communes).toContain(figure);
  });

  test("một tỉnh (không nêu tên): điểm tự chấm PAR INDEX 2019 là 59,2703/65, tạm thời", async () => {
    await page.goto("/");
    const index = page
      .getByRole("row")
      .filter({ hasText: "Chỉ số cải cách hành chính cấp tỉnh (PAR INDEX)" });
    await index.getByRole("link", { name: "2019" }).click();
    await page.getByLabel("Thành phần").selectOption({ label: "Điểm tự chấm" });
    await page.getByRole("button", { name: "Xem" }).click();
    await page.getByRole("heading", { level: 1, name: "Điểm tự chấm" }).waitFor();
    const row = page.getByRole("row").filter({ hasText: "bản tin không nêu tên" });
    const text = (await row.innerText()).replace(/\s+/g, " ");
    for (const figure of ["59,2703/65", "tạm thời"]) expect(text).toContain(figure);
  });
});

test("the ranking of a year is two clicks away, works without script and can be downloaded", async () => {
  const person = await browser().newContext({ baseURL: url(), javaScriptEnabled: false });
  const plain = await person.newPage();
  await plain.goto("/");
  await plain.getByRole("link", { name: "2020" }).first().click();
  await plain.getByRole("row").filter({ hasText: "Hà Giang" }).first().waitFor();
  expect(await plain.getByRole("link", { name: "CSV" }).count()).toBe(1);
  await person.close();
});

test.each([
  ["home", "/"],
  ["ranking-par-index-2022", "/chi-so/par-index-province/2022"],
  ["ranking-pci-2016", "/chi-so/pci/2016"],
  ["ranking-ministries-2023", "/chi-so/par-index-ministry/2023"],
  ["unit-ha-giang", "/don-vi/vn63-02"],
  ["unit-ha-tinh", "/don-vi/vn63-42"],
  ["unit-quang-ninh", "/don-vi/vn63-22"],
  ["unit-phu-tho-today", "/don-vi/vn34-25"],
  ["methods", "/bo-tieu-chi"],
  ["method-commune", "/bo-tieu-chi/commune-par-index/mau-2026"],
  ["method-dti", "/bo-tieu-chi/dti-province/2022"],
  ["method-pci-weights", "/bo-tieu-chi/so-sanh?truoc=pci%402013&sau=pci%402022"],
  ["released-rounds", "/ket-qua"],
])("the public page %s fits desktop and phone, and axe finds nothing serious", async (name, address) => {
  await page.goto(address);
  await lookAt(page, `public-${name}`);
});
