import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { z } from "zod";
import { CriterionRows } from "../../src/contract/appraisal.ts";
import { LossesView } from "../../src/contract/replies.ts";
import { RoundDetail } from "../../src/contract/rounds.ts";
import { callAs, demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

// One round of departments, from questions and second readings over the unit's explanation to the second appraisal.

const { signedIn: signIn } = startJourney();
const signedIn = async (name: string) => {
  const page = await signIn(name);
  page.setDefaultTimeout(25_000);
  return page;
};
const UNIT = "minh-hoa-sotuphap";
let round = "";

/** The owner moves the windows so that the named one is open now. */
async function moveTo(owner: Page, stage: "explanation" | "second-appraisal"): Promise<void> {
  const detail = RoundDetail.parse(await callAs(owner, "GET", `/rounds/${round}`));
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
  const steps = stage === "explanation" ? [-4, -3, -2, 48, 72, 96] : [-6, -5, -4, -2, -1, 48];
  const [, judged, from, until, again, end] = steps.map(hours);
  const clock = {
    ...detail.clock,
    appraisal: { ...detail.clock.appraisal, until: judged },
    explanation: { from, until },
    secondAppraisal: { from: again, until: end },
  };
  await callAs(owner, "PATCH", `/rounds/${round}`, {
    clock,
    reason: "Điều chỉnh lịch thẩm định",
    rowVersion: detail.rowVersion,
  });
}

test("an appraiser asks a department, which is told, answers on its sheet, and the appraiser closes the thread", async () => {
  const judge = await signedIn("thamdinh1");
  round = await demoRound(judge, "measures", "appraisal");
  await judge.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/1.1.1?dong=${UNIT}`);
  await judge.getByRole("heading", { name: "Sở Tư pháp" }).waitFor();
  await judge.keyboard.press("h");
  await judge.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await judge.getByText("Viết nội dung câu hỏi").first().waitFor();
  await judge.getByLabel("Nội dung hỏi").fill("Kế hoạch ký ngày nào, ở trang nào?");
  await judge.getByRole("button", { name: "Gửi câu hỏi" }).click();
  await judge.getByText("Kế hoạch ký ngày nào, ở trang nào?").waitFor();
  await lookAt(judge, "judging-desk-question");

  const unit = await signedIn("sotuphap");
  await unit.getByText("1 câu hỏi chờ đơn vị trả lời").waitFor();
  await lookAt(unit, "judging-unit-home");
  await unit
    .getByRole("link", { name: /^1\.1\.1 / })
    .first()
    .click();
  await unit.getByLabel("Trả lời", { exact: true }).fill("Ký ngày 15/01, trang 1.");
  await lookAt(unit, "judging-unit-question");
  await unit.getByRole("button", { name: "Gửi trả lời" }).press("Enter");
  await unit.getByText("Ký ngày 15/01, trang 1.").first().waitFor();

  await judge.goto(`/lam-viec/dot/${round}/cau-hoi`);
  await judge.getByText("Ký ngày 15/01, trang 1.").waitFor();
  await lookAt(judge, "judging-questions");
  const thread = judge.getByRole("region", { name: /^Sở Tư pháp.*, 1\.1\.1$/ });
  await thread.getByRole("button", { name: "Khép lại câu hỏi" }).click();
  await judge.getByText("Đã khép lại").first().waitFor();
});

test("rows that follow from the answer are listed first and agreed together", async () => {
  const judge = await signedIn("thamdinh1");
  await judge.goto(`/lam-viec/dot/${round}/tham-dinh/thong-nhat`);
  await judge.getByRole("button", { name: /^Thống nhất \d+ dòng đã chọn$/ }).waitFor();
  await lookAt(judge, "judging-together");
  await judge.getByRole("checkbox").first().uncheck();
  await judge.getByRole("button", { name: /^Thống nhất \d+ dòng đã chọn$/ }).click();
  await judge.getByText(/^Đã thống nhất \d+ dòng\.$/).waitFor();
});

test("a reason is kept while judging, and edited on the list of reasons", async () => {
  const judge = await signedIn("thamdinh1");
  await judge.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/1.1.1?dong=${UNIT}`);
  await judge.getByRole("button", { name: /Điều chỉnh điểm/ }).waitFor();
  await judge.keyboard.press("c");
  await judge.getByLabel("Điểm thẩm định").fill("0,25");
  await judge.getByLabel("Lý do", { exact: true }).fill("Kế hoạch thiếu phân công và thời hạn");
  await judge.getByRole("button", { name: "Lưu làm mẫu" }).click();
  await judge.getByText("Đã lưu lý do mẫu.").waitFor();
  await lookAt(judge, "judging-desk-change");
  await judge.getByRole("button", { name: "Lưu điểm thẩm định" }).click();
  await judge.getByText(/^Đã lưu .*Sở Tư pháp/).waitFor();
  await judge.goto(`/lam-viec/dot/${round}/tham-dinh/ly-do`);
  await judge.getByText("Kế hoạch thiếu phân công và thời hạn").waitFor();
  await lookAt(judge, "judging-reasons");
  await judge.getByRole("button", { name: /^Sửa: / }).click();
  await judge.getByLabel("Dùng chung cho mọi người thẩm định").check();
  await lookAt(judge, "judging-reason-form");
  await judge.getByRole("button", { name: "Lưu lý do mẫu" }).click();
  await judge.getByText("Dùng chung cho mọi người thẩm định").waitFor();
});

