import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client, Username } from "../../test/support/app.ts";
import {
  AN_HOA,
  FIRST_READING,
  type Guarded,
  openGuardedWorld,
  type Person,
  SECRET,
  SECRET_POINTS,
} from "../../test/support/guarded-world.ts";
import {
  type Address,
  describedAddresses,
  type Named,
  OWN_MATTERS,
  PROVED_ELSEWHERE,
} from "../../test/support/walk-api.ts";
import { verifyChains } from "../app/audit/index.ts";

// Everything exists for An Hòa; everybody else walks through every address that the server describes. Reading tells them
// nothing of An Hòa, and no writing is taken. A route added tomorrow is walked too.

let guarded: Guarded;
let objection = NOBODY();
beforeAll(async () => {
  guarded = await openGuardedWorld();
});
afterAll(() => guarded.close());

/** An id that nothing has. */
function NOBODY(): string {
  return "01890000-0000-7000-8000-000000000000";
}

function named(): Named {
  const { ids, round, world } = guarded;
  return {
    ...ids,
    unit: AN_HOA,
    leaf: "1.1",
    input: "issued",
    page: 1,
    format: "docx",
    year: 2026,
    division: "phong-van-hoa",
    account: world.accountIds.thamdinh2,
    meeting: NOBODY(),
    check: NOBODY(),
    date: "2026-11-21",
    lead: "so-tai-chinh",
    department: "so-tai-chinh",
    kind: (template: string) =>
      template.includes("/papers/")
        ? "unit-result"
        : /\/report(s|-calls)$/.test(template)
          ? "year"
          : undefined,
    paragraph: (template: string) => ids[template.includes("/plans/") ? "planParagraph" : "reportParagraph"],
    version: (template: string) => (template.includes("methods") ? "1" : 1),
    request: (template: string) => (template.includes("exemption") ? ids["request"] : NOBODY()),
    id: (template: string) => {
      if (template.startsWith("/api/rounds/")) return round;
      if (template.startsWith("/api/evidence/")) return ids["evidence"];
      if (template.startsWith("/api/objections/")) return objection;
      if (template.startsWith("/api/plans/")) return ids["plan"];
      if (template.startsWith("/api/reports/")) return ids["report"];
      if (template.startsWith("/api/accounts/")) return world.accountIds.xaydung;
      return template.includes("methods") ? "small-commune" : NOBODY();
    },
  };
}

const PERSONS: readonly Person[] = [
  "lanhdaobinhminh",
  "phongbinhminh",
  "phonganhoa",
  "thamdinhbinhminh",
  "thamdinhxungdot",
  "chamlai",
];
type Somebody = Person | Username | null;
const clients = new Map<string, Client>();

const isPerson = (who: string): who is Person => PERSONS.some((person) => person === who);

async function ask(who: Somebody, { verb, url, body, headers }: Address) {
  if (who === null) return guarded.world.request(verb, url, body, headers);
  if (isPerson(who))
    return guarded.world.request(verb, url, body, { ...(await guarded.cookieOf(who)), ...headers });
  const client = clients.get(who) ?? (await guarded.world.signIn(who));
  clients.set(who, client);
  return client.request(verb, url, body, headers);
}

/** What somebody is shown, as «GET /api/… », with the bodies joined. */
async function shown(who: Somebody): Promise<{ readonly open: readonly string[]; readonly bodies: string }> {
  const open: string[] = [];
  let bodies = "";
  for (const address of await describedAddresses(guarded.world, named())) {
    if (address.verb !== "GET" || OWN_MATTERS.test(address.template)) continue;
    const { statusCode, body } = await ask(who, address);
    expect([address.template, statusCode < 500]).toEqual([address.template, true]);
    if (statusCode >= 400) continue;
    bodies += body;
    if (!PROVED_ELSEWHERE.test(address.template))
      open.push(address.template.replace("/api/rounds/{id}", "…"));
  }
  return { open, bodies };
}

/** Every writing that is not refused for want of a right, time or place. */
async function taken(who: Somebody): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of await describedAddresses(guarded.world, named())) {
    if (address.verb === "GET" || OWN_MATTERS.test(address.template)) continue;
    const { statusCode, body } = await ask(who, address);
    if ([401, 403, 404, 409].includes(statusCode)) continue;
    found.push(
      `${statusCode} ${address.verb} ${address.template} ${statusCode === 400 ? body.slice(body.indexOf("faults")) : ""}`.trim(),
    );
  }
  return found;
}

