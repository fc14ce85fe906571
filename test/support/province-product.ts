import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { RoundId } from "../../src/contract/ids.ts";
import { DemoClock } from "../../src/main/demo/demoClock.ts";
import { addPeople, addUnits } from "../../src/main/demo/people.ts";
import { DEMO_PASSWORD } from "../../src/main/demo/province.ts";
import { answerProvinceRound } from "../../src/main/demo/provinceRound.ts";
import { setStage } from "../../src/main/demo/stage.ts";
import { buildTestApp, type TestApp } from "./app.ts";
import { findBrowser, startBrowser } from "./browser.ts";
import { openOwnDatabase } from "./database.ts";
import { newPerson, signIn, type Width } from "./walk.ts";

/** A server whose clock the test moves, with the illustration province whose departments have scored themselves. */
export interface ProvinceProduct {
  /** The round in which the province is measured; nobody has reviewed it, its leader has to approve it. */
  readonly round: () => RoundId;
  /** Moves the clock on; whoever was signed in has to sign in again after a day. */
  readonly moveTo: (moment: string) => void;
  /** A person of the demo who has just signed in by the form. */
  readonly as: (username: string, width?: Width) => Promise<Page>;
}

/** Starts server and browser before the tests of a file and stops them after; the round belongs to the year of `start`. */
export function startProvinceProduct(start: string): ProvinceProduct {
  let browser: Browser;
  let product: TestApp;
  let url = "";
  let round: RoundId;
  beforeAll(async () => {
    const found = await findBrowser();
    if (found.browser === null) throw new Error(found.reason);
    browser = await startBrowser(found.browser);
    product = await buildTestApp({
      start,
      database: await openOwnDatabase(),
      webFolder: path.resolve("dist/web"),
    });
    round = await playProvince(product);
    url = await product.app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(async () => {
    await browser.close();
    await product.close();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  return {
    round: () => round,
    moveTo: (moment) => product.clock.set(moment),
    as: async (username, width = "desktop") => {
      const person = await newPerson(browser, url, width);
      person.setDefaultTimeout(30_000);
      await person.clock.setFixedTime(product.clock.now());
      const page = await person.newPage();
      await signIn(page, username, DEMO_PASSWORD);
      return page;
    },
  };
}

function playProvince({ context }: TestApp): Promise<RoundId> {
  const clock = new DemoClock(context.clock.now());
  return context.store.write(async (tx) => {
    await addUnits(tx);
    const players = await addPeople(context, tx, clock.now());
    return answerProvinceRound(setStage(context, tx, clock, players), clock.year(), true);
  });
}
