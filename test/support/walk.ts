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

/** Keeps a picture at both widths, refuses a page wider than its screen and anything serious that axe finds. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? WIDTHS.desktop;
  for (const width of ["desktop", "phone"] as const) {
    await page.setViewportSize(WIDTHS[width]);
    await page.waitForTimeout(150);
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: path.join(SHOTS, `${name}-${width}.png`) });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, `${name} is wider than a ${width} screen`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(before);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const said = serious.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  expect(said, `axe at ${name}`).toEqual([]);
}

/** Signs in on the workspace and waits for «Việc của tôi». */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/lam-viec");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Đăng nhập" }).waitFor();
}
