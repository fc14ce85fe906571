import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const FILES = path.resolve("test-output/reports");
mkdirSync(FILES, { recursive: true });
const { signedIn: personAt } = startJourney();

async function fetched(page: Page, address: string, name: string): Promise<Buffer> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  const body = await answer.body();
  writeFileSync(path.join(FILES, name), body);
  return body;
}

test("Sở Nội vụ reads, writes and hands out reports, sees who has not sent, and makes the conference pack", async () => {
  const page = await personAt("sonoivu");
  await page.goto("/lam-viec/bao-cao");
  await page.getByRole("heading", { name: "Yêu cầu đã gửi" }).waitFor();
  await lookAt(page, "reports-list");
  await page.getByRole("link", { name: /6 tháng đầu năm/ }).click();
  await page.getByText("248/BC-SNV").waitFor();
  await lookAt(page, "reports-issued");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  for (const format of ["docx", "pdf", "xlsx"])
    await fetched(page, `/api/reports/${id}/file.${format}`, `half.${format}`);
  await page.goto("/lam-viec/bao-cao");
  await page
    .locator("section", { has: page.locator("#reports-list") })
    .getByRole("link", { name: /9 tháng/ })
    .first()
    .click();
  const box = page.getByLabel("Lời văn").nth(1);
  await box.waitFor();
  await box.fill("Tuyên truyền qua cổng thông tin và hệ thống truyền thanh cơ sở.");
  await page
    .getByText(/Đã lưu \d/)
    .first()
    .waitFor();
  await lookAt(page, "reports-draft");
  await page.getByRole("button", { name: "Số liệu phụ lục" }).click();
  const cell = page.getByLabel(/^Văn bản quy phạm pháp luật đã ban hành/);
  await cell.fill("12");
  await cell.press("Tab");
  await page.getByText("Cộng: 12", { exact: false }).first().waitFor();
  await lookAt(page, "reports-annex");
  await page.getByRole("button", { name: "Góp ý" }).click();
  await page.getByText("tự bảo đảm chi thường xuyên").first().waitFor();
  await lookAt(page, "reports-comments");
  await page.goto("/lam-viec/bao-cao");
  await page
    .locator("section", { has: page.locator("#calls") })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("button", { name: "Nhắc đơn vị quá hạn" }).click();
  await page.getByText("1 lần").first().waitFor();
  await lookAt(page, "reports-call");
  await page.goto("/lam-viec/bao-cao/hoi-nghi");
  await page.getByRole("heading", { name: "Việc tiếp theo" }).waitFor();
  await lookAt(page, "reports-pack");
  const pack = await page.getByRole("link", { name: /Tải trọn bộ/ }).getAttribute("href");
  const parts = unzipSync(new Uint8Array(await fetched(page, pack ?? "", "pack.zip")));
  for (const [name, bytes] of Object.entries(parts))
    writeFileSync(path.join(FILES, `pack-${name.slice(0, 1)}.${name.split(".").at(-1)}`), bytes);
  expect(Object.keys(parts)).toHaveLength(4);
});

test("an office uploads a template: every fault is named, a sound one is in use, the default is one click away", async () => {
  const page = await personAt("sonoivu");
  await page.goto("/lam-viec/mau-van-ban");
  const card = page.getByRole("region", { name: "Báo cáo định kỳ" });
  await card.waitFor();
  await lookAt(page, "templates");
  await card.locator("summary", { hasText: "Dùng mẫu của cơ quan" }).click();
  const address = await card.getByRole("link", { name: "Tải về để sửa" }).getAttribute("href");
  const standard = unzipSync(new Uint8Array(await fetched(page, address ?? "", "template.docx")));
  const edited = (edit: (xml: string) => string) => {
    const main = new TextDecoder().decode(standard["word/document.xml"]);
    return {
      name: "mau.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: Buffer.from(zipSync({ ...standard, "word/document.xml": strToU8(edit(main)) })),
    };
  };
  await card
    .locator("input[type=file]")
    .setInputFiles(edited((xml) => xml.replace("{trich_yeu}", "{trich_yeo}").replace("{@phu_luc}", "")));
  await card.getByRole("button", { name: "Tải mẫu lên" }).click();
  await card.getByText(/Có phải là “trich_yeu”/).waitFor();
  await card.getByText(/Thiếu chỗ điền bắt buộc {@phu_luc}/).waitFor();
  await lookAt(page, "templates-faults");
  await card
    .locator("input[type=file]")
    .setInputFiles(edited((xml) => xml.replace("BÁO CÁO", "BÁO CÁO CỦA SỞ")));
  await card.getByRole("button", { name: "Tải mẫu lên" }).click();
  await card.getByText("Bản 1").waitFor();
  await card.getByRole("button", { name: "Dùng bản này" }).click();
  await card.getByRole("button", { name: "Dùng bản này" }).waitFor();
});

test("a department that was asked and is late writes its report from the call", async () => {
  const page = await personAt("hoasua");
  await page.goto("/lam-viec/bao-cao");
  await page.getByText("Chưa bắt đầu").waitFor();
  await page.getByRole("button", { name: "Soạn báo cáo" }).click();
  await page.getByRole("heading", { name: "Ban hành" }).waitFor();
  await lookAt(page, "reports-answer");
});
