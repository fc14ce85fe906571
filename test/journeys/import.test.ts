import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { anybody, signedIn } = startJourney();

const HEAD =
  "year,index,unit,component,value,scale_max,rank,ranked_units,source_title,source_kind,source_date";
const SOURCE = "Bộ Nội vụ (dòng thử),official,2026-04-06";

async function choose(page: Page, ...lines: string[]): Promise<void> {
  const buffer = Buffer.from([HEAD, ...lines].join("\n"));
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "kết quả năm 2025.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
}

test("a faulty file is named by row and column and nothing is recorded; a good one is previewed, recorded and public", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/so-lieu-cong-bo/nhap-tep");
  await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
  await page.getByText("Chọn tệp cần nhập").first().waitFor();
  await lookAt(page, "work-import");

  await choose(
    page,
    `2024,sipas,Hà Giang,,cao,100,12,63,${SOURCE}`,
    `2024,sipas,Hà Nam Ninh,,84.5,100,13,63,${SOURCE}`,
  );
  await page.getByRole("heading", { name: /Tệp có 2 chỗ cần sửa; chưa ghi dòng nào/ }).waitFor();
  const rows = await page.getByRole("row").allInnerTexts();
  expect(rows[1]).toMatch(/^Dòng 2\s+value/);
  expect(rows[2]).toMatch(/^Dòng 3\s+unit/);
  expect(await page.getByRole("button", { name: "Ghi các dòng này" }).count()).toBe(0);
  await lookAt(page, "work-import-faults");

  await choose(page, `2024,sipas,Hà Giang,,84.5,100,12,63,${SOURCE}`);
  await page.getByRole("heading", { name: "Xem trước" }).waitFor();
  await page.getByText(/^1 dòng mới/).waitFor();
  await lookAt(page, "work-import-preview");
  await page.getByRole("button", { name: "Ghi các dòng này" }).click();
  await page.getByText(/Đã ghi: 1 dòng mới/).waitFor();

  const reader = await anybody();
  await reader.goto("/don-vi/vn63-02");
  const section = reader.locator("section").filter({ has: reader.getByRole("heading", { name: "(SIPAS)" }) });
  const row = await section.getByRole("row").filter({ hasText: "2024" }).first().innerText();
  expect(row).toContain("84,5");
  expect(row.replace(/\s/g, "")).toContain("12/63");
});

test("one result typed in the form is public at once", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/so-lieu-cong-bo");
  await page.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.getByRole("alert").first().waitFor();
  await lookAt(page, "work-enter-faults");
  await page.getByLabel("Chỉ số", { exact: true }).selectOption("sipas");
  await page.getByLabel("Năm", { exact: true }).fill("2024");
  await page.locator("#unit").fill("cao bang");
  await page.locator('[role="option"]').filter({ hasText: "Cao Bằng" }).first().click();
  await page.getByLabel("Giá trị", { exact: true }).fill("83,21");
  await page.getByLabel("Thang điểm").fill("100");
  await page.getByLabel("Thứ hạng", { exact: true }).fill("40");
  await page.getByLabel("Trên tổng số đơn vị").fill("63");
  await page.getByLabel("Tên văn bản, bài báo").fill("Bộ Nội vụ (dòng thử)");
  await page.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.getByText("Đã ghi kết quả vừa nhập.").waitFor();
  await lookAt(page, "work-enter-recorded");
  await page.getByRole("link", { name: "Xem trang công khai" }).click();
  await page.getByRole("heading", { level: 1, name: "Cao Bằng" }).waitFor();
  expect(await page.locator("main").innerText()).toContain("83,21");
});
