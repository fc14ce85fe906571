import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { compileMethod, formatNumber, scoreUnit, type UnitResult } from "../../src/core/index.ts";
import { loadMethod } from "../../src/core/method/load.ts";
import { expectWithin } from "../support/expectWithin.ts";
import {
  assessProvince,
  NOT_POSTED,
  openYear,
  playYear,
  REPORTED,
  SATISFIED,
} from "../support/played-round.ts";
import { startRoundProduct } from "../support/round-product.ts";
import { lookAt } from "../support/walk.ts";

/** The round of this year is published in December; the year after it is the one that is played. Later than today, for cookies. */
const SCORED = new Date().getFullYear() + 1;
const YEAR = SCORED + 1;
const day = (date: string, time = "09:00"): string => `${YEAR}-${date}T${time}:00+07:00`;
const ITEM = "Hoàn thành từ 95% nhiệm vụ trong kế hoạch CCHC";

const product = startRoundProduct(`${SCORED}-10-20T09:00:00+07:00`);
const { as, moveTo } = product;
let published: Awaited<ReturnType<typeof playYear>>;
let plan = "";
let task = "";

/** The scoring core on what Xã An Hòa reported, as the appraisers left it. */
function scoredByCore(change: Readonly<Record<string, Readonly<Record<string, number>>>> = {}): UnitResult {
  const method = loadMethod(readFileSync("test/support/methods/commune-round/2027.yaml", "utf8"));
  const entries = Object.entries({ ...REPORTED, ...change }).map(([leaf, inputs]) => [leaf, { inputs }]);
  return scoreUnit(compileMethod(method), {
    unit: "xa-an-hoa",
    family: "commune",
    entries: {
      ...Object.fromEntries(entries),
      "2.2": { decided: { points: 0, reason: NOT_POSTED, by: "appraised" } },
      "3.1": { inputs: { share: SATISFIED } },
    },
  });
}

function pointsAt(result: UnitResult, leaf: string): number {
  const outcome = result.leaves.find(({ code }) => code === leaf)?.outcome;
  return outcome?.kind === "scored" ? outcome.points : Number.NaN;
}
const said = (points: number): string => formatNumber(points, "vi", 4);

async function answerBox(box: Locator, value: string): Promise<void> {
  await box.fill(value);
  await box.press("Tab");
}

