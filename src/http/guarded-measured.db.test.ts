import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client, Username } from "../../test/support/app.ts";
import { type MeasuredRound, openMeasuredRound } from "../../test/support/guarded-measured.ts";
import { SECRET } from "../../test/support/guarded-world.ts";
import { describedAddresses, OWN_MATTERS, PROVED_ELSEWHERE } from "../../test/support/walk-api.ts";

// A province that is measured: request, mark, meeting, portal check, entry pack and the pages for them exist for Sở Tài
// chính. Sở Xây dựng takes part with other criteria; a commune, an appraiser of other rounds and the public do not.

let measured: MeasuredRound;
beforeAll(async () => {
  measured = await openMeasuredRound();
});
afterAll(() => measured.close());

const NOBODY = "01890000-0000-7000-8000-000000000000";
const clients = new Map<Username, Client>();

async function walk(who: Username | null, reads: boolean) {
  const { world, round, ids, unit } = measured;
  const addresses = await describedAddresses(world, {
    ...ids,
    unit: (template: string) =>
      template.startsWith("/api/units/") || template.includes("request-drafts") ? "so-tai-chinh" : unit,
    leaf: "1.1",
    input: "issued",
    page: 1,
    format: "docx",
    division: "phong-van-hoa",
    account: world.accountIds.thamdinh2,
    department: "so-tai-chinh",
    lead: "so-tai-chinh",
    date: "2026-11-21",
    year: 2026,
    paragraph: (template: string) => ids[template.includes("/plans/") ? "planParagraph" : "reportParagraph"],
    kind: (template: string) =>
      template.includes("/papers/")
        ? "self-report"
        : /\/report(s|-calls)$/.test(template)
          ? "year"
          : undefined,
    version: (template: string) => (template.includes("methods") ? "1" : 1),
    id: (template: string) => {
      if (template.startsWith("/api/rounds/")) return round;
      if (template.startsWith("/api/evidence/")) return ids["evidence"];
      if (template.startsWith("/api/plans/")) return ids["plan"];
      if (template.startsWith("/api/reports/")) return ids["report"];
      return template.includes("methods") ? "small-commune" : NOBODY;
    },
  });
  const found: { at: string; status: number; body: string }[] = [];
  for (const { verb, template, url, body, headers } of addresses) {
    if (OWN_MATTERS.test(template) || (verb === "GET") !== reads) continue;
    const client = who === null ? world : (clients.get(who) ?? (await world.signIn(who)));
    if (who !== null && "session" in client) clients.set(who, client);
    const answer = await client.request(verb, url, body, headers);
    found.push({ at: `${verb} ${template}`, status: answer.statusCode, body: answer.body });
  }
  return found;
}

describe("a measured province", () => {
  test.each(["anhoa", "thamdinh", "cattuong", null] as const)(
    "%s takes no part and is shown nothing of it",
    async (who) => {
      const seen = (await walk(who, true)).filter(({ status }) => status < 400);
      const open = seen.map(({ at }) => at.slice(4)).filter((at) => !PROVED_ELSEWHERE.test(at));
      expect(open.filter((at) => !/^\/api\/(rounds|questions\/waiting|me\/notices)$/.test(at))).toEqual([]);
      expect(seen.filter(({ body }) => body.includes(SECRET)).map(({ at }) => at)).toEqual([]);
    },
  );

  test("another department is shown its own criteria, and no word about those of Sở Tài chính", async () => {
    const seen = await walk("xaydung", true);
    expect(seen.filter(({ status }) => status >= 500)).toEqual([]);
    const shown = seen.filter(({ status }) => status < 400);
    expect(shown.filter(({ body }) => body.includes(SECRET)).map(({ at }) => at)).toEqual([]);
    expect(
      shown
        .map(({ at }) => at)
        .filter((at) => /meetings|entry|letter|portal-checks\/|evidence|signing|library/.test(at)),
    ).toEqual([]);
  });

  test("an administrator is shown how the round stands, and no mark, request, meeting or sheet", async () => {
    const shown = (await walk("quantri", true)).filter(({ status }) => status < 400);
    expect(
      shown
        .map(({ at }) => at)
        .filter((at) => !PROVED_ELSEWHERE.test(at.slice(4)))
        .filter((at) => /risk|request|meeting|portal|entry|sheets|evidence|library|letter/.test(at)),
    ).toEqual([]);
  });

  test.each(["anhoa", "thamdinh", "cattuong", "xaydung", null] as const)(
    "nothing that %s writes about it is taken",
    async (who) => {
      const odd = (await walk(who, false)).filter(
        // Comparing a form writes nothing, and who takes part may do it; this file is no form.
        ({ at, status }) =>
          ![401, 403, 404, 409].includes(status) && !(who === "xaydung" && at.endsWith("/offline")),
      );
      expect(
        odd.map(({ at, status, body }) => `${status} ${at} ${status === 400 ? body.slice(-160) : ""}`),
      ).toEqual([]);
    },
  );
});