const LISTS_OF_ONES_OWN = ["…/second-readings/mine", "…/questions", "…/objections"];
const NEIGHBOUR = [
  "/api/rounds",
  "…",
  "…/changes",
  "…/second-readings/mine",
  "…/questions",
  "/api/questions/waiting",
  "…/objections",
  "/api/me/notices",
];
const JUDGE = [
  "/api/rounds",
  "…",
  "…/changes",
  "…/appraisal",
  // Their own decisions only: rights.db.test.ts.
  "…/agreement",
  "…/agreement.csv",
  "…/agreeable",
  "…/reasons",
  "…/conflicts",
  "…/second-readings/mine",
  "…/questions",
  "/api/questions/waiting",
  "…/objections",
  "/api/me/notices",
];

describe("while An Hòa is judged a second time", () => {
  test.each([
    ["binhminh", NEIGHBOUR],
    ["lanhdaobinhminh", NEIGHBOUR],
    ["phongbinhminh", NEIGHBOUR],
    ["thamdinhbinhminh", JUDGE],
    ["thamdinhxungdot", JUDGE],
    ["cattuong", ["/api/rounds", "/api/questions/waiting", "/api/me/notices"]],
    [null, ["/api/rounds", "/api/questions/waiting"]],
  ] as const)("%s is shown lists of their own, and nothing of An Hòa in any of them", async (who, wanted) => {
    const { open, bodies } = await shown(who);
    expect(open.toSorted()).toEqual(wanted.toSorted());
    expect(bodies.includes(SECRET)).toBe(false);
    expect(SECRET_POINTS.exec(bodies)?.[0]).toBeUndefined();
  });

  test.each(["binhminh", "thamdinhbinhminh", "thamdinhxungdot"] as const)(
    "the lists of %s hold nothing but their own",
    async (who) => {
      for (const part of LISTS_OF_ONES_OWN) {
        const url = part.replace("…", `/api/rounds/${guarded.round}`);
        const answer = await ask(who, { verb: "GET", template: part, url, body: undefined, headers: {} });
        expect([part, answer.statusCode, answer.body.includes(AN_HOA)]).toEqual([part, 200, false]);
      }
    },
  );

  test("an administrator sees how the round stands and its log, and no sheet, result or appraisal", async () => {
    const { open } = await shown("quantri");
    expect(open.toSorted()).toEqual(
      [
        "/api/rounds",
        "…",
        "…/changes",
        "…/board",
        "…/checks",
        "…/audit",
        "/api/units/{unit}/divisions",
        "…/second-readings/mine",
        "…/questions",
        "/api/questions/waiting",
        "…/objections",
        "/api/me/notices",
      ].toSorted(),
    );
  });

  test("whoever reads 1.1 a second time meets neither the first decision nor what was said about it", async () => {
    const { open, bodies } = await shown("chamlai");
    expect(open).toContain("…/second-readings/{unit}/{leaf}");
    expect(open).toContain("…/sheets/{unit}");
    expect(FIRST_READING.exec(bodies)?.[0]).toBeUndefined();
    expect(open.filter((each) => /alike|history|losses|signing|results|board/.test(each))).toEqual([]);
  });

  test("nobody who judges is shown ranks, results or what a unit would total", async () => {
    for (const who of ["thamdinh", "thamdinhbinhminh", "chamlai"] as const) {
      const { open, bodies } = await shown(who);
      expect(
        open.filter((each) =>
          /losses|signing|results|board|checks|spread|overlook|papers|xlsx|(?<!agreement\.)csv|consistency/.test(
            each,
          ),
        ),
      ).toEqual([]);
      expect(/"(rank|appraisedTotal|finalTotal)":/.exec(bodies)?.[0]).toBeUndefined();
    }
  });

  test("a division of An Hòa is shown its own criterion and no other", async () => {
    const { open, bodies } = await shown("phonganhoa");
    expect(FIRST_READING.exec(bodies)?.[0]).toBeUndefined();
    expect(open.filter((each) => /signing|board|audit|evidence/.test(each))).toEqual([]);
  });

  test("drafts of explanations stay with An Hòa", async () => {
    for (const who of ["noivu", "thamdinh", "chamlai", "quantri"] as const)
      expect((await shown(who)).bodies.includes(`${SECRET}bản-nháp`)).toBe(false);
    expect((await shown("anhoa")).bodies.includes(`${SECRET}bản-nháp`)).toBe(true);
  });

  test.each(["binhminh", "lanhdaobinhminh", "phongbinhminh", "cattuong", "taichinh", null] as const)(
    "nothing that %s writes is taken",
    async (who) => {
      expect(await taken(who)).toEqual([]);
    },
  );

  test.each(["thamdinhbinhminh", "thamdinhxungdot"] as const)(
    "%s may keep a reason of their own and declare a conflict, agrees with nothing, and writes nothing else",
    async (who) => {
      const mine = /^20[01] POST \/api\/rounds\/\{id\}\/(reasons|conflicts|agree)$/;
      expect((await taken(who)).filter((each) => !mine.test(each))).toEqual([]);
      const made = guarded.world.db.selectFrom("appraisals").select("id").where("unit_key", "=", AN_HOA);
      expect(await made.execute()).toHaveLength(2);
    },
  );

  test("an administrator writes accounts, units, divisions and calendar, and nothing of a round", async () => {
    const found = await taken("quantri");
    expect(found.filter((each) => !/ \/api\/(accounts|units|calendar|exchange)\b/.test(each))).toEqual([]);
    expect(found.filter((each) => each.startsWith("5"))).toEqual([]);
  });
});

