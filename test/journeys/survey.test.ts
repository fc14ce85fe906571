import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { csvFile } from "../support/tableFile.ts";
import { lookAt } from "../support/walk.ts";

const { signedIn } = startJourney();

const LEAVES = ["B1", "access", "procedures", "officials", "result", "feedback"];

/** 300 households in 30 villages of three communes; Cát Tường has but twelve. Every 25th did not know. */
const SHEETS = [
  ["xa", "thon", "tang", "quyen_so", "thu_nhap", ...LEAVES.map((leaf) => `${leaf}.1`)],
  ...Array.from({ length: 300 }, (_, at) => {
    const village = Math.floor(at / 10);
    const commune = at < 160 ? "An Hòa" : at < 288 ? "Bình Minh" : "Cát Tường";
    const mood = (at * 7 + village * 3) % 10;
    const answer = (shift: number): number =>
      (at + shift) % 25 === 0 ? 98 : mood + shift < (commune === "An Hòa" ? 9 : 6) ? 4 : 2;
    return [
      commune,
      `t${village}`,
      village % 3,
      8 + (village % 4),
      20 + ((at * 13) % 40),
      ...LEAVES.map((_leaf, shift) => answer(shift)),
    ];
  }),
];

async function send(page: Page, rows: Parameters<typeof csvFile>[0], name: string): Promise<void> {
  const { bytes } = csvFile(rows);
  // Mantine keeps the box for files out of sight behind its button.
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await page.getByText(`${name}:`).waitFor();
}

async function choose(page: Page, label: string, ...names: readonly string[]): Promise<void> {
  const box = page
    .getByRole("textbox", { name: label, exact: true })
    .or(page.getByRole("combobox", { name: label, exact: true }));
  for (const name of names) {
    await box.locator("visible=true").first().fill(name);
    await page.getByRole("option", { name, exact: true }).locator("visible=true").first().click();
  }
  await page.keyboard.press("Escape");
}

test("a department reads its answer sheets, mends a fault, and gets means and SIPAS with their errors and nothing of few people", async () => {
  const page = await signedIn("sonoivu");
  await page.getByRole("button", { name: "Thống kê chỉ số" }).click();
  await page.getByRole("menuitem", { name: "Ước lượng điều tra" }).click();
  await page.getByRole("heading", { level: 1, name: "Ước lượng điều tra" }).waitFor();

  await page.getByRole("button", { name: "Đọc tệp" }).click();
  await page.getByRole("alert").getByText("Chọn tệp phiếu trả lời").waitFor();
  const spoiled = SHEETS.map((row, at) => row.map((cell, place) => (at === 3 && place === 3 ? 0 : cell)));
  await send(page, spoiled, "phieu-sai.csv");
  await lookAt(page, "survey-choose");

  await page.getByRole("button", { name: "Tính", exact: true }).locator("visible=true").click();
  await page.getByRole("alert").getByText("Chọn ít nhất một cột cần tính").first().waitFor();
  await choose(page, "Cột cần tính", "thu_nhap");
  await page.getByRole("button", { name: "Tính", exact: true }).locator("visible=true").click();
  const faults = page.getByRole("alert", { name: "Tệp hoặc khai báo có 1 lỗi" });
  await faults.getByText("Dòng 4").first().waitFor();

  await send(page, SHEETS, "phieu.csv");
  await choose(page, "Cột cụm", "thon");
  await choose(page, "Cột cần tính", "thu_nhap");
  await choose(page, "Theo nhóm", "xa");
  await page.getByRole("button", { name: "Tính", exact: true }).locator("visible=true").click();
  await page.getByText("300 phiếu, 3 tầng, 30 cụm").waitFor();
  await page.getByRole("row", { name: /Cát Tường: thu_nhap Ẩn vì quá ít phiếu/ }).waitFor();
  await page.getByRole("row", { name: /Ẩn để không suy ra được số khác/ }).waitFor();
  expect(await page.getByRole("row", { name: /Chung: thu_nhap 300/ }).count()).toBe(1);
  await lookAt(page, "survey-estimate");

  await page.getByRole("button", { name: "Chỉ số hài lòng (SIPAS)" }).click();
  await choose(page, "Cột đơn vị được đánh giá", "xa");
  await page.getByRole("button", { name: "Tính", exact: true }).locator("visible=true").click();
  await page.getByRole("heading", { name: "Xếp hạng đơn vị" }).waitFor();
  const first = page.getByRole("region", { name: "Xếp hạng đơn vị" }).getByRole("row").nth(1);
  expect(await first.textContent()).toContain("An Hòa");
  await page.getByRole("heading", { name: "Ai không trả lời" }).locator("visible=true").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải XLSX" }).locator("visible=true").click();
  expect((await download).suggestedFilename()).toBe("chi-so-hai-long.xlsx");
  await lookAt(page, "survey-index");
});