test("the owner draws a sample; its reader sees nothing of the first decision; the differing leaf goes back", async () => {
  const owner = await signedIn("sonoivu");
  await owner.goto(`/lam-viec/dot/${round}/tham-dinh/cham-lai`);
  await owner.getByLabel("Tỷ lệ (%)").fill("2");
  await owner.getByLabel("Mã chọn mẫu").fill("mau-thu");
  await lookAt(owner, "judging-sample");
  await owner.getByRole("button", { name: "Chọn mẫu và giao chấm lại" }).click();
  await owner.getByText(/mã mau-thu/).waitFor();
  const { readers } = z
    .object({ readers: z.array(z.object({ name: z.string(), drawn: z.number() })) })
    .parse(await callAs(owner, "GET", `/rounds/${round}/second-readings`));
  const people = new Map<string, string>();
  for (const username of ["thamdinh1", "thamdinh2"]) {
    const page = await signedIn(username);
    const session = z.object({ account: z.object({ displayName: z.string() }) });
    people.set(session.parse(await callAs(page, "GET", "/session")).account.displayName, username);
  }
  const reader = await signedIn(people.get(readers[0]?.name ?? "") ?? "");
  await reader.goto(`/lam-viec/dot/${round}/cham-lai`);
  await reader.getByLabel("Điểm bạn chấm").fill("0");
  await reader.getByRole("button", { name: "Lưu điểm chấm lại" }).click();
  await reader.getByLabel(/^Lý do/).fill("Không có tài liệu chứng minh");
  expect(await reader.locator("main").innerText()).not.toContain("quyết định lúc");
  await lookAt(reader, "judging-reading");
  await reader.getByRole("button", { name: "Lưu điểm chấm lại" }).click();
  await reader
    .getByText(/✓ Đã chấm lại/)
    .first()
    .waitFor({ state: "attached" });

  await owner.reload();
  await owner
    .getByRole("button", { name: /^Đề nghị xem lại: / })
    .first()
    .waitFor();
  await lookAt(owner, "judging-comparison");
  await owner
    .getByRole("button", { name: /^Đề nghị xem lại: / })
    .first()
    .click();
  await owner.getByLabel("Nội dung đề nghị").fill("Xem lại ngày ký");
  await owner.getByRole("button", { name: "Đề nghị xem lại", exact: true }).click();
  await owner.getByText(/^đã đề nghị xem lại/).waitFor();
});

test("an appraiser withdraws from a department; the owner sees who and why, and lets them back", async () => {
  const judge = await signedIn("thamdinh2");
  await judge.goto(`/lam-viec/dot/${round}/tham-dinh/xung-dot`);
  await judge.getByRole("button", { name: /^Khai báo/ }).click();
  await judge.getByText("Chọn đơn vị").first().waitFor();
  const box = judge.getByLabel("Đơn vị");
  await box.selectOption({ index: 1 });
  await judge.getByLabel("Lý do").fill("Vợ công tác tại đơn vị");
  await judge.getByRole("button", { name: /^Khai báo/ }).click();
  await judge.getByText("Vợ công tác tại đơn vị").first().waitFor();
  await lookAt(judge, "judging-conflict");
  const owner = await signedIn("sonoivu");
  await owner.goto(`/lam-viec/dot/${round}/tham-dinh/xung-dot`);
  await owner.getByText("Vợ công tác tại đơn vị").waitFor();
  await lookAt(owner, "judging-conflicts-owner");
  const own = owner.getByRole("listitem").filter({ hasText: "Vợ công tác tại đơn vị" });
  await own.getByRole("button", { name: "Cho thẩm định lại" }).click();
  await own.getByLabel("Lý do").fill("Đã chuyển công tác");
  await own.getByRole("button", { name: "Cho thẩm định lại" }).click();
  await owner.getByText(/Đã chuyển công tác/).waitFor();
  await owner.goto(`/lam-viec/dot/${round}/tham-dinh/dong-deu`);
  await owner.getByRole("heading", { name: "Chấm đều tay" }).waitFor();
  await lookAt(owner, "judging-consistency");
  await owner.goto(`/lam-viec/dot/${round}/tham-dinh`);
  await owner.getByRole("link", { name: "Độ thống nhất khi chấm" }).click();
  await owner.getByText(/^Hai người chấm giống nhau ở .+ lượt chấm lại; chưa đủ số liệu/).waitFor();
  for (const fold of await owner.locator("main summary").all()) await fold.click();
  await lookAt(owner, "judging-agreement");
});

