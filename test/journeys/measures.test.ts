import { expect, test } from "vitest";
import { z } from "zod";
import { SheetView } from "../../src/contract/sheets.ts";
import { callAs, demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { anybody, signedIn } = startJourney();

test("a commune checks, submits with a receipt, and takes its sheet back before the deadline", async () => {
  const page = await signedIn("hoaban");
  await lookAt(page, "work-home-commune");
  const round = await demoRound(page, "measures", "self-scoring");
  await page.goto(`/lam-viec/dot/${round}/phieu/minh-hoa-hoaban`);
  await page
    .getByRole("link", { name: "Kiểm tra và gửi phiếu" })
    .or(page.getByRole("button", { name: "Kiểm tra và gửi phiếu" }))
    .click();
  await page.getByRole("heading", { name: "Kiểm tra trước khi gửi" }).waitFor();
  await lookAt(page, "work-findings");
  await page.getByRole("button", { name: "Gửi phiếu tự chấm điểm" }).click();
  await page.getByRole("heading", { name: "Biên nhận gửi phiếu tự chấm điểm" }).waitFor();
  await page
    .getByText(/^[0-9a-f]{64}$/)
    .first()
    .waitFor();
  await lookAt(page, "work-receipt");

  await page.goto(`/lam-viec/dot/${round}/phieu/minh-hoa-hoaban`);
  await page.getByText(/Phiếu đã gửi lúc/).waitFor();
  expect(await page.locator("article input:enabled, article textarea:enabled").count()).toBe(0);
  await page.getByRole("button", { name: "Rút lại phiếu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Rút lại phiếu" }).click();
  await page
    .getByRole("link", { name: "Kiểm tra và gửi phiếu" })
    .or(page.getByRole("button", { name: "Kiểm tra và gửi phiếu" }))
    .waitFor();
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

/** The rest of the judging and the survey figures, which the journey does not show. */
async function finishJudging(round: string): Promise<void> {
  const owner = await signedIn("sonoivu");
  const appraiser = await signedIn("thamdinh1");
  const { units } = z
    .object({ units: z.array(z.object({ unit: z.string() })) })
    .parse(await callAs(owner, "GET", `/rounds/${round}`));
  for (const { unit } of units) {
    const sheet = SheetView.parse(await callAs(appraiser, "GET", `/rounds/${round}/sheets/${unit}`));
    for (const leaf of sheet.leaves) {
      if (leaf.appraisal !== null || !leaf.allowed.includes("leaf.appraise")) continue;
      await callAs(appraiser, "PUT", `/rounds/${round}/appraisal/${unit}/${leaf.code}`, {
        decision: "agree",
        baseVersion: 0,
      });
    }
    const owned = SheetView.parse(await callAs(owner, "GET", `/rounds/${round}/sheets/${unit}`));
    for (const leaf of owned.leaves) {
      if (leaf.scoredBy === "self" || !leaf.allowed.includes("leaf.answer")) continue;
      for (const input of leaf.inputs) {
        const answer = leaf.answers.find((each) => each.input === input.name);
        if (answer !== undefined && answer.value !== null) continue;
        const value = {
          share: 0.9,
          choice: input.options[0]?.id ?? "",
          "yes-no": true,
          number: 1,
          count: 1,
          date: "2026-11-01",
          text: "x",
        }[input.kind];
        await callAs(
          owner,
          "PUT",
          `/rounds/${round}/sheets/${unit}/leaves/${leaf.code}/inputs/${input.name}`,
          { value, baseVersion: answer?.version ?? 0 },
        );
      }
    }
  }
}

test("Sở Nội vụ sees what is missing, closes, computes, checks and publishes; everybody sees rank, class and reasons", async () => {
  const page = await signedIn("sonoivu");
  const round = await demoRound(page, "measures", "appraisal");
  await page.goto(`/lam-viec/dot/${round}`);
  await page.getByRole("row").filter({ hasText: "Sở Tài chính" }).first().waitFor();
  await lookAt(page, "work-board-units");
  await page.goto(`/lam-viec/dot/${round}/kiem-tra`);
  await page.getByRole("heading", { name: /Phải xử lý trước khi đi tiếp/ }).waitFor();
  await lookAt(page, "work-checks");
  await finishJudging(round);

  await page.reload();
  await page.getByRole("button", { name: "Đóng đợt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng đợt" }).click();
  await page.getByRole("button", { name: "Tính kết quả" }).click();
  await page.getByText(/Đã tính lúc/).waitFor();
  await page.getByRole("button", { name: "Phê duyệt kết quả" }).click();
  const approval = page.getByRole("dialog");
  await approval.getByLabel("Số, ký hiệu quyết định").fill("12/QĐ-UBND");
  await approval.getByRole("button", { name: "Phê duyệt kết quả" }).click();
  await page.getByText(/duyệt lúc/).waitFor();
  await page.getByRole("button", { name: "Công bố kết quả" }).click();
  await page.getByLabel(/Gõ «công bố» để xác nhận/).fill("công bố");
  await page.getByRole("dialog").getByRole("button", { name: "Công bố kết quả" }).click();
  await page.getByText(/Đã công bố lúc/).waitFor();

  const reader = await anybody();
  await reader.goto(`/ket-qua/${round}`);
  await reader.getByRole("row").filter({ hasText: "Sở Tài chính" }).first().waitFor();
  expect(await reader.locator("main").innerText()).toMatch(/dữ liệu minh họa/i);
  await lookAt(reader, "public-round");
  await reader
    .getByRole("link", { name: /Sở Khoa học và Công nghệ/ })
    .first()
    .click();
  await reader.getByText("Kế hoạch ký ngày 12/02, sau thời hạn 31/01.").first().waitFor();
  await lookAt(reader, "public-round-unit");
}, 240_000);