test("1. what Xã An Hòa lost in the published round becomes a plan of Sở Nội vụ", async () => {
  published = await playYear(product, SCORED);
  await assessProvince(product, YEAR);
  moveTo(day("01-06"));
  const page = await as("hanh");
  await page.goto("/lam-viec/nguy-co/xa-an-hoa");
  // By hand: 2,5 (15 of 20 is under the floor), 1,5 (judged), 0,5, 0,18 and 0,6 of 15; and the core agrees.
  const result = scoredByCore();
  expectWithin(15 - result.total, 5.28, 1e-9);
  await page.getByText(`${formatNumber(15 - result.total, "vi", 2)}/15`).waitFor();
  await page.getByText("mất 2,5/2,5 điểm").waitFor();
  await lookAt(page, "year-losses");

  await page.getByRole("link", { name: "Lập kế hoạch từ các điểm mất" }).click();
  await page.getByRole("heading", { level: 1, name: "Soạn kế hoạch" }).waitFor();
  await page.getByLabel(/^1\.2 /).check();
  await page.getByLabel(/^2\.2 /).check();
  await page.getByText("2 tiêu chí đã chọn").waitFor();
  await lookAt(page, "year-new-plan");
  await page.getByRole("button", { name: "Soạn kế hoạch" }).click();
  await page.getByText(`Tổng điểm dự kiến tăng: ${said(2.5 + 1.5)}`).waitFor();
  plan = /ke-hoach\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  await lookAt(page, "year-plan");

  await page.getByRole("button", { name: "Sửa", exact: true }).nth(-2).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nhiệm vụ, giải pháp").fill(ITEM);
  await answerBox(dialog.getByRole("textbox", { name: "Thời hạn" }), `30/06/${YEAR}`);
  await dialog.getByLabel("Điểm dự kiến tăng").fill(said(pointsAt(scoredByCore(DONE), "1.2")));
  await lookAt(page, "year-item");
  await dialog.getByRole("button", { name: "Lưu", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(ITEM).first().waitFor();
});
/** What the work of the year brings at 1.2. */
const DONE = { "1.2": { done: 19, planned: 20 } };

test("2. it is sent for comment: one commune comments on its phone, another agrees, the office answers", async () => {
  moveTo(day("01-07"));
  const office = await as("hanh");
  await office.goto(`/lam-viec/ke-hoach/${plan}/gop-y`);
  await office.getByRole("button", { name: "Gửi lấy ý kiến" }).click();
  const send = office.getByRole("dialog");
  for (const name of ["Xã An Hòa", "Xã Bình Minh"]) {
    await send.locator("#consult-units").fill(name);
    await office.getByRole("option", { name }).click();
  }
  await office.keyboard.press("Tab");
  await answerBox(send.getByRole("textbox", { name: "Góp ý đến hết ngày" }), `20/01/${YEAR}`);
  await send.getByLabel("Lời nhắn kèm theo").fill("Đề nghị các xã cho ý kiến về thời hạn.");
  await lookAt(office, "year-send");
  await send.getByRole("button", { name: "Gửi", exact: true }).click();
  await office.getByText("0/2 đơn vị đã trả lời").waitFor();

  moveTo(day("01-10"));
  const commune = await as("binh", "phone");
  await commune.goto(`/lam-viec/ke-hoach/${plan}/gop-y`);
  const place = commune.getByLabel("Góp ý về");
  const option = await place.locator("option", { hasText: ITEM.slice(0, 20) }).getAttribute("value");
  await place.selectOption(option ?? "");
  await commune.getByLabel("Nội dung góp ý").fill("Đề nghị lùi thời hạn đến hết quý III.");
  await lookAt(commune, "year-comment");
  await commune.getByRole("button", { name: "Góp ý", exact: true }).click();
  await commune.getByText("Đề nghị lùi thời hạn đến hết quý III.").first().waitFor();

  const neighbour = await as("tam");
  await neighbour.goto(`/lam-viec/ke-hoach/${plan}/gop-y`);
  await neighbour.getByRole("button", { name: "Nhất trí, không có ý kiến thêm" }).click();
  await neighbour.getByText("Đơn vị đã trả lời nhất trí.").waitFor();

  moveTo(day("01-14"));
  const answering = await as("hanh");
  await answering.goto(`/lam-viec/ke-hoach/${plan}/gop-y`);
  await answering.getByText("2/2 đơn vị đã trả lời").waitFor();
  await answering.getByRole("button", { name: "Xử lý góp ý" }).click();
  await answering.getByLabel("Tiếp thu một phần").check();
  await answering
    .getByLabel("Nội dung tiếp thu, giải trình")
    .fill("Lùi đến 31/8: sau ngày này Sở không kịp tổng hợp.");
  await answering.getByRole("button", { name: "Lưu", exact: true }).click();
  await answering.getByText("Lùi đến 31/8: sau ngày này Sở không kịp tổng hợp.").waitFor();
  await lookAt(answering, "year-answered");
});

test("3. the office issues it with number and date, and its items are tasks", async () => {
  moveTo(day("01-22"));
  const page = await as("hanh");
  await page.goto(`/lam-viec/ke-hoach/${plan}/kiem-tra`);
  await page.getByRole("button", { name: "Ban hành" }).waitFor();
  await lookAt(page, "year-checks");
  await page.getByLabel("Số, ký hiệu").fill("12/KH-UBND");
  await answerBox(page.getByRole("textbox", { name: "Ngày ban hành" }), `22/01/${YEAR}`);
  await page.getByRole("button", { name: "Ban hành" }).click();
  await page.getByText(`Số 12/KH-UBND ngày 22/01/${YEAR}`).first().waitFor();
  await page.getByRole("link", { name: "Theo dõi", exact: true }).click();
  await page.getByText("Chưa thực hiện").first().waitFor();
  await lookAt(page, "year-follow");

  const commune = await as("binh", "phone");
  await commune.goto("/lam-viec/nhiem-vu");
  await commune.getByRole("link", { name: ITEM }).click();
  await commune.getByRole("heading", { level: 1, name: ITEM }).waitFor();
  await commune.getByText(`Kế hoạch số 12/KH-UBND ngày 22/01/${YEAR}`, { exact: false }).waitFor();
  task = /nhiem-vu\/([^/?]+)/.exec(commune.url())?.[1] ?? "";
  await lookAt(commune, "year-task");
});

test("4. the commune does it on a phone with a photograph; the office returns it once with a reason, then accepts", async () => {
  moveTo(day("05-12"));
  const commune = await as("binh", "phone");
  await commune.goto(`/lam-viec/nhiem-vu/${task}`);
  await commune.getByRole("button", { name: "Cập nhật tiến độ" }).click();
  await commune.getByRole("spinbutton", { name: "Đã làm được (%)" }).fill("80");
  await commune.getByLabel("Kết quả, khó khăn").fill("Đã xong 16/20 nhiệm vụ.");
  await lookAt(commune, "year-update");
  await commune.getByRole("button", { name: "Lưu tiến độ" }).click();
  await commune.getByText("Đã xong 16/20 nhiệm vụ.").waitFor();
  await submit(commune, "Hoàn thành 19/20 nhiệm vụ.");

  moveTo(day("05-14"));
  const office = await as("hanh");
  await office.goto("/lam-viec/nhiem-vu");
  await office.getByRole("heading", { name: "Chờ cơ quan tôi xác nhận (1)" }).waitFor();
  await lookAt(office, "year-office-home");
  await office.getByRole("link", { name: ITEM }).first().click();
  await office.getByRole("button", { name: "Trả lại" }).click();
  await office.getByRole("alert").waitFor();
  await office.getByLabel("Ý kiến", { exact: true }).fill("Chưa có tài liệu chứng minh nhiệm vụ thứ 19.");
  await lookAt(office, "year-review");
  await office.getByRole("button", { name: "Trả lại" }).click();
  await office.getByText("Bị trả lại").first().waitFor();

  moveTo(day("05-18"));
  const again = await as("binh", "phone");
  await again.goto(`/lam-viec/nhiem-vu/${task}`);
  await again.getByText("Chưa có tài liệu chứng minh nhiệm vụ thứ 19.").first().waitFor();
  await again.getByRole("button", { name: "Chụp ảnh hoặc tải tệp lên" }).click();
  const photo = { name: "nghiem-thu-nhiem-vu-19.jpg", mimeType: "image/jpeg", buffer: photograph() };
  await again.locator("#tie-file").setInputFiles(photo);
  await again.getByLabel("Tên tài liệu").fill("Biên bản nghiệm thu nhiệm vụ 19");
  await again.getByLabel("Số, ký hiệu").fill("41/BB-UBND");
  await lookAt(again, "year-photograph");
  await again.getByRole("button", { name: "Gắn", exact: true }).click();
  await again.getByRole("link", { name: "Biên bản nghiệm thu nhiệm vụ 19" }).waitFor();
  await submit(again, "Đã bổ sung biên bản nghiệm thu nhiệm vụ 19.");
  await lookAt(again, "year-submitted");

  moveTo(day("05-19"));
  const accepting = await as("hanh");
  await accepting.goto(`/lam-viec/nhiem-vu/${task}`);
  await accepting.getByRole("link", { name: "Biên bản nghiệm thu nhiệm vụ 19" }).waitFor();
  await accepting.getByRole("button", { name: "Xác nhận hoàn thành" }).click();
  await accepting.getByText(/hoàn thành trước hạn \d+ ngày/).waitFor();
  await lookAt(accepting, "year-accepted");

  const library = await as("binh");
  await library.goto("/lam-viec/kho-tai-lieu");
  await library.getByText("Biên bản nghiệm thu nhiệm vụ 19").first().waitFor();
  await library.getByText("41/BB-UBND").first().waitFor();
});

async function submit(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Báo cáo hoàn thành" }).click();
  await page.getByLabel("Kết quả", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Báo cáo hoàn thành" }).click();
  await page.getByText("Chờ xác nhận").first().waitFor();
}

/** The smallest picture that is one: a single grey point. */
function photograph(): Buffer {
  return Buffer.from(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
    "base64",
  );
}

/** A figure of the head of the risk page, by its name. */
async function riskFigure(page: Page, name: string): Promise<number> {
  const text = await page
    .locator(".risk-figures > div")
    .filter({ has: page.locator("dt", { hasText: name }) })
    .locator("dd")
    .innerText();
  return Number(text.trim().replace(",", "."));
}

test("5. the next round opens: the work goes into its leaf with its document in one act, and the risk of the commune falls", async () => {
  moveTo(day("10-20"));
  await openYear(product, YEAR, published);
  moveTo(day("11-12"));
  const page = await as("binh");
  await page.goto("/lam-viec/nguy-co/xa-an-hoa");
  await page.locator(".risk-figures").waitFor();
  const before = { sure: await riskFigure(page, "Chắc chắn"), atRisk: await riskFigure(page, "Nguy cơ mất") };
  await lookAt(page, "year-risk-before");

  await page.goto(`/lam-viec/nhiem-vu/${task}`);
  const leaf = page.getByRole("region", { name: "Số liệu cho tiêu chí" });
  await leaf.getByText(`Chỉ số CCHC cấp xã năm ${YEAR}`, { exact: false }).waitFor();
  await leaf.getByRole("button", { name: "Đề xuất số liệu" }).click();
  await answerBox(leaf.getByLabel("Số nhiệm vụ hoàn thành"), "19");
  await answerBox(leaf.getByLabel("Số nhiệm vụ trong kế hoạch"), "20");
  await leaf.getByRole("button", { name: "Xem trước điểm" }).click();
  const points = pointsAt(scoredByCore(DONE), "1.2");
  expectWithin(points, 2.375, 1e-9);
  await leaf.getByText(`Nếu dùng số liệu này: ${said(points)}/2,5`).waitFor();
  await lookAt(page, "year-propose");
  await leaf.getByRole("button", { name: "Đề xuất số liệu" }).click();
  await leaf.getByRole("button", { name: "Đưa vào phiếu" }).click();
  await leaf.getByText("đã đưa vào phiếu").waitFor();
  await leaf
    .getByText(`Điểm hiện nay: ${said(points)}/2,5`)
    .first()
    .waitFor();
  await lookAt(page, "year-taken");

  await leaf.getByRole("link", { name: "Mở phiếu" }).click();
  const line = page.locator("article").filter({ has: page.getByRole("heading", { name: /^1\.2 / }) });
  await line.getByText("Biên bản nghiệm thu nhiệm vụ 19").waitFor();
  expect(await line.getByLabel("Số nhiệm vụ hoàn thành").inputValue()).toBe("19");
  await lookAt(page, "year-sheet");

  await page.goto("/lam-viec/nguy-co/xa-an-hoa");
  await page.locator(".risk-figures").waitFor();
  const after = { sure: await riskFigure(page, "Chắc chắn"), atRisk: await riskFigure(page, "Nguy cơ mất") };
  await lookAt(page, "year-risk-after");
  expect(after.atRisk).toBeLessThan(before.atRisk);
});
