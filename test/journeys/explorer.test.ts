import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";
import { lookAt, newPerson } from "../support/walk.ts";

const { anybody, browser, url } = startJourney();
const PCI = "/kham-pha/pci?nam=2016";

async function rankOf(page: Page, province: string): Promise<string> {
  const row = page.locator("tr[data-unit]").filter({ hasText: province }).first();
  return (await row.locator("[data-cell=rank]").innerText()).trim();
}

describe("somebody moves a weight", () => {
  test("ranks move at once, and the address carries it to somebody else", async () => {
    const page = await anybody();
    await page.goto("/chi-so/pci/2016");
    await page.getByRole("link", { name: /^Khám phá:/ }).click();
    await page.getByRole("heading", { level: 1, name: /Khám phá .*PCI.*2016/ }).waitFor();
    const before = await rankOf(page, "Hà Nội");
    const slider = page.locator('input[type=range][data-of="5"]');
    await slider.focus();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press("ArrowRight");
    await page.waitForURL(/ts-5=/);
    const after = await rankOf(page, "Hà Nội");
    expect(after).not.toBe(before);
    const shown = await page.locator("tr[data-unit]").allInnerTexts();
    const other = await anybody();
    await other.goto(page.url());
    expect(await other.locator("tr[data-unit]").allInnerTexts()).toEqual(shown);
    await page.getByRole("link", { name: "Trở lại trọng số gốc" }).click();
    expect(new URL(page.url()).search).toBe("?nam=2016");
    expect(await rankOf(page, "Hà Nội")).toBe(before);
  });

  test("without script the server calculates, with the very same table", async () => {
    const plain = await (await browser().newContext({ baseURL: url(), javaScriptEnabled: false })).newPage();
    await plain.goto(PCI);
    await plain.getByLabel("Chi phí không chính thức").last().fill("30");
    await plain.getByRole("button", { name: "Tính lại" }).click();
    await plain.waitForURL(/nam=2016&ts-5=30$/);
    const served = await plain.locator("tr[data-unit]").allInnerTexts();
    const page = await anybody();
    await page.goto(PCI);
    await page.locator('input[name="ts-5"]').fill("30");
    expect(await page.locator("tr[data-unit]").allInnerTexts()).toEqual(served);
    await plain.context().close();
  });
});

test("two provinces, what changed for one, and other rules", async () => {
  const page = await anybody();
  await page.goto(PCI);
  await page.getByLabel("Đơn vị thứ nhất").selectOption({ label: "Quảng Ninh" });
  await page.getByLabel("Đơn vị thứ hai").selectOption({ label: "Hà Nội" });
  await page.getByRole("button", { name: "So sánh", exact: true }).click();
  await page.getByText(/Quảng Ninh hơn Hà Nội 4,8\d điểm/).waitFor();
  const change = page.getByRole("form", { name: "Thay đổi so với năm trước" });
  await change.getByLabel("Đơn vị").selectOption({ label: "Hà Nội" });
  await change.getByRole("button", { name: "Xem" }).click();
  await page.waitForURL(/don-vi=vn63-01/);
  await page.getByText("Từng nguyên nhân làm thay đổi thứ hạng bao nhiêu bậc").first().waitFor();
  const rules = page.getByRole("form", { name: "Áp thử quy tắc khác" });
  await rules.getByLabel("Phiên bản").selectOption("2009");
  await rules.getByRole("button", { name: "Áp thử" }).click();
  await page.waitForURL(/a=vn63-22&b=vn63-01&don-vi=vn63-01&quy-tac=2009/);
  await page.getByText(/Thứ hạng thay đổi bình quân/).waitFor();
});

test("a round of the platform can be explored too, and says how it differs", async () => {
  const page = await anybody();
  await page.goto("/kham-pha");
  await page.getByRole("heading", { name: "Đợt đánh giá trên hệ thống" }).waitFor();
  const section = page.locator("section").filter({ hasText: "Đợt đánh giá trên hệ thống" });
  await section.locator(".years a").first().click();
  await page.getByText("Mỗi lĩnh vực được tính là tỷ lệ điểm đạt trên điểm tối đa").waitFor();
  await lookAt(page, "explorer-round");
});

test.each([
  ["list", "/kham-pha"],
  ["pci", PCI],
  ["papi", "/kham-pha/papi?nam=2020&ts-d1=30"],
  ["english", "/en/kham-pha/pci?nam=2011"],
])("the page %s fits desktop and phone, and axe finds nothing serious", async (name, address) => {
  const page = await (await newPerson(browser(), url())).newPage();
  await page.goto(address);
  await lookAt(page, `explorer-${name}`);
});
