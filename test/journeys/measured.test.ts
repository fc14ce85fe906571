import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { signedIn } = startJourney();

async function openProvinceSheet(page: Page): Promise<void> {
  const round = await demoRound(page, "measured", "self-scoring");
  await page.goto(`/lam-viec/dot/${round}/phieu/minh-hoa`);
  await page.getByRole("heading", { level: 1, name: /Phiếu tự chấm điểm/ }).waitFor();
}

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

test("a department sees its own criteria, types a number, sees points and reason at once, attaches and explains", async () => {
  const page = await signedIn("sotuphap");
  await lookAt(page, "work-home-department");
  await openProvinceSheet(page);
  await page.getByText("Bạn đang xem các tiêu chí mà cơ quan mình chủ trì hoặc phối hợp.").waitFor();
  expect(await page.getByText("Chủ trì: Sở Tài chính").count()).toBe(0);

  const leaf = page.locator("article").filter({ has: page.getByRole("heading", { name: /^2\.1 / }) });
  await leaf.getByLabel("Số văn bản ban hành đúng kế hoạch").fill("20");
  await leaf.getByText("1,5/1,5 điểm").waitFor();
  await leaf
    .getByText(/Đã lưu \d\d:\d\d/)
    .first()
    .waitFor();

  await leaf.getByRole("button", { name: "Thêm tài liệu" }).click();
  const form = leaf.locator("form");
  await form
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: "Báo cáo số 12 về văn bản.pdf", mimeType: "application/pdf", buffer: PDF });
  await form.getByLabel("Số, ký hiệu").fill("12/BC-STP");
  await form.getByLabel(/Trang/).fill("3");
  await form.getByRole("button", { name: "Đính kèm" }).click();
  await leaf.getByText("12/BC-STP").waitFor();
  await leaf.getByText("Báo cáo số 12 về văn bản.pdf").waitFor();

  await leaf.getByRole("button", { name: "Viết giải trình" }).click();
  await leaf.getByLabel("Giải trình").fill("Hai văn bản ban hành tháng 12 theo chương trình điều chỉnh.");
  await leaf
    .getByText(/Đã lưu/)
    .last()
    .waitFor();
  await lookAt(page, "work-sheet-department");

  await page.reload();
  const again = page.locator("article").filter({ has: page.getByRole("heading", { name: /^2\.1 / }) });
  await again.getByText("1,5/1,5 điểm").waitFor();
  expect(await again.getByLabel("Số văn bản ban hành đúng kế hoạch").inputValue()).toBe("20");
  expect(await again.getByLabel("Giải trình").inputValue()).toContain("chương trình điều chỉnh");
});

test("text in a number box is named where it stands, and nothing is saved", async () => {
  const page = await signedIn("sotuphap");
  await openProvinceSheet(page);
  const leaf = page.locator("article").filter({ has: page.getByRole("heading", { name: /^2\.1 / }) });
  await leaf.getByLabel("Số văn bản trong chương trình").fill("hai mươi");
  await leaf.getByLabel("Số văn bản trong chương trình").blur();
  await leaf.getByText(/Nhập số, ví dụ 120/).waitFor();
});

test("Sở Nội vụ compiles: the running total with its least and most, the parts outside, XLSX and CSV", async () => {
  const page = await signedIn("sonoivu");
  await lookAt(page, "work-home-owner");
  await openProvinceSheet(page);
  const bar = page.getByRole("region", { name: "Tổng điểm tự chấm" });
  const said = (await bar.innerText()).replace(/\s+/g, " ");
  expect(said).toMatch(/59,4203\/65 điểm \(tạm thời\)/);
  expect(said).toMatch(/ít nhất 59,4203, nhiều nhất 94,4203/);
  expect(said).toContain("điều tra xã hội học 28,5 điểm");
  expect(said).toContain("số liệu thống kê 6,5 điểm");
  for (const [name, ending] of [
    ["Tải XLSX", ".xlsx"],
    ["Tải CSV", ".csv"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name }).click();
    expect((await download).suggestedFilename()).toContain(ending);
  }
  await lookAt(page, "work-sheet-province");
  const round = await demoRound(page, "measured", "self-scoring");
  await page.goto(`/lam-viec/dot/${round}`);
  await page.getByRole("row").filter({ hasText: "Sở Tư pháp" }).first().waitFor();
  await lookAt(page, "work-board-departments");
});
