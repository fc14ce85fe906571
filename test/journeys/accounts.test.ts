import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { lookAt, signIn } from "../support/walk.ts";

const { anybody, signedIn } = startJourney();

test("the administrator makes an account; its owner must choose a password before any work, and then works", async () => {
  const page = await signedIn("quantri");
  await lookAt(page, "work-home-administrator");
  await page.goto("/lam-viec/quan-tri");
  await page.getByRole("row").filter({ hasText: "Xã Hoa Ban" }).first().waitFor();
  await lookAt(page, "work-accounts");

  await page.getByRole("button", { name: "Thêm tài khoản" }).click();
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await page.getByRole("alert").first().waitFor();
  await lookAt(page, "work-account-faults");
  await page.getByLabel("Họ và tên").fill("Phạm Thị Lụa");
  await page.getByLabel("Tên đăng nhập", { exact: true }).fill("lua.hoaban");
  await page.getByRole("combobox", { name: "Đơn vị" }).fill("hoa ban");
  await page.getByRole("option", { name: "Xã Hoa Ban" }).click();
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await page.getByText(/Mật khẩu dùng một lần của Phạm Thị Lụa/).waitFor();
  await lookAt(page, "work-one-time-password");
  const oneTime = await page.locator("main code").first().innerText();

  const newcomer = await anybody();
  await signIn(newcomer, "lua.hoaban", oneTime);
  await newcomer.getByRole("heading", { level: 1, name: "Đổi mật khẩu" }).waitFor();
  await lookAt(newcomer, "work-forced-password");
  await newcomer.goto("/lam-viec/dot");
  await newcomer.getByRole("heading", { level: 1, name: "Đổi mật khẩu" }).waitFor();
  await newcomer.getByLabel("Mật khẩu dùng một lần").fill(oneTime);
  await newcomer.getByLabel("Mật khẩu mới", { exact: true }).fill("ngan");
  await newcomer.getByLabel("Nhập lại mật khẩu mới").fill("ngan");
  await newcomer.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await newcomer.getByText("Nhập mật khẩu mới có ít nhất 10 ký tự").first().waitFor();
  await newcomer.getByLabel("Mật khẩu mới", { exact: true }).fill("hoa ban no thang ba");
  await newcomer.getByLabel("Nhập lại mật khẩu mới").fill("hoa ban no thang ba");
  await newcomer.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await newcomer.getByRole("heading", { level: 1 }).filter({ hasNotText: "Đổi mật khẩu" }).waitFor();
  await newcomer.goto("/lam-viec/tai-khoan");
  await newcomer.getByRole("heading", { level: 1, name: "Tài khoản" }).waitFor();
  await lookAt(newcomer, "work-account");

  const again = await anybody();
  await signIn(again, "lua.hoaban", "hoa ban no thang ba");
  await again.getByText("Xã Hoa Ban").first().waitFor();
});

test("nobody is refused for opening the sign-in page, and the console stays clean", async () => {
  const page = await anybody();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto("/lam-viec");
  await page.getByRole("heading", { name: "Đăng nhập" }).waitFor();
  await lookAt(page, "work-sign-in");
  expect(errors).toEqual([]);
});

test("the workspace speaks English where the method does, and Vietnamese again on one click", async () => {
  const page = await signedIn("hoaban");
  await page.getByRole("link", { name: "Nhập phiếu tự chấm điểm" }).click();
  await page.getByRole("heading", { name: /Ban hành kế hoạch CCHC năm/ }).waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: /Yearly reform plan issued on time/ }).waitFor();
  await page.getByText("On time", { exact: true }).first().waitFor();
  await lookAt(page, "work-sheet-english");
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await page.getByRole("heading", { name: /Ban hành kế hoạch CCHC năm/ }).waitFor();
});
