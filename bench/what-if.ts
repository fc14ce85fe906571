/**
 * What-if in a real browser, on the province's sheet of the demo: from a keystroke in a box until the new total stands on
 * screen, and the core's part of it; then the search for group A in its worker, with the longest time the page stood still.
 * Run after a build: CHISO_CHROMIUM=/usr/bin/chromium npx tsx --tsconfig tsconfig.base.json bench/what-if.ts. Bars: 50 ms, 2 s.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DEMO_PASSWORD } from "../src/main/demo/province.ts";
import { findBrowser, startBrowser } from "../test/support/browser.ts";
import { makeDemoFolder, startProduct } from "../test/support/product.ts";
import { newPerson, signIn } from "../test/support/walk.ts";

const KEYSTROKES = 200;
/** Counts the longest pause between two turns of the page; a text, because it is no function of this program. */
const STANDING_STILL = `
  window.stood = { longest: 0 };
  (function tick(last) {
    const now = performance.now();
    window.stood.longest = Math.max(window.stood.longest, now - last);
    setTimeout(() => tick(now), 0);
  })(performance.now());
`;

const found = await findBrowser();
if (found.browser === null) throw new Error(found.reason);
const browser = await startBrowser(found.browser);
const demoFolder = await mkdtemp(path.join(tmpdir(), "chiso-demo-"));
await makeDemoFolder(demoFolder);
const product = await startProduct(demoFolder);
try {
  const page = await (await newPerson(browser, product.url)).newPage();
  await signIn(page, "sonoivu", DEMO_PASSWORD);
  await page.goto("/lam-viec/phuong-an/minh-hoa");
  await page.locator("#scenario-total").waitFor();
  await page.locator("#assumed").fill("85");
  await page.locator("summary", { hasText: "Thực hiện chế độ báo cáo định kỳ" }).click();
  const box = page.getByLabel("Số báo cáo thiếu hoặc chậm");
  await box.waitFor();
  const times = await box.evaluate(async (element, keystrokes) => {
    // React listens to the setter of the prototype, not to one of the element's own.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    const total = document.querySelector("#scenario-total");
    const all: number[] = [];
    for (let at = 0; at < keystrokes; at++) {
      const before = total?.textContent;
      const start = performance.now();
      value?.set?.call(element, String(at % 2));
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
      while (total?.textContent === before) await Promise.resolve();
      all.push(performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    }
    return all;
  }, KEYSTROKES);
  const core = await page.evaluate(() =>
    performance.getEntriesByName("what-if").map(({ duration }) => duration),
  );
  console.log(
    `what-if in the browser, ${KEYSTROKES} keystrokes, 68 criteria against the published provinces (bar 50 ms)`,
  );
  console.table({ "keystroke to new total": percentiles(times), "of this the core": percentiles(core) });

  await page.evaluate(STANDING_STILL);
  const start = performance.now();
  await page.getByRole("button", { name: "Tìm cách" }).click();
  await page.getByRole("heading", { name: "Ít công sức nhất" }).waitFor();
  const sought = performance.now() - start;
  const longest = await page.evaluate("window.stood.longest");
  console.log(`group A over the open criteria, click to answer: ${sought.toFixed(0)} ms (bar 2 s)`);
  console.log(`the longest that the page stood still meanwhile: ${Number(longest).toFixed(0)} ms`);
} finally {
  await browser.close();
  await product.stop();
  await rm(demoFolder, { recursive: true, force: true });
}

function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (share: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)} ms`;
  return { p50: at(0.5), p95: at(0.95), longest: at(1) };
}
