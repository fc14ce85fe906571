import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { approveSheet, presentSheet, saveInput } from "../../src/app/submissions/index.ts";
import { RoundId, UnitKey } from "../../src/contract/ids.ts";
import type { AnswerValue } from "../../src/contract/sheets.ts";
import { pdfOfPages } from "../support/papers.ts";
import { startRoundProduct } from "../support/round-product.ts";
import { lookAt } from "../support/walk.ts";

/** Next year, so that no browser takes the cookies of this clock for expired ones. */
const YEAR = new Date().getFullYear() + 1;
const TITLE = `Chỉ số CCHC cấp xã năm ${YEAR}`;
const day = (date: string, time = "09:00"): string => `${YEAR}-${date}T${time}:00+07:00`;

const { as, anybody, contextAs, moveTo } = startRoundProduct(day("10-20"));
let round = "";

const DATES = [
  ["clock-self-from", "01/11"],
  ["clock-self-until", "20/11"],
  ["clock-next-from", "21/11"],
  ["clock-next-until", "05/12"],
  ["clock-explanation-from", "06/12"],
  ["clock-explanation-until", "10/12"],
  ["clock-second-from", "11/12"],
  ["clock-second-until", "20/12"],
] as const;

/** A one-page document of the commune. */
const paper = async (name: string, text: string) => ({
  name: `${name}.pdf`,
  mimeType: "application/pdf",
  buffer: Buffer.from(await pdfOfPages(text)),
});

const leafOf = (page: Page, code: string) =>
  page.locator("article").filter({ has: page.getByRole("heading", { name: new RegExp(`^${code} `) }) });

async function openSheet(page: Page, code = ""): Promise<void> {
  const search = code === "" ? "" : `?tim=${code}`;
  await page.goto(`/lam-viec/dot/${round}/phieu/xa-an-hoa${search}`);
  await page.getByRole("heading", { level: 1, name: /Phiếu tự chấm điểm/ }).waitFor();
}

test("1. Sở Nội vụ drafts a round with a leader's approval, explanation, second appraisal and objections, and opens it", async () => {
  const page = await as("hanh");
  await page.goto("/lam-viec/dot/moi");
  await page.getByLabel("Tên đợt đánh giá").fill(TITLE);
  await page.locator("#round-method").selectOption("commune-round@2027");
  await page.getByLabel("Kỳ đánh giá").fill(String(YEAR));
  await page.getByLabel("Có bước giải trình và thẩm định lần 2").check();
  await page.getByLabel("Nhận kiến nghị sau khi công bố kết quả").check();
  await page.getByLabel("Lãnh đạo đơn vị duyệt phiếu trước khi gửi").check();
  await page.getByRole("button", { name: "Lập dự thảo" }).click();
  await page.getByRole("alert").getByText("Thời gian giải trình, bắt đầu").waitFor();
  await lookAt(page, "round-draft-faults");
  for (const [box, date] of DATES) {
    await page.locator(`#${box}`).fill(`${date}/${YEAR}`);
    await page.keyboard.press("Tab");
  }
  await page.getByLabel("Nhận kiến nghị trong").fill("5");
  await page.getByLabel("Trả lời trong").fill("10");
  await lookAt(page, "round-draft");
  await page.getByRole("button", { name: "Lập dự thảo" }).click();

  await page.getByRole("button", { name: "Chọn tất cả", exact: true }).click();
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  for (const name of ["Nguyễn Văn Sơn", "Đỗ Thị Lan"]) await page.getByLabel(name).check();
  await page.getByRole("button", { name: "Lưu và tiếp tục" }).click();
  await page.getByText("Đợt đã đủ điều kiện để mở.").waitFor();
  await page.getByText("Giải trình", { exact: true }).waitFor();
  await lookAt(page, "round-opening");
  await page.getByRole("button", { name: "Mở đợt đánh giá" }).click();
  await page.getByText("Chờ đến ngày tự chấm điểm").first().waitFor();
  round = /dot\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  await lookAt(page, "round-opened");
});

