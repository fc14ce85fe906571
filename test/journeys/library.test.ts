import { expect, test } from "vitest";
import { demoRound } from "../support/api.ts";
import { startJourney } from "../support/journey.ts";
import { pdfOfPages } from "../support/papers.ts";
import { identity, signPdf } from "../support/signed-pdf.ts";
import { lookAt } from "../support/walk.ts";

const { signedIn } = startJourney();

test("a department keeps a signed plan once, finds words on its pages, and cites page 2 at a criterion", async () => {
  const clerk = await identity({ common: "Nguyễn Thị Hường", organization: "Sở Tư pháp" });
  const plan = await signPdf(
    await pdfOfPages("Mục tiêu chung", "Nâng cao mức độ hài lòng của người dân"),
    clerk,
    new Date(),
  );
  const file = { name: "Kế hoạch 15 (đã ký).pdf", mimeType: "application/pdf", buffer: Buffer.from(plan) };
  const page = await signedIn("sotuphap");
  await page.getByRole("link", { name: "Kho tài liệu", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Kho tài liệu kiểm chứng" }).waitFor();
  await page.getByText(/^\d+ tài liệu$/).waitFor();
  await lookAt(page, "work-library");

  await page.getByRole("button", { name: "Thêm tài liệu" }).click();
  await page.getByRole("button", { name: "Lưu vào kho" }).click();
  await page.getByRole("link", { name: "Nhập tên tài liệu" }).waitFor();
  await lookAt(page, "work-library-add-faults");
  await page.locator("#document-file").setInputFiles(file);
  expect(await page.getByLabel("Tên tài liệu").inputValue()).toBe("Kế hoạch 15 (đã ký)");
  await page.getByLabel("Tên tài liệu").fill("Kế hoạch rà soát văn bản");
  await page.getByLabel("Loại").first().selectOption("Kế hoạch");
  await page.getByLabel("Số, ký hiệu").fill("15/KH-STP");
  await page.getByRole("button", { name: "Lưu vào kho" }).click();
  await page.getByRole("heading", { level: 1, name: "Kế hoạch rà soát văn bản" }).waitFor();
  await page.getByText("nội dung còn nguyên từ khi ký").waitFor();
  await page.getByText("Nguyễn Thị Hường, Sở Tư pháp").waitFor();
  await page.getByText("chưa kiểm tra thu hồi").waitFor();
  await page.getByLabel("Tìm trong tệp").fill("hai long");
  await page.getByRole("button", { name: "Trang 2", exact: true }).first().click();
  await page.getByRole("img", { name: "Kế hoạch rà soát văn bản, Trang 2" }).waitFor();
  await lookAt(page, "work-library-document");

  await page.goto(`/lam-viec/dot/${await demoRound(page, "measured", "self-scoring")}/phieu/minh-hoa`);
  await page.getByRole("button", { name: "Chọn từ kho" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Tìm trong kho").fill("15/kh-stp");
  await dialog.getByText("Kho của Sở Tư pháp Minh Họa: 1 tài liệu").waitFor();
  await lookAt(page, "work-library-chooser");
  await dialog.getByRole("button", { name: "Chọn: Kế hoạch rà soát văn bản" }).press("Enter");
  await dialog.getByLabel("Trang chứng minh").fill("2");
  await dialog.getByLabel("Trang chứng minh").press("Enter");
  await page.getByText("Đã đính kèm «Kế hoạch rà soát văn bản».").waitFor();
  await page.getByText("15/KH-STP · trang 2").waitFor();
});

test("on a phone a photograph goes into the library; the same one again is offered, not kept twice", async () => {
  const page = await signedIn("hoacuc");
  await page.setViewportSize({ width: 375, height: 812 });
  const { default: sharp } = await import("sharp");
  const board = await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#bcd" } })
    .jpeg()
    .toBuffer();
  const photo = { name: "image.jpg", mimeType: "image/jpeg", buffer: board };
  const takePhoto = async (): Promise<void> => {
    await page.goto("/lam-viec/kho-tai-lieu");
    await page.getByRole("button", { name: "Thêm tài liệu" }).click();
    await page.locator("#document-file-photo").setInputFiles(photo);
  };
  await takePhoto();
  await page.getByText("Chụp ảnh", { exact: true }).waitFor();
  await page.getByLabel("Tên tài liệu").fill("Bảng niêm yết thủ tục");
  await page.getByRole("button", { name: "Lưu vào kho" }).click();
  await page.getByRole("img", { name: "Bảng niêm yết thủ tục, Trang 1" }).waitFor();
  await takePhoto();
  await page.getByText("Kho đã có đúng tệp này").waitFor();
  await page.getByRole("link", { name: "Mở tài liệu đã có" }).click();
  await page.getByRole("heading", { level: 1, name: "Bảng niêm yết thủ tục" }).waitFor();
  await page.getByRole("button", { name: "Cất tài liệu" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cất tài liệu" }).click();
  await page.getByText("Tài liệu này đã cất.").waitFor();
  await page.getByRole("button", { name: "Lấy lại" }).click();
  await page.getByRole("button", { name: "Cất tài liệu" }).waitFor();
});

test("an appraiser sees the pages of a document beside the leaf", async () => {
  const page = await signedIn("thamdinh1");
  const round = await demoRound(page, "measures", "appraisal");
  await page.goto(`/lam-viec/dot/${round}/tham-dinh/tieu-chi/4.1.1`);
  await page
    .getByRole("button", { name: /^Xem bên cạnh/ })
    .first()
    .click();
  const viewer = page.getByRole("complementary");
  await viewer.getByRole("img", { name: /, Trang 1$/ }).waitFor();
  await viewer.getByText("Tệp không có chữ ký số.").waitFor();
  await lookAt(page, "work-appraisal-viewer");
});
