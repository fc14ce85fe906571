import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { signedIn } = startJourney();

const CODES = Array.from({ length: 10 }, (_, at) => String(at + 1));
const HEAD = ["unit", "label", "period", ...CODES].join(",");
/** Twelve invented units; the parts go their own ways, so that ranks are not settled. */
const ROWS = Array.from({ length: 12 }, (_, unit) =>
  [
    `tinh-${unit + 1}`,
    `Tỉnh ${String.fromCharCode(65 + unit)}`,
    "2016",
    ...CODES.map((_code, part) => 3 + ((unit * (part + 2) + part * part) % 13) / 2),
  ].join(","),
);
const SOUND = [HEAD, ...ROWS].join("\n");
const FAULTY = SOUND.replace("2016,3,", "2016,ba,").replace("tinh-2,", "tinh-1,");

async function choose(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "số liệu.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Tính", exact: true }).click();
}

test("a file with faults is mended, computed, explained, made sure of, stopped, and looked into", async () => {
  const page = await signedIn("sonoivu");
  await page.getByRole("button", { name: "Thống kê chỉ số" }).click();
  await page.getByRole("menuitem", { name: "Tính thử chỉ số" }).click();
  await page.getByRole("heading", { level: 1, name: "Tính thử chỉ số" }).waitFor();
  await page.getByLabel("Bộ chỉ số").selectOption("pci@2013");
  await lookAt(page, "index-trial-empty");

  await choose(page, FAULTY);
  const faults = page.getByRole("alert", { name: /Số liệu có \d+ lỗi/ });
  await faults.getByText("Dòng 2").first().waitFor();
  await lookAt(page, "index-trial-faults");

  await choose(page, SOUND);
  await page.getByText("Đã tính xong 12 đơn vị.").waitFor();
  expect(await faults.count()).toBe(0);
  await lookAt(page, "index-trial-result");
  await page.getByRole("button", { name: "Vì sao: Tỉnh C" }).click();
  await page
    .getByText(/Xếp thứ \d+ trong 12 đơn vị/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Đóng" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải XLSX" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("pci-2013.xlsx");

  await page.getByRole("button", { name: "Độ chắc chắn" }).click();
  await page.getByLabel("Trọng số dao động, %").fill("50");
  await page.getByLabel("Số lần tính").fill("10000");
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await page.getByRole("button", { name: "Dừng" }).click();
  await page.getByText("Đã dừng; chưa có kết quả.").waitFor();
  await page.getByLabel("Số lần tính").fill("500");
  await page.getByLabel("Số gieo").fill("7");
  await page.getByRole("button", { name: "Bắt đầu" }).click();
  await page.getByText(/500 lần tính, số gieo 7/).waitFor();
  await lookAt(page, "index-trial-sureness");

  await page.getByRole("button", { name: "Soi phương pháp" }).click();
  await page.getByRole("button", { name: "Soi", exact: true }).click();
  await page.getByText(/\d+ cảnh báo và \d+ lưu ý/).waitFor();
  await lookAt(page, "index-trial-audit");

  await page.getByRole("button", { name: "So sánh" }).first().click();
  await page.getByRole("button", { name: "So sánh" }).last().click();
  await page.getByText(/trên 12 đơn vị đổi hạng/).waitFor();
  await lookAt(page, "index-trial-compare");
});

test("published figures: why a province rose, and an own index with a fault told by line", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/tinh-thu-chi-so");
  await page.getByLabel("Bộ chỉ số").selectOption("pci@2013");
  await page.getByLabel("Số liệu", { exact: true }).selectOption("published");
  await page.getByLabel("Kỳ", { exact: true }).selectOption("2016");
  await page.getByRole("button", { name: "Tính", exact: true }).click();
  await page.getByText("Đã tính xong 63 đơn vị.").waitFor();
  await page.getByRole("button", { name: "Vì sao đổi hạng" }).click();
  await page.getByRole("combobox", { name: "Đơn vị" }).fill("Quảng Ninh");
  await page.getByRole("option", { name: "Quảng Ninh", exact: true }).click();
  await page.getByRole("button", { name: "Giải thích" }).click();
  await page.getByRole("table").last().getByText("2016").waitFor();
  await lookAt(page, "index-trial-change");

  await page.getByLabel("Bộ chỉ số", { exact: true }).selectOption("own");
  await page.getByLabel("Nội dung bộ chỉ số").fill("kind: composite\nid: thu\n");
  await choose(page, SOUND);
  await page.getByRole("alert", { name: /Bộ chỉ số có \d+ lỗi, theo dòng/ }).waitFor();
});
