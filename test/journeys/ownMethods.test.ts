import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { callAs, demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { lookAt } from "../support/walk.ts";

const journey = startJourney();

test("Sở Nội vụ clones last year's set, is told what a sum is off by, mends it, tries it on last year's data and releases it", async () => {
  const page = await journey.signedIn("sonoivu");
  await page.getByRole("link", { name: "Bộ tiêu chí", exact: true }).click();
  await page.getByRole("button", { name: /Nhân bản thành bản mới: .*cấp xã/ }).click();
  await page.getByLabel("Phiên bản mới").fill("2027");
  await lookAt(page, "set-clone");
  await page.getByRole("button", { name: "Tạo bản mới" }).click();
  await page.getByText("Không có lỗi.").waitFor();
  await lookAt(page, "set-editor");

  const points = page.getByLabel("Điểm tối đa của 1.1.1", { exact: true });
  await points.fill("1,5");
  await points.press("Enter");
  await page.getByText("thừa 0,5 điểm so với tiêu chí").waitFor();
  await page.getByText("1 lỗi cần sửa trước khi phát hành").waitFor();
  expect(await page.getByRole("button", { name: "Phát hành" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: /^Dòng \d+$/ }).click();
  expect(await page.evaluate(() => getSelection()?.toString() ?? "")).toMatch(/max: 3\.5/);
  await lookAt(page, "set-source");

  await page.getByRole("button", { name: "Bảng tiêu chí" }).click();
  const other = page.getByLabel("Điểm tối đa của 1.1.3", { exact: true });
  await other.fill("1,5");
  await other.press("Enter");
  await page.getByText("Không có lỗi.").waitFor();
  await page.getByRole("link", { name: "Thử trên số liệu kỳ trước" }).click();
  await page.getByText("Thử nghiệm, không phải kết quả.").waitFor();
  await page.getByRole("cell", { name: "giữ nguyên" }).first().waitFor();
  await lookAt(page, "set-trial");

  await page.goBack();
  await page.getByRole("button", { name: "Phát hành" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Phát hành" }).click();
  await page.getByText("Đã phát hành bộ tiêu chí.").waitFor();

  const reader = await journey.anybody();
  await reader.goto("/bo-tieu-chi/so-sanh?truoc=commune-par-index%40mau-2026&sau=commune-par-index%402027");
  await reader.getByText("Thêm 0, bỏ 0, thay đổi 2").waitFor();
  await lookAt(reader, "set-compare");
  const [download] = await Promise.all([
    reader.waitForEvent("download"),
    reader.goto("/bo-tieu-chi/commune-par-index/2027").then(() => reader.getByText("Tải tệp YAML").click()),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain('version: "2027"');
});

test("last year's round becomes next year's draft, and a commune sees what it lost and what changed", async () => {
  const page = await journey.signedIn("sonoivu");
  const last = await demoRound(page, "measures", "published");
  await page.goto(`/lam-viec/dot/${last}`);
  await page.getByRole("button", { name: /Nhân bản cho năm sau/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Kỳ đánh giá mới").fill("2027");
  await dialog.getByLabel("Bộ tiêu chí").selectOption("commune-par-index@2027");
  await lookAt(page, "round-clone");
  await dialog.getByRole("button", { name: "Tạo bản nháp" }).click();
  await dialog.getByText("Mọi nội dung đã mang sang.").waitFor();
  await dialog.getByRole("link", { name: "Mở bản nháp" }).click();
  await page.waitForURL(/\/sua/);
  const id = /dot\/([^/]+)\//.exec(page.url())?.[1] ?? "";
  const detail = await callAs(page, "GET", `/rounds/${id}`);
  expect(detail).toMatchObject({ period: "2027", previousRound: last, units: expect.any(Array) });

  const { units } = z.object({ units: z.array(z.object({ unit: z.string() })) }).parse(detail);
  await page.goto(`/lam-viec/dot/${id}/thay-doi/${units[0]?.unit}`);
  await page.getByRole("heading", { name: "Điểm bị trừ kỳ trước" }).waitFor();
  await page.getByText("thay đổi 2").waitFor();
  await lookAt(page, "round-changes");

  await page.goto(`/lam-viec/dot/${last}/ket-qua`);
  await page.getByText("Tiêu chí có phân biệt được các đơn vị không?").click();
  await page.getByText("tiêu chí không phân biệt đơn vị nào").waitFor();
  await lookAt(page, "round-spread");
});
