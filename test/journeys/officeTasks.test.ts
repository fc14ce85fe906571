import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { csvFile } from "../support/tableFile.ts";
import { lookAt } from "../support/walk.ts";

const { signedIn } = startJourney();

const listed = async (page: Page, filter: string) => {
  await page.goto(`/lam-viec/nhiem-vu?xem=danh-sach&${filter}`);
  await page.locator(".task-row").first().waitFor();
};

test("an office reminds and moves many tasks at once, and is told what could not be done", async () => {
  const page = await signedIn("sonoivu");
  await listed(page, "han=qua-han");
  for (const box of (await page.locator(".task-row input").all()).slice(0, 2)) await box.check();
  await page.getByRole("button", { name: "Đôn đốc" }).click();
  await page.getByLabel("Lời nhắn").fill("Báo cáo kết quả trước thứ sáu.");
  await lookAt(page, "tasks-remind");
  await page.getByRole("button", { name: "Đôn đốc" }).last().click();
  await page.getByText("Đã làm với 2 nhiệm vụ.").waitFor();

  await listed(page, "");
  const open = page.locator(".task-row").filter({ hasText: "Đang thực hiện" }).first();
  const done = page
    .locator(".task-row")
    .filter({ hasText: /^((?!Đang|Chưa).)*Hoàn thành/ })
    .first();
  const title = await done.getByRole("link").first().innerText();
  await open.getByRole("checkbox").check();
  await done.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Chuyển hạn" }).click();
  await page.getByRole("button", { name: "Chuyển hạn" }).last().click();
  await page.getByRole("alert").getByText("Chọn ngày").waitFor();
  // 30 April is a day off in every year.
  const due = page.getByRole("textbox", { name: "Hạn mới" });
  await due.fill(`30/04/${new Date().getFullYear() + 1}`);
  await due.press("Tab");
  await page.getByText(/là ngày nghỉ\. Ngày làm việc kế tiếp là/).waitFor();
  await lookAt(page, "tasks-move");
  await page.getByRole("button", { name: /^Dùng ngày/ }).click();
  await page.getByRole("textbox", { name: "Lý do" }).fill("Theo kết luận giao ban tháng.");
  await page.getByRole("button", { name: "Chuyển hạn" }).last().click();
  await page.getByText("Đã làm với 1 nhiệm vụ.").waitFor();
  await page.getByText("Không làm được với:").waitFor();
  await page.locator(".task-bulk li").filter({ hasText: title }).waitFor();
  await lookAt(page, "tasks-moved");
});

test("a duty is seen over its whole year before it is saved", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/nhiem-vu/dinh-ky");
  await lookAt(page, "duties");
  await page.getByRole("button", { name: "Đặt nhiệm vụ định kỳ" }).click();
  await page.getByRole("button", { name: "Lưu", exact: true }).first().click();
  await page.getByRole("alert").getByText("Chọn ít nhất một cơ quan").waitFor();
  await page.getByLabel("Việc phải làm").fill("Báo cáo cải cách hành chính tháng");
  await page.locator("#duty-leads").fill("Sở Tư pháp");
  await page.getByRole("option", { name: "Sở Tư pháp" }).click();
  await page.keyboard.press("Escape");
  await page.getByLabel("Lặp lại").selectOption("month");
  await page.getByLabel("Ngày", { exact: true }).fill("20");
  await page.getByRole("button", { name: "Xem trước cả năm" }).first().click();
  const year = page.getByRole("region", { name: /Các hạn năm/ }).first();
  await year.getByRole("listitem").first().waitFor();
  // Twelve months are left in no year but the next.
  await page
    .getByRole("region", { name: `Các hạn năm ${new Date().getFullYear() + 1}` })
    .getByRole("listitem")
    .nth(11)
    .waitFor();
  await lookAt(page, "duty-form");
  await page.getByRole("button", { name: "Lưu", exact: true }).first().click();
  await page.getByRole("heading", { name: "Báo cáo cải cách hành chính tháng" }).waitFor();
});

/** A file of tasks as somebody filled it in. */
const fileOf = (rows: Parameters<typeof csvFile>[0]) => {
  const { name, bytes } = csvFile([["Nhiệm vụ", "Cơ quan chủ trì", "Hạn hoàn thành", "Căn cứ"], ...rows]);
  return { name, mimeType: "text/csv", buffer: Buffer.from(bytes) };
};

