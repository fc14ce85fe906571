import { expect, test } from "vitest";
import { demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { anybody, signedIn } = startJourney();

test("a commune checks and presents, takes its sheet back, and its leader hands it in with a receipt", async () => {
  const page = await signedIn("hoaban");
  await lookAt(page, "work-home-commune");
  const round = await demoRound(page, "measures", "self-scoring");
  const present = async (): Promise<void> => {
    await page.getByRole("button", { name: "Trình lãnh đạo duyệt" }).click();
    await page.getByText(/đang chờ duyệt/).waitFor();
  };
  await page.goto(`/lam-viec/dot/${round}/phieu/minh-hoa-hoaban`);
  await page.getByRole("link", { name: "Kiểm tra và trình lãnh đạo" }).click();
  await page.getByRole("heading", { name: "Kiểm tra trước khi gửi" }).waitFor();
  await lookAt(page, "work-findings");
  await present();
  expect(await page.locator("article input:enabled, article textarea:enabled").count()).toBe(0);
  await page.getByRole("button", { name: "Rút lại để sửa" }).click();
  await page.getByRole("link", { name: "Kiểm tra và trình lãnh đạo" }).click();
  await present();

  const leader = await signedIn("ld.hoaban");
  await leader.goto(`/lam-viec/dot/${round}/phieu/minh-hoa-hoaban/duyet`);
  await leader.getByRole("button", { name: "Duyệt và gửi" }).click();
  await leader.getByText(/Phiếu đã gửi lúc/).waitFor();
  await leader.getByRole("link", { name: "Xem biên nhận" }).click();
  await leader
    .getByText(/^[0-9a-f]{64}$/)
    .first()
    .waitFor();
  await lookAt(leader, "work-receipt");
});

test("a commune cannot open the sheet of another", async () => {
  const page = await signedIn("hoaban");
  const round = await demoRound(page, "measures", "self-scoring");
  await page.goto(`/lam-viec/dot/${round}/phieu/minh-hoa-hoagao`);
  await page.getByText("Bạn không có quyền xem trang này").waitFor();
  await lookAt(page, "work-no-right");
});

test("an appraiser judges one criterion across all units by keyboard, and changes a score with a reason", async () => {
  const page = await signedIn("thamdinh1");
  await lookAt(page, "work-home-appraiser");
  const round = await demoRound(page, "measures", "appraisal");
  await page.goto(`/lam-viec/dot/${round}/tham-dinh`);
  await page.getByRole("heading", { name: "Bàn thẩm định" }).waitFor();
  await lookAt(page, "work-appraisal-overview");
  await page.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/1.1.1`);
  await page.getByRole("button", { name: /Điều chỉnh điểm/ }).waitFor();
  expect((await page.locator("main").innerText()).toLowerCase()).not.toContain("thứ hạng");
  await page.keyboard.press("c");
  await page.getByLabel("Điểm thẩm định").fill("0,5");
  await page.getByLabel("Lý do").fill("");
  await page.getByRole("button", { name: "Lưu điểm thẩm định" }).click();
  await page.getByText("Nhập lý do khi điểm thẩm định khác điểm tự chấm").first().waitFor();
  await page.getByLabel("Lý do").fill("Kế hoạch ký ngày 12/02, sau thời hạn 31/01.");
  await page.getByRole("button", { name: "Lưu điểm thẩm định" }).click();
  await page.getByText("Kế hoạch ký ngày 12/02, sau thời hạn 31/01.").first().waitFor();
  await lookAt(page, "work-appraisal-criterion");
});

test("Sở Nội vụ sees who has judged what and what is missing; everybody sees last year's rank, class and reasons", async () => {
  const page = await signedIn("sonoivu");
  const round = await demoRound(page, "measures", "appraisal");
  await page.goto(`/lam-viec/dot/${round}`);
  await page.getByRole("row").filter({ hasText: "Sở Tài chính" }).first().waitFor();
  await lookAt(page, "work-board-units");
  await page.goto(`/lam-viec/dot/${round}/kiem-tra`);
  await page.getByRole("heading", { name: /Phải xử lý trước khi đi tiếp/ }).waitFor();
  await lookAt(page, "work-checks");

  const reader = await anybody();
  await reader.goto(`/ket-qua/${await demoRound(page, "measures", "published")}`);
  await reader.getByRole("row").filter({ hasText: "Xã Hoa Ban" }).first().waitFor();
  expect(await reader.locator("main").innerText()).toMatch(/dữ liệu minh họa/i);
  await lookAt(reader, "public-round");
  await reader
    .getByRole("link", { name: /Xã Hoa Ban/ })
    .first()
    .click();
  await reader.getByRole("heading", { level: 1, name: "Xã Hoa Ban" }).waitFor();
  await lookAt(reader, "public-round-unit");
});
