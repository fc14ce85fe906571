import { expect, test } from "vitest";
import { demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const { anybody, signedIn } = startJourney();

test("the owner reminds those who are late; each of them reads it at the bell and is led to the sheet", async () => {
  const owner = await signedIn("sonoivu");
  const round = await demoRound(owner, "measures", "self-scoring");
  await owner.goto(`/lam-viec/dot/${round}`);
  await owner.getByRole("button", { name: /^Nhắc \d+ đơn vị chưa gửi/ }).click();
  const dialog = owner.getByRole("dialog");
  await dialog.getByText("Chưa nhắc lần nào").first().waitFor();
  await lookAt(owner, "work-remind");
  await dialog.getByRole("button", { name: "Bỏ chọn tất cả" }).click();
  await dialog.getByRole("checkbox", { name: "Xã Hoa Lau" }).check();
  await dialog.getByLabel("Lời nhắn thêm").fill("Đề nghị gửi trước thứ Sáu.");
  await dialog.getByRole("button", { name: "Gửi nhắc việc đến 1 đơn vị" }).click();
  await owner.getByText("Đã nhắc 1 đơn vị.").waitFor();

  const spared = await signedIn("hoamua");
  await spared.goto("/lam-viec/thong-bao");
  await spared
    .getByText(/Đợt đánh giá đã mở/)
    .first()
    .waitFor();
  expect(await spared.getByText(/Nhắc việc/).count()).toBe(0);

  const late = await signedIn("hoalau");
  const bell = late.getByRole("link", { name: /^Thông báo, \d+ chưa đọc$/ });
  await bell.waitFor();
  const unread = Number(/\d+/.exec((await bell.getAttribute("aria-label")) ?? "")?.[0]);
  await bell.click();
  await late.getByRole("heading", { level: 1, name: "Thông báo" }).waitFor();
  await lookAt(late, "work-notices");
  await late.getByRole("link", { name: /Nhắc việc.*Đề nghị gửi trước thứ Sáu/ }).press("Enter");
  await late.waitForURL(/\/phieu\//);
  await late.getByRole("link", { name: `Thông báo, ${unread - 1} chưa đọc` }).click();
  await late.getByRole("button", { name: "Đánh dấu tất cả đã đọc" }).click();
  await late.getByRole("link", { name: "Thông báo", exact: true }).waitFor();
  await late.getByRole("button", { name: "Chưa đọc (0)" }).click();
  await late.getByText("Bạn đã đọc hết thông báo.").waitFor();
});

test("somebody sets how they are told; their calendar opens without signing in, until the address is renewed", async () => {
  const page = await signedIn("hoacuc");
  await page.goto("/lam-viec/tai-khoan");
  await page.getByLabel("Địa chỉ thư điện tử").fill("hoacuc");
  await page.getByRole("button", { name: "Lưu cách nhận thông báo" }).click();
  await page
    .getByRole("alert")
    .getByText(/Nhập đủ địa chỉ thư/)
    .waitFor();
  await page.getByLabel("Địa chỉ thư điện tử").fill("hoacuc@example.vn");
  await page.getByRole("button", { name: "Lưu cách nhận thông báo" }).click();
  await page.getByText("Đã lưu.").waitFor();
  await page.getByRole("button", { name: "Tạo địa chỉ lịch" }).click();
  const address = await page.getByLabel("Địa chỉ lịch").inputValue();
  await lookAt(page, "work-told");

  const calendar = await (await anybody()).request.get(address);
  expect(calendar.status()).toBe(200);
  expect((await calendar.text()).replace(/\r\n /g, "")).toContain(
    "Hạn gửi phiếu tự chấm điểm của Xã Hoa Cúc",
  );
  await page.getByRole("button", { name: "Cấp địa chỉ mới" }).click();
  await page.getByText(/địa chỉ cũ không dùng được nữa/).waitFor();
  expect((await (await anybody()).request.get(address)).status()).toBe(404);

  const administrator = await signedIn("quantri");
  await administrator.goto("/lam-viec/quan-tri/thu-chua-gui");
  await administrator.getByText("Mọi thư đều đã gửi được.").waitFor();
  await lookAt(administrator, "work-failed-mails");
});
