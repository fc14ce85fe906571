import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

// Case A: a provincial People's Committee agrees its self score (18/02/2020, from press reports): 59,2703 of 65 points,
// seven kinds of content at risk, six fields that lose, the order to departments, five portal checks, the notice of
// conclusions, and what is entered in the Ministry's software. The tests follow each other in one product.

const { signedIn } = startJourney();

async function open(page: Page, section: string): Promise<string> {
  const round = await demoRound(page, "measured", "self-scoring");
  await page.goto(`/lam-viec/dot/${round}/${section}`);
  return round;
}

async function download(page: Page, name: string | RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).first().click(),
  ]);
  return readFile(await file.path());
}

test("the working group sees 59,2703/65, its seven contents at risk and six losing fields, and marks by keyboard", async () => {
  const page = await signedIn("togiupviec1");
  await page.getByText("59,2703/65 điểm (tạm thời)").waitFor();
  await lookAt(page, "measured-home-member");
  await open(page, "ra-soat");
  await page.getByText("59,2703/65 điểm (tạm thời)").waitFor();
  await lookAt(page, "measured-review");
  await page.getByRole("button", { name: "Nguy cơ mất điểm (7)" }).click();
  const codes = await page.locator(".risk-title .leaf-code").allInnerTexts();
  expect(codes).toEqual(["3.2.1", "3.4.1", "4.2", "4.3.2", "5.5", "6.3.1", "7.6.1"]);

  await page.getByRole("button", { name: "Lĩnh vực mất điểm" }).click();
  await page.getByRole("columnheader", { name: "Có thể mất" }).waitFor();
  const losing = page.locator(".table-cards tbody tr").filter({ has: page.locator("td.losing") });
  expect(await losing.count()).toBe(6);
  await lookAt(page, "measured-fields");

  await page.getByRole("button", { name: "Từng tiêu chí" }).click();
  await page.getByRole("button", { name: /^Nguy cơ mất điểm \(7\)/ }).click();
  await page.getByRole("button", { name: /^Chưa xem/ }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await page.getByLabel("Lý do").fill("Kế hoạch ban hành chậm");
  await page.getByText(/Đã lưu \d\d:\d\d/).waitFor();
  await lookAt(page, "measured-mark");
});

test("a department finds what it is asked on its home, works at the leaf and answers", async () => {
  const page = await signedIn("vpubnd");
  await page.getByText("Được yêu cầu giải trình, bổ sung 2 tiêu chí; còn 2 chưa trả lời").waitFor();
  await lookAt(page, "measured-home-asked");
  await page.getByRole("link", { name: "Giải trình, bổ sung" }).first().click();
  await page.getByLabel("Trả lời").first().waitFor();
  await lookAt(page, "measured-asked");
  await page
    .getByLabel("Trả lời")
    .first()
    .fill("Đã bổ sung Quyết định số 12/QĐ-UBND phê duyệt quy trình nội bộ.");
  await page.getByRole("button", { name: "Gửi trả lời: 3.2.1" }).click();
  await page.getByText("đã trả lời 1/2 tiêu chí").waitFor();
  await page.getByRole("link", { name: "Cập nhật tiêu chí trong phiếu" }).first().click();
  await page
    .getByText(/Nguy cơ mất điểm/)
    .first()
    .waitFor();
  await lookAt(page, "measured-leaf-asked");
});

test("the owner sends a request, reminds only of what is missing, and takes the letter along", async () => {
  const page = await signedIn("sonoivu");
  await lookAt(page, "measured-home-owner");
  await open(page, "yeu-cau");
  await page.getByRole("heading", { name: "Đang soạn" }).waitFor();
  await lookAt(page, "measured-requests");
  await page.getByRole("button", { name: "Gửi Sở Tài chính Minh Họa" }).click();
  const finance = page
    .locator("article")
    .filter({ has: page.getByRole("heading", { name: "Sở Tài chính Minh Họa" }) });
  await finance.getByText("đã trả lời 0/1 tiêu chí").waitFor();
  const office = page
    .locator("article")
    .filter({ has: page.getByRole("heading", { name: "Văn phòng UBND tỉnh Minh Họa" }) });
  await office.getByText("Còn thiếu: 3.4.1").waitFor();
  await office.getByRole("button", { name: "Đôn đốc phần còn thiếu" }).click();
  await office.getByText(/Đã đôn đốc lúc/).waitFor();
  expect((await download(page, "PDF")).subarray(0, 5).toString()).toBe("%PDF-");
});

test("the meeting walks the risks in large type, decides the last of them, and gives its notice of conclusions", async () => {
  const page = await signedIn("sonoivu");
  await open(page, "cuoc-hop");
  await page.getByRole("link", { name: "Trình chiếu" }).waitFor();
  await lookAt(page, "measured-meetings");
  await page.getByRole("link", { name: "Trình chiếu" }).click();
  await page.getByText(/đã kết luận 6\//).waitFor();
  await lookAt(page, "measured-meeting");
  await page.getByRole("button", { name: /^7\.6\.1/ }).click();
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Ghi kết luận" }).click();
  await page.getByText(/đã kết luận 7\//).waitFor();
  await page.goto(`${page.url().split("?")[0]}?tieu-chi=ket-luan`);
  await page.getByRole("heading", { name: "Kết luận chung", exact: true }).waitFor();
  await lookAt(page, "measured-conclusion");
  expect((await download(page, "DOCX")).subarray(0, 2).toString()).toBe("PK");
});

test("five things must be public; the agency reports one more, the picture becomes evidence in one act", async () => {
  const page = await signedIn("sokhcn");
  await open(page, "cong-khai");
  await page.getByText("đã công khai 2/5").waitFor();
  await lookAt(page, "measured-portal");
  const check = page.locator("article").filter({ hasText: "3.2.5" }).first();
  await check.getByRole("button", { name: "Cập nhật kết quả" }).click();
  await check.getByRole("button", { name: "Đã công khai", exact: true }).click();
  await check.getByRole("button", { name: "Lưu" }).click();
  await page.getByText("đã công khai 3/5").waitFor();
  const captured = page.locator("article").filter({ hasText: "3.2.2" }).first();
  await captured.getByRole("button", { name: "Đưa vào tài liệu kiểm chứng của tiêu chí" }).click();
  await captured.getByText("Đã là tài liệu kiểm chứng").waitFor();
});

test("what is missing is said before the entry pack is taken; every file in it has its true checksum", async () => {
  const page = await signedIn("sonoivu");
  await open(page, "nhap-bo");
  await page.getByText("Còn thiếu trước khi nhập").waitFor();
  await lookAt(page, "measured-entry");
  const first = page.locator("#entry-1\\.1\\.1");
  await first.getByLabel("Đã nhập vào phần mềm của Bộ").click();
  await page.getByText(/^đã nhập 1\//).waitFor();
  const files = unzipSync(new Uint8Array(await download(page, "Tải bộ hồ sơ nhập")));
  const sums = Buffer.from(files["SHA256SUMS.txt"] ?? [])
    .toString("utf8")
    .trimEnd()
    .split("\n");
  expect(sums.length).toBe(Object.keys(files).length - 1);
  for (const line of sums) {
    const [sha256 = "", path = ""] = line.split("  ");
    expect(
      createHash("sha256")
        .update(files[path] ?? "")
        .digest("hex"),
      path,
    ).toBe(sha256);
  }
  expect(Object.keys(files).some((path) => /^04_Tài-liệu-kiểm-chứng\/3\.2\.2\/\d\d_/.test(path))).toBe(true);
});