/** Keeps a document in the library of the commune. */
async function keep(page: Page, title: string, number: string): Promise<void> {
  await page.goto("/lam-viec/kho-tai-lieu");
  await page.getByRole("button", { name: "Thêm tài liệu" }).click();
  await page.locator("#document-file").setInputFiles(await paper(title, `${number} ${title}`));
  await page.getByLabel("Tên tài liệu").fill(title);
  await page.getByLabel("Số, ký hiệu").fill(number);
  await page.getByRole("button", { name: "Lưu vào kho" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Cites a document of the library at a leaf. */
async function cite(page: Page, code: string, title: string): Promise<void> {
  await leafOf(page, code).getByRole("button", { name: "Chọn từ kho" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: `Chọn: ${title}` }).click();
  await dialog.getByLabel("Trang chứng minh").fill("1");
  await dialog.getByLabel("Trang chứng minh").press("Enter");
  await page.getByText(`Đã đính kèm «${title}».`).waitFor();
}

async function type(page: Page, code: string, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await leafOf(page, code).getByLabel(label).fill(value);
  await page.keyboard.press("Tab");
  await page
    .locator(".sheet-head output")
    .filter({ hasText: /^Đã lưu/ })
    .waitFor();
}

test("2. the focal point of a commune fills its sheet from the library, asks for «không áp dụng», and presents it", async () => {
  moveTo(day("11-03"));
  const page = await as("binh");
  await page.getByText(TITLE).first().waitFor();
  await lookAt(page, "round-unit-home");
  await keep(page, "Kế hoạch CCHC năm", "02/KH-UBND");
  await keep(page, "Báo cáo CCHC năm", "88/BC-UBND");
  await openSheet(page);
  await leafOf(page, "1.1").getByLabel("Đúng hạn").check();
  await cite(page, "1.1", "Kế hoạch CCHC năm");
  await type(page, "1.2", { "Số nhiệm vụ hoàn thành": "15", "Số nhiệm vụ trong kế hoạch": "20" });
  await type(page, "1.3", { "Số báo cáo thiếu hoặc chậm": "0" });
  await page
    .getByRole("link", { name: /Cải cách thủ tục hành chính/ })
    .or(page.getByRole("button", { name: /Cải cách thủ tục hành chính/ }))
    .first()
    .click();
  await type(page, "2.1", { "Số hồ sơ đúng hạn": "470", "Số hồ sơ đã giải quyết": "500" });
  for (const answer of await leafOf(page, "2.2").getByLabel("Có", { exact: true }).all())
    await answer.check();
  const remote = leafOf(page, "2.3");
  await remote.getByRole("button", { name: "Đề nghị không áp dụng" }).click();
  await remote.getByLabel("Lý do không áp dụng").fill("Xã không có thôn, bản xa trung tâm quá 5 km.");
  await remote.getByRole("button", { name: "Gửi đề nghị" }).click();
  await remote.getByText(/Đã đề nghị không áp dụng/).waitFor();
  await lookAt(page, "round-sheet");
});

test("3. Sở Nội vụ accepts it with a reason; the commune reads what it may lose and presents to its leader", async () => {
  moveTo(day("11-05"));
  const owner = await as("hanh");
  await owner.goto(`/lam-viec/dot/${round}/khong-ap-dung`);
  await owner.getByText("Xã không có thôn, bản xa trung tâm quá 5 km.").waitFor();
  await lookAt(owner, "round-exemption-asked");
  await owner.getByLabel("Lời trả lời").fill("Đúng theo danh mục thôn, bản của tỉnh.");
  await owner.getByRole("button", { name: "Chấp nhận: tiêu chí 2.3 của Xã An Hòa", exact: true }).click();
  await owner.getByText("Không còn đề nghị nào chờ trả lời.").waitFor();
  await lookAt(owner, "round-exemption-answered");

  moveTo(day("11-10"));
  const page = await as("binh");
  await openSheet(page, "2.3");
  await page.getByText(/Không áp dụng với đơn vị/).waitFor();
  await page.getByRole("link", { name: "Kiểm tra và trình lãnh đạo" }).first().click();
  await page.getByRole("heading", { level: 1, name: "Kiểm tra trước khi gửi" }).waitFor();
  await page.getByText("Dưới mức được tính điểm").waitFor();
  await page.getByText("Thiếu tài liệu kiểm chứng").first().waitFor();
  await lookAt(page, "round-precheck");
  await page.getByLabel("Lời trình").fill("Kính trình Chủ tịch xem xét.");
  await page.getByRole("button", { name: "Trình lãnh đạo duyệt" }).click();
  await page.getByText(/đang chờ duyệt/).waitFor();
});

test("4. the leader returns it with a word on a phone; mended, it is approved and handed in by one act, with a receipt", async () => {
  moveTo(day("11-11"));
  const leader = await as("mai", "phone");
  await lookAt(leader, "round-leader-home");
  await leader.getByRole("link", { name: "Xem để duyệt" }).first().click();
  await leader.getByRole("heading", { level: 1, name: "Duyệt phiếu tự chấm điểm: Xã An Hòa" }).waitFor();
  await leader.getByText("Kính trình Chủ tịch xem xét.").first().waitFor();
  await lookAt(leader, "round-signing");
  await leader.getByRole("button", { name: "Trả lại" }).click();
  await leader.getByText("Nhập lý do trả lại").waitFor();
  await leader
    .getByLabel("Lý do trả lại")
    .fill("Tiêu chí 1.2: tháng 10 đã xong thêm 2 nhiệm vụ, bổ sung báo cáo.");
  await leader.getByRole("button", { name: "Trả lại" }).click();
  await leader.getByRole("heading", { level: 1, name: /Phiếu tự chấm điểm/ }).waitFor();
  await lookAt(leader, "round-leader-sheet");

  moveTo(day("11-12"));
  const page = await as("binh", "phone");
  await page.getByText("tháng 10 đã xong thêm 2 nhiệm vụ").first().waitFor();
  await lookAt(page, "round-returned-home");
  await openSheet(page, "1.2");
  await page.getByText("Phạm Thị Mai trả lại phiếu lúc").waitFor();
  await type(page, "1.2", { "Số nhiệm vụ hoàn thành": "17" });
  await cite(page, "1.2", "Báo cáo CCHC năm");
  await lookAt(page, "round-mended");
  await page.goto(`/lam-viec/dot/${round}/phieu/xa-an-hoa/gui`);
  await page.getByRole("button", { name: "Trình lãnh đạo duyệt" }).click();
  await page.getByText(/đang chờ duyệt/).waitFor();

  moveTo(day("11-13"));
  const again = await as("mai", "phone");
  await again.getByRole("link", { name: "Xem để duyệt" }).first().click();
  await lookAt(again, "round-signing-again");
  await again.getByRole("button", { name: "Duyệt và gửi" }).click();
  await again.getByText("Phiếu đã gửi lúc").waitFor();
  await again.getByRole("link", { name: "Xem biên nhận" }).click();
  await again.getByRole("heading", { level: 1, name: "Biên nhận gửi phiếu tự chấm điểm" }).waitFor();
  await again
    .getByText(/^[0-9a-f]{64}$/)
    .first()
    .waitFor();
  await lookAt(again, "round-receipt");
});

/** What Xã Bình Minh answered; it hands in while the journey looks at its neighbour. */
const NEIGHBOUR: readonly (readonly [leaf: string, input: string, value: AnswerValue])[] = [
  ["1.1", "issued", "late"],
  ["1.2", "done", 16],
  ["1.2", "planned", 20],
  ["1.3", "missing", 0],
  ["2.1", "met", 480],
  ["2.1", "settled", 500],
  ["2.2", "posted", true],
  ["2.2", "online", true],
  ["2.3", "visits", 4],
  ["2.3", "promised", 5],
];

async function neighbourHandsIn(): Promise<void> {
  const sheet = { roundId: RoundId.parse(round), unit: UnitKey.parse("xa-binh-minh") };
  const clerk = await contextAs("tam");
  for (const [leaf, input, value] of NEIGHBOUR)
    await saveInput(clerk, { ...sheet, leaf, input }, { value, baseVersion: 0 });
  await presentSheet(clerk, sheet, { department: null, word: "" });
  await approveSheet(await contextAs("nga"), sheet, { department: null, word: "" });
}

async function judge(page: Page, points: string, reason: () => Promise<void>): Promise<void> {
  await page.keyboard.press("c");
  await page.getByLabel("Điểm thẩm định").fill(points);
  await reason();
  await page.getByRole("button", { name: "Lưu điểm thẩm định" }).press("Enter");
}

const saved = (page: Page, unit: string) => page.getByText(new RegExp(`^Đã lưu .*: ${unit}\\.$`)).waitFor();
const criterion = (page: Page, code: string) =>
  page.getByRole("heading", { level: 1, name: new RegExp(`^${code} `) }).waitFor();
const NOT_POSTED = "Trang thông tin của xã chưa đăng đủ thủ tục.";

test("5. an appraiser judges by keyboard: agrees, changes with a reason kept for the next, and asks", async () => {
  await neighbourHandsIn();
  moveTo(day("11-22"));
  const page = await as("son");
  await lookAt(page, "round-appraiser-home");
  await page.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/1.1`);
  await page.getByRole("button", { name: /Thống nhất với điểm tự chấm/ }).waitFor();
  expect((await page.locator("main").innerText()).toLowerCase()).not.toContain("thứ hạng");
  await page.keyboard.press("a");
  await saved(page, "Xã An Hòa");
  await page.keyboard.press("a");
  await saved(page, "Xã Bình Minh");

  await page.keyboard.press("n");
  await criterion(page, "1.2");
  await judge(page, "0", () =>
    page.getByLabel("Lý do", { exact: true }).fill("Báo cáo chỉ chứng minh 15/20 nhiệm vụ, dưới mức 80 %."),
  );
  await saved(page, "Xã An Hòa");
  await page.keyboard.press("a");
  await saved(page, "Xã Bình Minh");

  await page.keyboard.press("n");
  await criterion(page, "1.3");
  await page.keyboard.press("h");
  await page.getByLabel("Nội dung hỏi").fill("Báo cáo quý III gửi ngày nào?");
  await lookAt(page, "round-question");
  await page.getByRole("button", { name: "Gửi câu hỏi" }).press("Enter");
  await page.getByText("Báo cáo quý III gửi ngày nào?").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("a");
  await saved(page, "Xã Bình Minh");

  await page.keyboard.press("n");
  await criterion(page, "2.1");
  await page.keyboard.press("a");
  await saved(page, "Xã An Hòa");
  await page.keyboard.press("a");
  await saved(page, "Xã Bình Minh");

  await page.keyboard.press("n");
  await criterion(page, "2.2");
  await page.keyboard.press("j");
  await judge(page, "0", async () => {
    await page.getByLabel("Lý do", { exact: true }).fill(NOT_POSTED);
    await page.getByRole("button", { name: "Lưu làm mẫu" }).click();
    await page.getByText("Đã lưu lý do mẫu.").waitFor();
  });
  await saved(page, "Xã Bình Minh");
  await judge(page, "0", async () => {
    await page.getByRole("button", { name: NOT_POSTED }).click();
    await lookAt(page, "round-reason");
  });
  await saved(page, "Xã An Hòa");

  await page.keyboard.press("n");
  await criterion(page, "2.3");
  await page.keyboard.press("a");
  await saved(page, "Xã Bình Minh");
});

test("6. the commune answers the question at the criterion, and the appraiser agrees", async () => {
  moveTo(day("11-24"));
  const page = await as("binh", "phone");
  await page
    .getByText(/Báo cáo quý III|1 câu hỏi/)
    .first()
    .waitFor();
  await openSheet(page, "1.3");
  await leafOf(page, "1.3").getByText("Báo cáo quý III gửi ngày nào?").waitFor();
  await leafOf(page, "1.3")
    .getByRole("textbox", { name: "Trả lời" })
    .fill("Ngày 05/10, trên trục liên thông.");
  await lookAt(page, "round-answer");
  await leafOf(page, "1.3").getByRole("button", { name: "Gửi trả lời" }).click();
  await leafOf(page, "1.3").getByText("Ngày 05/10, trên trục liên thông.").first().waitFor();

  const appraiser = await as("son");
  await appraiser.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/1.3`);
  await appraiser.getByText("Ngày 05/10, trên trục liên thông.").first().waitFor();
  await appraiser.getByRole("button", { name: "Khép lại câu hỏi" }).click();
  await appraiser
    .getByText(/đã khép lại/)
    .first()
    .waitFor();
  await appraiser.locator("h1").click();
  await appraiser.keyboard.press("a");
  await saved(appraiser, "Xã An Hòa");
  await lookAt(appraiser, "round-criterion");
});

test("7. in the window of explanation the commune sees what it lost and explains one criterion with new evidence", async () => {
  moveTo(day("12-07"));
  const page = await as("binh");
  await lookAt(page, "round-explanation-home");
  await keep(page, "Sản phẩm của nhiệm vụ 16", "120/BC-UBND");
  await page.goto(`/lam-viec/dot/${round}/phieu/xa-an-hoa/giai-trinh`);
  const loss = page.locator("section.loss").filter({ has: page.getByRole("heading", { name: /^1\.2 / }) });
  await loss.getByText("Báo cáo chỉ chứng minh 15/20 nhiệm vụ, dưới mức 80 %.").waitFor();
  await loss.getByLabel("Nội dung giải trình").fill("Nhiệm vụ 16 hoàn thành tháng 10, có sản phẩm kèm theo.");
  await loss.getByRole("button", { name: "Chọn từ kho" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Chọn: Sản phẩm của nhiệm vụ 16" }).click();
  await page.getByRole("dialog").getByLabel("Trang chứng minh").press("Enter");
  await page.getByText("Đã đính kèm «Sản phẩm của nhiệm vụ 16».").waitFor();
  await lookAt(page, "round-losses");
  await page.getByRole("button", { name: "Gửi giải trình tiêu chí 1.2" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gửi giải trình" }).click();
  await page.getByText("Đã gửi 1 giải trình.").waitFor();
  await loss.getByText("Lê Văn Bình gửi").waitFor();
  expect(await loss.getByLabel("Nội dung giải trình").count()).toBe(0);
  await lookAt(page, "round-explained");
});

test("8. the second appraisal is asked only what was explained, with what is new first, and raises the points with a reason", async () => {
  moveTo(day("12-12"));
  const page = await as("son");
  await page.goto(`/lam-viec/dot/${round}/tham-dinh`);
  await page.getByRole("link", { name: "Tiếp tục thẩm định" }).waitFor();
  await lookAt(page, "round-second-overview");
  await page.getByRole("link", { name: "Tiếp tục thẩm định" }).click();
  await criterion(page, "1.2");
  const detail = page.getByRole("region", { name: "Xã An Hòa" });
  await detail.getByText("Nhiệm vụ 16 hoàn thành tháng 10, có sản phẩm kèm theo.").waitFor();
  await detail.getByText("Sản phẩm của nhiệm vụ 16").first().waitFor();
  await lookAt(page, "round-second");
  await judge(page, "2", () =>
    page.getByLabel("Lý do", { exact: true }).fill("Có sản phẩm của nhiệm vụ 16: đạt 16/20, tức 80 %."),
  );
  await saved(page, "Xã An Hòa");
  // What nobody explained is not there to be judged again.
  await page.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/2.2?dong=xa-an-hoa`);
  await page.getByText("Không tìm thấy nội dung này.").waitFor();
});

const SHARES = { "Xã An Hòa": "60", "Xã Bình Minh": "100", "Xã Cát Tường": "80" } as const;

test("9. Sở Nội vụ closes, computes, reads the checks, approves by a decision and publishes; the public reads every reason", async () => {
  moveTo(day("12-21"));
  const page = await as("hanh");
  await page.goto(`/lam-viec/dot/${round}/so-lieu`);
  for (const [unit, share] of Object.entries(SHARES)) {
    const row = page.getByRole("row").filter({ hasText: unit });
    await row.getByRole("textbox").fill(share);
    await page.keyboard.press("Tab");
    await row.getByText(/Đã lưu/).waitFor();
  }
  await page.goto(`/lam-viec/dot/${round}/kiem-tra`);
  await page.getByRole("heading", { name: /Nên xem lại/ }).waitFor();
  await page
    .getByText(/Xã Cát Tường/)
    .first()
    .waitFor();
  await lookAt(page, "round-checks");
  await page.getByRole("button", { name: "Đóng đợt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Đóng đợt" }).click();
  await page.getByRole("button", { name: "Tính kết quả" }).click();
  await page.getByText(/Đã tính lúc/).waitFor();
  await lookAt(page, "round-computed");
  await page.getByRole("button", { name: "Phê duyệt kết quả" }).click();
  const approval = page.getByRole("dialog");
  await approval.getByLabel("Số, ký hiệu quyết định").fill("2150/QĐ-UBND");
  await approval.getByLabel("Ngày ký").fill(`21/12/${YEAR}`);
  await approval.getByLabel("Người ký").fill("Phó Chủ tịch UBND tỉnh");
  await lookAt(page, "round-approval");
  await approval.getByRole("button", { name: "Phê duyệt kết quả" }).click();
  await page.getByText(/Trần Thị Hạnh duyệt lúc .*, theo 2150\/QĐ-UBND/).waitFor();
  await page.getByRole("button", { name: "Công bố kết quả" }).click();
  await page.getByLabel(/Gõ «công bố» để xác nhận/).fill("công bố");
  await page.getByRole("dialog").getByRole("button", { name: "Công bố kết quả" }).click();
  await page.getByText(/Đã công bố lúc/).waitFor();
  await lookAt(page, "round-published");

  const reader = await anybody();
  await reader.goto(`/ket-qua/${round}`);
  const row = reader.getByRole("row").filter({ hasText: "Xã An Hòa" });
  expect(await row.innerText()).toMatch(/2\s*\/3\s*1 không áp dụng/);
  await lookAt(reader, "round-public");
  await row.getByRole("link", { name: "Xã An Hòa" }).click();
  await reader.getByText("Có sản phẩm của nhiệm vụ 16: đạt 16/20, tức 80 %.").first().waitFor();
  for (const said of [
    NOT_POSTED,
    "Báo cáo chỉ chứng minh 15/20 nhiệm vụ, dưới mức 80 %.",
    "Nhiệm vụ 16 hoàn thành tháng 10, có sản phẩm kèm theo.",
    "Xã không có thôn, bản xa trung tâm quá 5 km.",
  ])
    await reader.getByText(said).first().waitFor();
  await lookAt(reader, "round-public-unit");
});

test("10. the commune objects to another criterion with a document; who judged it may not decide; somebody else upholds it", async () => {
  moveTo(day("12-22"));
  const page = await as("binh");
  await keep(page, "Ảnh chụp trang thông tin của xã", "");
  await page.goto(`/lam-viec/dot/${round}/kien-nghi`);
  await page.getByText(/Nhận kiến nghị đến hết ngày/).waitFor();
  await page.getByLabel("Tiêu chí").selectOption("2.2");
  await page
    .getByLabel("Nội dung kiến nghị và căn cứ")
    .fill("Trang của xã đăng đủ 168 thủ tục từ tháng 3, xem ảnh.");
  await page.getByLabel("Tìm theo số, ký hiệu hoặc trích yếu").fill("trang thong tin");
  await page.getByRole("button", { name: "Thêm", exact: true }).click();
  await lookAt(page, "round-objecting");
  await page.getByRole("button", { name: "Gửi kiến nghị" }).click();
  await page.getByText("Chưa giao người xem xét").waitFor();
  await lookAt(page, "round-objected");

  const owner = await as("hanh");
  await owner.goto(`/lam-viec/dot/${round}/kien-nghi`);
  await owner.getByRole("button", { name: "Giao xem xét" }).click();
  const assign = owner.getByRole("dialog");
  const deciders = assign.locator("option");
  await deciders.filter({ hasText: "Đỗ Thị Lan" }).waitFor({ state: "attached" });
  // Who judged it is not even offered.
  expect(await deciders.filter({ hasText: "Nguyễn Văn Sơn" }).count()).toBe(0);
  await lookAt(owner, "round-assign");
  await assign.getByLabel("Người xem xét").selectOption({ label: "Đỗ Thị Lan, Thành viên thẩm định" });
  await assign.getByRole("button", { name: "Giao xem xét" }).click();
  await owner.getByText("Đỗ Thị Lan đang xem xét").waitFor();

  moveTo(day("12-23"));
  const decider = await as("lan");
  await decider.goto(`/lam-viec/dot/${round}/kien-nghi`);
  await decider.getByText("Trang của xã đăng đủ 168 thủ tục từ tháng 3, xem ảnh.").waitFor();
  await decider.getByRole("button", { name: "Trả lời kiến nghị" }).click();
  await decider.getByLabel("Chấp nhận, sửa điểm thành").check();
  await decider.getByLabel("Điểm", { exact: true }).fill("1,5");
  await decider.getByLabel("Lý do", { exact: true }).fill("Ảnh chụp cho thấy trang đăng đủ thủ tục.");
  await lookAt(decider, "round-deciding");
  await decider.getByRole("button", { name: "Lưu quyết định" }).click();
  await decider.getByText("Chấp nhận: 1,5 điểm").waitFor();
  await lookAt(decider, "round-decided");
});

test("11. the correction is published as edition 2 with its reason; the first edition stays readable", async () => {
  moveTo(day("12-24"));
  const page = await as("hanh");
  await page.goto(`/lam-viec/dot/${round}/kiem-tra`);
  await page.getByRole("button", { name: "Đính chính kết quả" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Lý do đính chính").fill("Chấp nhận kiến nghị của Xã An Hòa ở tiêu chí 2.2.");
  await dialog.getByLabel("Số, ký hiệu quyết định").fill("2201/QĐ-UBND");
  await lookAt(page, "round-correcting");
  await dialog.getByRole("button", { name: "Đính chính kết quả" }).click();
  await dialog.waitFor({ state: "hidden" });

  const reader = await anybody();
  await reader.goto(`/ket-qua/${round}`);
  await reader.getByText(/Bản công bố lần 2.*2201\/QĐ-UBND.*Chấp nhận kiến nghị của Xã An Hòa/).waitFor();
  await reader.getByText("2 đơn vị thay đổi so với bản trước").click();
  await reader.getByText(/Xã An Hòa: .*thứ hạng 2 → 1/).waitFor();
  await lookAt(reader, "round-edition-2");
  await reader.goto(`/ket-qua/${round}/xa-an-hoa`);
  await reader.getByText("Ảnh chụp cho thấy trang đăng đủ thủ tục.").first().waitFor();
  await lookAt(reader, "round-edition-2-unit");
  await reader.goto(`/ket-qua/${round}/ban/1`);
  await reader.getByText("Đây là bản công bố trước khi đính chính").waitFor();
  expect(await reader.getByRole("row").filter({ hasText: "Xã An Hòa" }).innerText()).toMatch(/2\s*\/3/);
  await lookAt(reader, "round-edition-1");
});

test("12. everybody was told what concerned them, and only that", async () => {
  const commune = await as("binh", "phone");
  await commune.getByRole("link", { name: /^Thông báo, \d+ chưa đọc$/ }).click();
  await commune.getByRole("heading", { level: 1, name: "Thông báo" }).waitFor();
  await commune
    .getByText(/Đợt đánh giá đã mở/)
    .first()
    .waitFor();
  await lookAt(commune, "round-notices");
  const told = await commune.locator("main").innerText();
  for (const word of [
    "Chấp nhận không áp dụng tiêu chí 2.3",
    "Trả lại phiếu tự chấm điểm: Tiêu chí 1.2",
    "Người thẩm định hỏi về tiêu chí 1.3",
    "Kết quả",
    "kiến nghị",
  ])
    expect(told).toContain(word);
  expect(told).not.toMatch(/Bình Minh|Cát Tường/);

  const neighbour = await as("tam");
  await neighbour.goto("/lam-viec/thong-bao");
  await neighbour
    .getByText(/Đợt đánh giá đã mở/)
    .first()
    .waitFor();
  const heard = await neighbour.locator("main").innerText();
  expect(heard).not.toMatch(/tiêu chí 1\.3|kiến nghị về tiêu chí|không áp dụng|Trả lại/i);
});