describe("after publication, with an objection of An Hòa", () => {
  beforeAll(async () => {
    objection = await guarded.publish();
    // Weeks have gone by: sessions of before are over.
    clients.clear();
  });

  test.each(["binhminh", "phongbinhminh", "thamdinhxungdot", "cattuong", null] as const)(
    "%s reads the published result, and not what was said on the way to it",
    async (who) => {
      if (who !== null) {
        const session = {
          verb: "GET",
          template: "",
          url: "/api/session",
          body: undefined,
          headers: {},
        } as const;
        expect((await ask(who, session)).statusCode).toBe(200);
      }
      const { open, bodies } = await shown(who);
      const told = new RegExp(
        `${SECRET}(kiến-nghị|câu-hỏi|câu-trả-lời|bản-nháp|đề-nghị|mở-lại|chia-phòng|kho|mẫu)`,
      );
      expect(told.exec(bodies)?.[0]).toBeUndefined();
      expect(open.filter((each) => /sheets|audit|board|library|divisions/.test(each))).toEqual([]);
    },
  );

  test.each([
    "binhminh",
    "lanhdaobinhminh",
    "phongbinhminh",
    "thamdinh",
    "cattuong",
    "taichinh",
    null,
  ] as const)("nothing that %s writes is taken", async (who) => {
    // Whoever judged keeps their reasons and what they have read.
    const mine =
      who === "thamdinh"
        ? /\/rounds\/\{id\}\/(reasons|agree)|^204 POST \/api\/questions\/\{question\}\/read$/
        : /^nothing$/;
    expect((await taken(who)).filter((each) => !mine.test(each))).toEqual([]);
  });

  describe("what was handed in", () => {
    const post = (who: Username, url: string, body: object) =>
      ask(who, { verb: "POST", template: url, url, body, headers: {} });

    test("is erased by nobody: neither taken off, nor put away, nor changed by a newer version", async () => {
      const { ids, world } = guarded;
      const piece = { template: "", url: `/api/evidence/${ids["evidence"]}`, body: undefined, headers: {} };
      for (const who of ["anhoa", "noivu", "quantri"] as const)
        expect([409, 403]).toContain((await ask(who, { ...piece, verb: "DELETE" })).statusCode);
      const row = await world.db
        .selectFrom("evidence")
        .select("document_id")
        .where("id", "=", ids["evidence"] ?? "")
        .executeTakeFirstOrThrow();
      const away = await post("anhoa", `/api/library/${row.document_id}/put-away`, { away: true });
      expect([away.statusCode, away.json().code]).toEqual([409, "document-in-use"]);
      const file = await ask("noivu", { ...piece, verb: "GET", url: `${piece.url}/file` });
      expect([file.statusCode, file.rawPayload.subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    });

    test("an objection to it is never given to somebody who declared a conflict of interest with the unit", async () => {
      const { accounts, world } = guarded;
      const url = `/api/objections/${objection}/assign`;
      const refused = await post("noivu", url, { account: accounts.thamdinhxungdot });
      expect([refused.statusCode, refused.json().faults?.[0]?.path]).toEqual([400, "account"]);
      const given = await post("noivu", url, { account: world.accountIds.thamdinh2 });
      expect(given.statusCode).toBeLessThan(300);
    });
  });
});

test("every chain still holds, and no password or token stands in it", async () => {
  const reports = await verifyChains(guarded.world.context, []);
  expect(reports.map(({ chain, intact }) => [chain.slice(0, 6), intact])).toEqual([
    ["genera", true],
    ["round:", true],
  ]);
  const rows = await guarded.world.db.selectFrom("audit_entries").selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(
    /mat-khau-thu-2026|scrypt|"(password|token|csrfToken|oneTimePassword)"/i,
  );
});
