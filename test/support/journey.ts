import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { DEMO_PASSWORD } from "../../src/main/demo/province.ts";
import { findBrowser, startBrowser } from "./browser.ts";
import { type Product, startProduct } from "./product.ts";
import { newPerson, signIn } from "./walk.ts";

/** What the tests of a journey share: one product with the demo, one browser. */
export interface Journey {
  readonly browser: () => Browser;
  readonly url: () => string;
  /** A new person at the browser, not signed in. */
  readonly anybody: () => Promise<Page>;
  /** A new person, signed in on the workspace with an account of the demo. */
  readonly signedIn: (username: string) => Promise<Page>;
}

/** Starts product and browser before the tests of a file and stops them after. */
export function startJourney(): Journey {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    const found = await findBrowser();
    if (found.browser === null) throw new Error(found.reason);
    browser = await startBrowser(found.browser);
    product = await startProduct(inject("demoFolder"));
  });
  afterAll(async () => {
    await browser.close();
    await product.stop();
  });
  const anybody = async (): Promise<Page> => (await newPerson(browser, product.url)).newPage();
  return {
    browser: () => browser,
    url: () => product.url,
    anybody,
    signedIn: async (username) => {
      const page = await anybody();
      await signIn(page, username, DEMO_PASSWORD);
      return page;
    },
  };
}
