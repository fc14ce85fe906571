import { expect, test } from "vitest";
import { demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { signedIn } = startJourney();

const DATES = [
  ["clock-self-from", "21/11/2027", "17:30"],
  ["clock-self-until", "03/12/2027", "17:30"],
  ["clock-next-from", "04/12/2027", "8"],
  ["clock-next-until", "24/12/2027", "17 giờ 30"],
] as const;

test("every page of a round fits both widths, and axe finds nothing serious", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/dot");
  await page.getByRole("heading", { level: 1, name: "Đợt đánh giá" }).waitFor();
  await lookAt(page, "work-rounds");
  const judged = await demoRound(page, "measures", "appraisal");
  const published = await demoRound(page, "measures", "published");
  for (const [name, address, shown] of [
    ["work-values", `dot/${judged}/so-lieu`, "Sở Tài chính"],
    ["work-log", `dot/${judged}/nhat-ky`, "Nhật ký"],
    ["work-results-none", `dot/${judged}/ket-qua`, "Chưa có kết quả"],
    ["work-results", `dot/${published}/ket-qua`, "Xã Hoa Ban"],
    ["work-unit-result", `dot/${published}/ket-qua/minh-hoa-hoaban`, "Xã Hoa Ban"],
    ["work-move-dates", `dot/${judged}/sua`, "Thẩm định"],
  ] as const) {
    await page.goto(`/lam-viec/${address}`);
    await page.locator("main").getByText(shown).first().waitFor();
    await lookAt(page, name);
  }
});

test("a round is drafted with days and hours written as the country writes them", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/dot/moi");
  await page.getByRole("button", { name: "Lập dự thảo" }).click();
  await page.getByRole("alert").first().waitFor();
  await lookAt(page, "work-new-round-faults");
  await page.getByLabel("Tên đợt đánh giá").fill("Chỉ số CCHC cấp xã năm 2027");
  await page.locator("#round-method").selectOption("commune-par-index@mau-2026");
  await page.getByLabel("Kỳ đánh giá").fill("2027");
  for (const [box, day, hour] of DATES) {
    await page.locator(`#${box}`).fill(day);
    await page.keyboard.press("Tab");
    await page.locator(`#${box}-time`).fill(hour);
  }
  await page.getByRole("button", { name: "Lập dự thảo" }).click();
  await page.getByRole("heading", { level: 1, name: "Soạn: Chỉ số CCHC cấp xã năm 2027" }).waitFor();
  await page.getByText("Xã Hoa Ban").first().waitFor();
  await lookAt(page, "work-draft-units");
  for (const [step, name] of [
    ["chung", "work-draft-general"],
    ["tham-dinh", "work-draft-appraisers"],
    ["mo", "work-draft-opening"],
  ] as const) {
    await page.goto(`${page.url().split("?")[0]}?buoc=${step}`);
    await page.getByRole("heading", { level: 1, name: /Soạn:/ }).waitFor();
    await lookAt(page, name);
  }
  await page.goto(`${page.url().split("?")[0]}?buoc=chung`);
  await page.locator("#clock-self-from").waitFor();
  expect(await page.locator("#clock-self-from").inputValue()).toBe("21/11/2027");
  expect(await page.locator("#clock-self-from-time").inputValue()).toBe("17:30");
});

test("a commune presents its sheet by keyboard alone, and a dialog has named ways out", async () => {
  const page = await signedIn("banglang");
  const round = await demoRound(page, "measures", "self-scoring");
  await page.goto(`/lam-viec/dot/${round}/phieu/minh-hoa-banglang`);
  const withdraw = page.getByRole("button", { name: "Rút lại phiếu" });
  await withdraw.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await lookAt(page, "work-withdraw-dialog");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await withdraw.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  const confirm = page.getByRole("dialog").getByRole("button", { name: "Rút lại phiếu" });
  for (
    let step = 0;
    step < 6 && !(await confirm.evaluate((button) => button === document.activeElement));
    step++
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const check = page.getByRole("link", { name: "Kiểm tra và trình lãnh đạo" });
  await check.waitFor();
  await check.focus();
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { level: 1, name: "Kiểm tra trước khi gửi" });
  await heading.waitFor();
  expect(await heading.evaluate((title) => title === document.activeElement)).toBe(true);
  const submit = page.getByRole("button", { name: "Trình lãnh đạo duyệt" });
  for (
    let step = 0;
    step < 120 && !(await submit.evaluate((button) => button === document.activeElement));
    step++
  )
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(/đang chờ duyệt/).waitFor();
  const sheet = page.getByRole("heading", { level: 1, name: /Phiếu tự chấm điểm/ });
  expect(await sheet.evaluate((title) => title === document.activeElement)).toBe(true);
});

test("an appraiser learns the keys, and the document opens beside the decision", async () => {
  const page = await signedIn("thamdinh1");
  const round = await demoRound(page, "measures", "appraisal");
  await page.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/1.1.1`);
  await page
    .getByRole("button", { name: /Xem bên cạnh/ })
    .first()
    .waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await lookAt(page, "work-appraisal-keys");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page
    .getByRole("button", { name: /Xem bên cạnh/ })
    .first()
    .click();
  await lookAt(page, "work-appraisal-beside");
  await page.goto(`/lam-viec/dot/${round}/tham-dinh/don-vi/minh-hoa-sotaichinh`);
  await page.getByText("Hướng dẫn và cách chấm").first().waitFor();
  await lookAt(page, "work-appraisal-unit");
});

test("the leader's page of the province prints from the browser on one sheet", async () => {
  const page = await signedIn("lanhdao");
  await page.goto("/lam-viec/dieu-hanh");
  await page.getByRole("heading", { level: 2, name: "Nhiệm vụ" }).waitFor();
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
