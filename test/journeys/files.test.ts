import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import exceljs from "exceljs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const journey = startJourney();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chiso-files-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a holiday that was just announced goes on the calendar with its act", async () => {
  const page = await journey.signedIn("quantri");
  await page.goto("/lam-viec/quan-tri/lich-lam-viec?nam=2026");
  await page.getByText("250 ngày làm việc trong năm").waitFor();
  await page.getByRole("button", { name: "Thêm ngày nghỉ hoặc ngày làm bù" }).click();
  await page.getByRole("button", { name: "Ghi vào lịch" }).click();
  await page.getByRole("alert").getByText("Nhập văn bản làm căn cứ").waitFor();
  await lookAt(page, "calendar-form");
  await page.getByLabel("Ngày", { exact: true }).fill("24/11/2026");
  await page.getByLabel("Tên ngày").fill("Ngày Văn hóa Việt Nam");
  await page.getByLabel("Căn cứ").fill("Luật số 01/2026/QH16");
  await page.getByRole("button", { name: "Ghi vào lịch" }).click();
  await page.getByText("249 ngày làm việc trong năm").waitFor();
  await lookAt(page, "calendar");
  await page.getByRole("link", { name: "Năm sau" }).click();
  await page.getByText("Chưa có thông báo nghỉ lễ").waitFor();
  await lookAt(page, "calendar-next-year");
});

test("accounts come from a file: faults first, then a preview, then passwords once", async () => {
  const page = await journey.signedIn("quantri");
  await page.goto("/lam-viec/quan-tri");
  await page.getByRole("button", { name: "Nhập từ tệp" }).click();
  const head = "Tên đăng nhập;Họ và tên;Vai trò;Đơn vị";
  await preview(page, `${head}\nminh.snv;Nguyễn Thị Minh;Trưởng phòng;Sở Nội vụ Mới\n`);
  await page.getByText("Tệp có 1 chỗ cần sửa, chưa ghi gì").waitFor();
  await lookAt(page, "exchange-faults");
  await preview(page, `${head}\nminh.snv;Nguyễn Thị Minh;Thẩm định;\nhoa.snv;Lê Hòa;Thẩm định;\n`);
  await page.getByText("2 mới, 0 thay đổi, 0 giữ nguyên.").waitFor();
  await lookAt(page, "exchange-preview");
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải tệp mật khẩu" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toMatch(/minh\.snv,Nguyễn Thị Minh,[a-z2-9-]{19}/);
  await lookAt(page, "exchange-passwords");
});

async function preview(page: Page, text: string): Promise<void> {
  const file = path.join(folder, "tài khoản.csv");
  await writeFile(file, text);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Xem trước" }).click();
}

test("survey values of a round are taken out, filled in a spreadsheet and written after a preview", async () => {
  const page = await journey.signedIn("sonoivu");
  await page.goto(`/lam-viec/dot/${await demoRound(page, "measures", "self-scoring")}/so-lieu`);
  await page.getByRole("button", { name: "Nhập từ tệp" }).click();
  const file = await edited(page, page.getByRole("link", { name: "XLSX" }).last(), (workbook) => {
    const cell = workbook.worksheets[0]?.getCell("H2");
    if (cell) cell.value = 0.875;
  });
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.getByText(/1 mới|1 thay đổi/).waitFor();
  await lookAt(page, "exchange-values");
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await page.getByText(/Đã ghi: (1 mới|0 mới, 1 thay đổi)/).waitFor();
});

test("a sheet is filled in Excel and comes back difference by difference", async () => {
  const page = await journey.signedIn("hoagao");
  const round = await demoRound(page, "measures", "self-scoring");
  await page.goto(`/lam-viec/dot/${round}/phieu/minh-hoa-hoagao`);
  await page.getByRole("link", { name: "Làm trên Excel" }).click();
  const file = await edited(page, page.getByRole("link", { name: "Tải tệp Excel" }), (workbook) => {
    const rows = workbook.getWorksheet("Phiếu")?.getRows(2, 200) ?? [];
    const explanations = rows.filter((row) => row.getCell(8).value === "#explanation");
    const numbers = rows.filter((row) => typeof row.getCell(6).value === "number");
    const [told, number, broken] = [explanations[0], numbers[0], numbers[1]];
    if (told) told.getCell(6).value = "Đã ban hành tại Kế hoạch số 12/KH-UBND.";
    if (number) number.getCell(6).value = Number(number.getCell(6).value) + 1;
    if (broken) broken.getCell(6).value = "chín";
  });
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Xem chỗ khác nhau" }).click();
  await page.getByText("1 ô chưa đọc được").waitFor();
  await lookAt(page, "offline-differences");
  await page.getByRole("button", { name: "Nhận 2 mục đã chọn" }).click();
  await page.getByText("Đã ghi 2 mục vào phiếu.").waitFor();
  await page.getByRole("link", { name: "Về phiếu" }).click();
  await page.getByText("Đã ban hành tại Kế hoạch số 12/KH-UBND.").first().waitFor();
});

/** Takes a workbook out by a link, edits it as in a spreadsheet program, and gives the file to send back. */
async function edited(
  page: Page,
  link: ReturnType<Page["getByRole"]>,
  edit: (workbook: exceljs.Workbook) => void,
): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(await download.path());
  edit(workbook);
  const file = path.join(folder, "đã điền.xlsx");
  await workbook.xlsx.writeFile(file);
  return file;
}