test("tasks come in by a file: all its faults at once, then a preview, then the tasks; deadlines go out as a calendar", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/nhiem-vu");
  await page.getByRole("button", { name: "Nhập, xuất tệp" }).click();
  await page.locator("input[type=file]").setInputFiles(
    fileOf([
      ["Rà soát trang thông tin", "Sở Không Có", "31/02/2027", ""],
      ["", "Sở Tư pháp Minh Họa", "30/06/2027", ""],
    ]),
  );
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.getByRole("heading", { name: "Tệp có 3 chỗ cần sửa, chưa ghi gì" }).waitFor();
  await lookAt(page, "tasks-file-faults");
  await page
    .locator("input[type=file]")
    .setInputFiles(
      fileOf([
        ["Rà soát trang thông tin của sở", "Sở Tư pháp Minh Họa", "30/06/2027", "Thông báo số 15/TB-UBND"],
      ]),
    );
  await page.getByRole("button", { name: "Xem trước" }).click();
  await page.getByText("1 mới, 0 thay đổi, 0 giữ nguyên.").waitFor();
  await lookAt(page, "tasks-file-preview");
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await page.getByText("Đã ghi: 1 mới, 0 thay đổi.").waitFor();
  await listed(page, "tim=trang+thong+tin");
  await page.getByRole("link", { name: "Rà soát trang thông tin của sở" }).waitFor();

  const doer = await signedIn("stc.ngansach");
  await doer.goto("/lam-viec/nhiem-vu?xem=lich");
  await lookAt(doer, "tasks-month");
  await doer.getByRole("link", { name: "Xem thời hạn trong Outlook, Google Lịch, điện thoại" }).click();
  await doer.getByRole("button", { name: "Tạo địa chỉ lịch" }).click();
  const address = await doer.getByLabel("Địa chỉ lịch").inputValue();
  const calendar = await doer.request.get(address);
  expect(await calendar.text()).toContain("SUMMARY:");
  expect(await calendar.text()).toContain("Thực hiện xong kiến nghị thanh tra");
});

test("what a meeting concluded becomes tasks after a look at each", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/dot");
  await page.getByRole("link", { name: /^Tỉnh tự chấm/ }).click();
  await page.getByRole("link", { name: "Cuộc họp" }).first().click();
  const meeting = page.locator("article a[href*='/cuoc-hop/']").first();
  const address = await meeting.getAttribute("href");
  await page.goto(`${address}?tieu-chi=ket-luan`);
  await page.getByRole("link", { name: "Giao nhiệm vụ từ kết luận" }).waitFor();
  await page.goto(`${address}`);
  await page.getByRole("link", { name: "Giao nhiệm vụ từ kết luận" }).click();
  await page.getByText(/^Từ kết luận: /).waitFor();
  await lookAt(page, "tasks-conclusion");
  const send = page.getByRole("button", { name: /^Giao (\d+ )?nhiệm vụ$/ });
  await send.click();
  await page.getByRole("alert").or(page.locator(".task-row")).first().waitFor();
  await page.getByText(/^Vừa giao \d+ nhiệm vụ/).waitFor();
  expect(await page.getByText("mới giao", { exact: true }).count()).toBeGreaterThan(1);
  await lookAt(page, "tasks-concluded");
});

test("a task set by hand names a criterion of a round, and whoever leads it is proposed", async () => {
  const page = await signedIn("sonoivu");
  await page.goto("/lam-viec/nhiem-vu/moi");
  await page.getByLabel("Việc phải làm").fill("Nộp đủ số tiền theo kiến nghị kiểm toán");
  const index = page.getByLabel("Chỉ số", { exact: true });
  await index.selectOption({ label: await optionLike(page, "PAR INDEX") });
  const leaf = page.getByRole("combobox", { name: "Tiêu chí (nếu có)" });
  await leaf.click();
  await leaf.fill("6.2");
  await page
    .getByRole("option", { name: /^6\.2 / })
    .first()
    .click();
  expect(await page.getByRole("combobox", { name: "Cơ quan chủ trì" }).inputValue()).toBe(
    "Sở Tài chính Minh Họa",
  );
  await lookAt(page, "tasks-leaf");
});

/** The label of the index whose name holds these words. */
async function optionLike(page: Page, words: string): Promise<string> {
  const names = await page.locator("#task-0-index option").allInnerTexts();
  return names.find((name) => name.includes(words)) ?? "";
}
