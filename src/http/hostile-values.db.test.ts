import { afterAll, beforeAll, expect, test } from "vitest";
import type { Client, Username } from "../../test/support/app.ts";
import { AN_HOA, type Guarded, openGuardedWorld } from "../../test/support/guarded-world.ts";
import { type Address, describedAddresses } from "../../test/support/walk-api.ts";

// Every writing that the server describes, by those who may do most, with one value after the other replaced by what no
// form would send. Whatever comes, the answer is a refusal in words or the act itself, and never a fault of ours.

let guarded: Guarded;
beforeAll(async () => {
  guarded = await openGuardedWorld();
});
afterAll(() => guarded.close());

const NOBODY = "01890000-0000-7000-8000-000000000000";
const LONG = "ạ".repeat(20_000);

const HOSTILE: readonly unknown[] = [
  "\u0000",
  "Lê \ud83d Na",
  LONG,
  NOBODY,
  "2026-02-30",
  "0000-01-01",
  "0000-01-01T00:00:00+07:00",
  "9999-12-31T23:59:59.999+07:00",
  "khong-co",
  "__proto__",
  -1,
  1.5,
  1e308,
  9007199254740992,
  2147483648,
  Number.NaN,
  true,
  null,
  {},
  [],
  [[[]]],
];

/** The body with one value, however deep, replaced. */
function* spoilt(body: unknown): Generator<unknown> {
  yield* [null, [], "x", 1];
  yield* inside(body, (whole) => whole);
}

function* inside(value: unknown, put: (inner: unknown) => unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const place = (changed: unknown): unknown =>
      put(
        Array.isArray(value)
          ? value.map((each, index) => (String(index) === key ? changed : each))
          : { ...value, [key]: changed },
      );
    for (const hostile of HOSTILE) yield place(hostile);
    yield* inside(inner, place);
  }
}

const clients = new Map<Username, Client>();
async function send(who: Username, { verb, url, headers }: Address, body: unknown) {
  const client = clients.get(who) ?? (await guarded.world.signIn(who));
  clients.set(who, client);
  const text = JSON.stringify(body);
  return client.request(verb, url, Buffer.from(text), { ...headers, "content-type": "application/json" });
}

const QUERY = "q year page before offset limit department leaf unit round period sha256 w kind sort".split(
  " ",
);

/** Acts that end a session, or with which nothing else could be tried. */
const LEFT_OUT = /\/api\/(session|account\/password)/;

test.each(["noivu", "anhoa", "thamdinh"] as const)(
  "no value that %s can type is a fault of ours",
  async (who) => {
    const { ids, round, world } = guarded;
    const addresses = await describedAddresses(world, {
      ...ids,
      unit: AN_HOA,
      leaf: "1.1",
      input: "issued",
      version: (template: string) => (template.includes("methods") ? "1" : 1),
      division: "phong-van-hoa",
      account: world.accountIds.thamdinh2,
      date: "2026-11-21",
      kind: (template: string) => (/\/report(s|-calls)$/.test(template) ? "year" : undefined),
      paragraph: (template: string) =>
        ids[template.includes("/plans/") ? "planParagraph" : "reportParagraph"],
      id: (template: string) => {
        if (template.startsWith("/api/rounds/")) return round;
        if (template.startsWith("/api/evidence/")) return ids["evidence"];
        if (template.startsWith("/api/plans/")) return ids["plan"];
        if (template.startsWith("/api/reports/")) return ids["report"];
        if (template.startsWith("/api/accounts/")) return world.accountIds.cattuong;
        return template.includes("methods") ? "small-commune" : NOBODY;
      },
    });
    const faults: string[] = [];
    let tried = 0;
    for (const address of addresses) {
      if (address.verb === "GET" || LEFT_OUT.test(address.template)) continue;
      if (address.body === undefined || Buffer.isBuffer(address.body)) continue;
      for (const body of spoilt(address.body)) {
        const { statusCode, body: said } = await send(who, address, body);
        tried += 1;
        const worded = statusCode < 400 || /"vi":"[^"]+"/.test(said);
        if (statusCode < 500 && worded) continue;
        faults.push(
          `${statusCode} ${address.verb} ${address.template} ${JSON.stringify(body).slice(0, 160)}`,
        );
      }
    }
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(1000);
  },
  120_000,
);

const ODD = ["-1", "%00", "1e9", "2026-02-30", NOBODY, "'\"<>"];

test("no address that an owner can type is a fault of ours", async () => {
  const { round, world } = guarded;
  const client = clients.get("noivu") ?? (await world.signIn("noivu"));
  const templates = (await describedAddresses(world, {})).filter(({ verb }) => verb === "GET");
  const faults: string[] = [];
  for (const { template } of templates) {
    const known = template.replace("{id}", round).replace("{unit}", AN_HOA);
    for (const odd of ODD) {
      const asked = QUERY.map((name) => `${name}=${odd}`).join("&");
      const urls = [
        template.replace(/\{\w+\}/g, odd),
        known.replace(/\{\w+\}/g, odd),
        `${known.replace("{leaf}", "1.1").replace(/\{\w+\}/g, NOBODY)}?${asked}`,
      ];
      for (const url of new Set(urls)) {
        const { statusCode } = await client.request("GET", url);
        if (statusCode >= 500) faults.push(`${statusCode} ${url}`);
      }
    }
  }
  expect(faults).toEqual([]);
}, 120_000);
