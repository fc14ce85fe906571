import { mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** The two widths at which every screen is looked at. */
export const WIDTHS = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 812 } } as const;
export type Width = keyof typeof WIDTHS;

const SHOTS = path.resolve("test-output/screens");

/** A new person at a browser of the given width, with Vietnamese as their language. */
export function newPerson(
  browser: Browser,
  baseURL: string,
  width: Width = "desktop",
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL,
    viewport: WIDTHS[width],
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  });
}

/** At both widths: keeps a picture, refuses a page wider than its screen and anything serious that axe finds. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? WIDTHS.desktop;
  mkdirSync(SHOTS, { recursive: true });
  for (const width of ["desktop", "phone"] as const) {
    await page.setViewportSize(WIDTHS[width]);
    await page.waitForTimeout(150);
    await page.screenshot({ path: path.join(SHOTS, `${name}-${width}.png`) });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, `${name} is wider than a ${width} screen`).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page), `axe at ${name}, ${width}`).toEqual([]);
  }
  await page.setViewportSize(before);
}

/** Every rule of axe. Our pages have no frames, so one run in the page says it all; only violations are written out. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** Signs in on the workspace and waits for «Việc của tôi». */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/lam-viec");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Đăng nhập" }).waitFor();
}