test("the department reads what it lost, explains one leaf and agrees with another, on a phone", async () => {
  const owner = await signedIn("sonoivu");
  await moveTo(owner, "explanation");
  const unit = await signedIn("sotuphap");
  await unit.setViewportSize({ width: 375, height: 812 });
  await unit.reload();
  await unit.getByRole("link", { name: "Giải trình điểm bị đổi" }).click();
  await unit.getByRole("heading", { name: "Giải trình: Sở Tư pháp" }).waitFor();
  await lookAt(unit, "judging-losses");
  const view = LossesView.parse(await callAs(unit, "GET", `/rounds/${round}/sheets/${UNIT}/losses`));
  const [first, second] = view.losses;
  if (!first || !second) throw new Error("the demo department lost nothing to explain");
  const card = unit.locator("section.loss").first();
  await card.getByLabel("Nội dung giải trình").fill("Kế hoạch đã ký ngày 15/01, có trong tài liệu gửi kèm.");
  await card.getByText(/^Đã lưu nháp/).waitFor();
  await unit.reload();
  await card.getByText("Kế hoạch đã ký ngày 15/01, có trong tài liệu gửi kèm.").waitFor();
  await card.getByRole("button", { name: /^Gửi giải trình tiêu chí/ }).click();
  await lookAt(unit, "judging-losses-send");
  await unit.getByRole("dialog").getByRole("button", { name: "Gửi giải trình" }).click();
  await card.getByText(/gửi \d\d:\d\d|gửi lúc|gửi \d/).waitFor();
  const other = unit.locator("section.loss").nth(1);
  await other.getByLabel("Đồng ý với điểm thẩm định").check();
  await other.getByText(/^Đã lưu nháp/).waitFor();
  await other.getByRole("button", { name: /^Gửi giải trình tiêu chí/ }).click();
  await unit.getByRole("dialog").getByRole("button", { name: "Gửi giải trình" }).click();
  await other.getByText("Đã đồng ý với điểm thẩm định").waitFor();
  await lookAt(unit, "judging-losses-sent");
});

test("the second appraisal shows the explained leaf alone, what is new first, and wants a reason to keep the points", async () => {
  const owner = await signedIn("sonoivu");
  await moveTo(owner, "second-appraisal");
  const judge = await signedIn("thamdinh1");
  await judge.goto(`/lam-viec/dot/${round}/tham-dinh`);
  await judge.getByText(/^Thẩm định lần 2: chỉ gồm/).waitFor();
  await lookAt(judge, "judging-second-overview");
  await judge.goto(`/lam-viec/dot/${round}/tham-dinh/don-vi/${UNIT}`);
  await judge.getByText("Kế hoạch đã ký ngày 15/01, có trong tài liệu gửi kèm.").waitFor();
  await judge.keyboard.press("g");
  await judge.getByRole("button", { name: "Lưu quyết định" }).click();
  await judge.getByText("Nhập lý do; đơn vị sẽ đọc").first().waitFor();
  await judge.getByLabel("Lý do giữ nguyên").fill("Tài liệu gửi kèm không có ngày ký.");
  await lookAt(judge, "judging-second-desk");
  const code = (await judge.locator(".desk-detail > h2").innerText()).split(" ")[0] ?? "";
  await judge.getByRole("button", { name: "Lưu quyết định" }).click();
  await judge.getByText(/^Đã lưu \d/).waitFor();
  const desk = CriterionRows.parse(await callAs(judge, "GET", `/rounds/${round}/appraisal/leaves/${code}`));
  expect(desk.units.find(({ unit }) => unit === UNIT)?.leaf.firstAppraisal).toMatchObject({ phase: 1 });
});
