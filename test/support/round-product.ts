import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { actorOf, hashPassword } from "../../src/app/access/index.ts";
import type { Context } from "../../src/app/context.ts";
import type { RoleGrant } from "../../src/contract/access.ts";
import { AccountId, UnitKey } from "../../src/contract/ids.ts";
import { buildTestApp, PASSWORD, type TestApp } from "./app.ts";
import { findBrowser, startBrowser } from "./browser.ts";
import { openOwnDatabase } from "./database.ts";
import { newPerson, signIn, type Width } from "./walk.ts";

interface Part {
  readonly name: string;
  readonly position: string;
  readonly grant: RoleGrant;
}

const at = (key: string): UnitKey => UnitKey.parse(key);

/** The people of a round, by user name. */
const PEOPLE = {
  hanh: {
    name: "Trần Thị Hạnh",
    position: "Trưởng phòng CCHC, Sở Nội vụ",
    grant: { role: "owner", unit: at("so-noi-vu") },
  },
  binh: {
    name: "Lê Văn Bình",
    position: "Công chức Văn phòng – Thống kê, xã An Hòa",
    grant: { role: "unit", unit: at("xa-an-hoa") },
  },
  mai: {
    name: "Phạm Thị Mai",
    position: "Chủ tịch UBND xã An Hòa",
    grant: { role: "leader", unit: at("xa-an-hoa") },
  },
  son: { name: "Nguyễn Văn Sơn", position: "Thành viên thẩm định", grant: { role: "appraiser", unit: null } },
  lan: { name: "Đỗ Thị Lan", position: "Thành viên thẩm định", grant: { role: "appraiser", unit: null } },
  tam: {
    name: "Vũ Văn Tám",
    position: "Công chức Văn phòng – Thống kê, xã Bình Minh",
    grant: { role: "unit", unit: at("xa-binh-minh") },
  },
  nga: {
    name: "Hoàng Thị Nga",
    position: "Chủ tịch UBND xã Bình Minh",
    grant: { role: "leader", unit: at("xa-binh-minh") },
  },
} satisfies Record<string, Part>;
export type RoundPerson = keyof typeof PEOPLE;

/** A server whose clock the test moves, a browser whose clock follows, and the people of a round. */
export interface RoundProduct {
  readonly url: () => string;
  /** Moves the clock on; whoever was signed in has to sign in again after a day. */
  readonly moveTo: (moment: string) => void;
  /** A person who has just signed in by the form. */
  readonly as: (person: RoundPerson, width?: Width) => Promise<Page>;
  /** Somebody of the public. */
  readonly anybody: () => Promise<Page>;
  /** To do as a person what the journey needs but does not show. */
  readonly contextAs: (person: RoundPerson) => Promise<Context>;
}

/** Starts server and browser before the tests of a file and stops them after. */
export function startRoundProduct(start: string): RoundProduct {
  let browser: Browser;
  let product: TestApp;
  let url = "";
  const accounts = new Map<string, AccountId>();
  beforeAll(async () => {
    const found = await findBrowser();
    if (found.browser === null) throw new Error(found.reason);
    browser = await startBrowser(found.browser);
    product = await buildTestApp({
      start,
      database: await openOwnDatabase(),
      methodsFolder: path.resolve("test/support/methods"),
      webFolder: path.resolve("dist/web"),
    });
    for (const [username, part] of Object.entries(PEOPLE))
      accounts.set(username, await addPerson(product.context, username, part));
    url = await product.app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(async () => {
    await browser.close();
    await product.close();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  const newPage = async (width: Width = "desktop"): Promise<Page> => {
    const person = await newPerson(browser, url, width);
    person.setDefaultTimeout(15_000);
    await person.clock.setFixedTime(product.clock.now());
    return person.newPage();
  };
  return {
    url: () => url,
    moveTo: (moment) => product.clock.set(moment),
    anybody: () => newPage(),
    as: async (person, width) => {
      const page = await newPage(width);
      await signIn(page, person, PASSWORD);
      return page;
    },
    contextAs: async (person) => {
      const id = accounts.get(person);
      const account = id && (await product.context.store.read((tx) => tx.access.accountById(id)));
      if (!account) throw new Error(`no account ${person}`);
      return { ...product.context, actor: actorOf(account) };
    },
  };
}

async function addPerson(context: Context, username: string, part: Part): Promise<AccountId> {
  const id = AccountId.parse(context.ids.next());
  const account = {
    id,
    username,
    displayName: part.name,
    position: part.position,
    roles: [part.grant],
    mustChangePassword: false,
    disabledAt: null,
    createdAt: context.clock.now(),
  };
  const hash = await hashPassword(PASSWORD);
  await context.store.write((tx) => tx.access.insertAccount(account, hash));
  return id;
}
