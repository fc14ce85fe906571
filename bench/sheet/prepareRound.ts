import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sign } from "@fastify/cookie";
import { type Kysely, sql } from "kysely";
import { systemClock, uuidSource } from "../../src/adapters/clock/index.ts";
import { createSpreadsheetWriter } from "../../src/adapters/documents/index.ts";
import { openFolderFileStore } from "../../src/adapters/files/index.ts";
import { openMethodLibrary } from "../../src/adapters/files/method-library.ts";
import { readPublicAssets } from "../../src/adapters/files/public-assets/index.ts";
import { openStore } from "../../src/adapters/postgres/index.ts";
import type { Database } from "../../src/adapters/postgres/schema.ts";
import { createStore } from "../../src/adapters/postgres/store.ts";
import { hashPassword, sessionView, signIn } from "../../src/app/access/index.ts";
import { type Context, PUBLIC } from "../../src/app/context.ts";
import { createRound, openRound } from "../../src/app/rounds/index.ts";
import type { RoleGrant } from "../../src/contract/access.ts";
import { AccountId, UnitKey } from "../../src/contract/ids.ts";
import { CreateRound } from "../../src/contract/rounds.ts";
import { buildApp, PAGE_STYLES } from "../../src/http/server.ts";
import { blindInspection } from "../../test/support/blind-inspection.ts";
import type { Person, Plan } from "./people.ts";

const OWNER = UnitKey.parse("so-noi-vu");
const PASSWORD = "mat-khau-do-toc-do";
const LEAVES = 100;
const HOUR = 3_600_000;

export interface PreparedRound {
  readonly plan: Pick<Plan, "port" | "persons" | "inputs">;
  readonly close: () => Promise<void>;
}

/** The real server on a new embedded store: one round over `count` communes, 100 lines each, half of them explained. */
export async function prepareRound(folder: string, count: number): Promise<PreparedRound> {
  const open = await openStore({ dataFolder: path.join(folder, "data"), mode: "own" });
  const methods = path.join(folder, "methods", "bench");
  await mkdir(methods, { recursive: true });
  await writeFile(path.join(methods, "1.yaml"), methodText());
  const parts: Omit<Context, "actor"> = {
    store: createStore(open.db),
    clock: systemClock,
    ids: uuidSource,
    files: await openFolderFileStore(path.join(folder, "data")),
    inspection: blindInspection(),
    methods: openMethodLibrary(path.join(folder, "methods")),
    spreadsheets: createSpreadsheetWriter(),
    codeVersion: "bench",
  };
  const units = Array.from({ length: count }, (_, index) => UnitKey.parse(`xa-${index + 1}`));
  const accounts = await addPeople(parts, units);
  const round = await openedRound(parts, accounts, units);
  await fillSheets(open.db, round, accounts.owner);
  const secret = randomBytes(32).toString("hex");
  const assets = await readPublicAssets(PAGE_STYLES);
  const app = await buildApp(
    { ...parts, publicUrl: null, webFolder: folder, secret, assets },
    { level: "silent" },
  );
  await app.listen({ port: 0, host: "127.0.0.1" });
  const persons = await signInAll(parts, round, units, secret);
  const address = app.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const inputs = leafCodes().map((code) => `/leaves/${code}/inputs/done`);
  const close = async (): Promise<void> => {
    await app.close();
    await open.close();
  };
  return { plan: { port, persons, inputs }, close };
}

function leafCodes(): string[] {
  return Array.from({ length: LEAVES }, (_, index) => `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`);
}

function methodText(): string {
  const fields = Array.from({ length: LEAVES / 10 }, (_, field) => {
    const leaves = leafCodes()
      .slice(field * 10, field * 10 + 10)
      .map(
        (code) =>
          `      - { code: "${code}", label: { vi: Tiêu chí ${code} }, max: 1, scoredBy: self, guidance: { vi: Ghi số nhiệm vụ hoàn thành trên số được giao trong năm. }, citation: { source: Bộ tiêu chí đo tốc độ, confidence: composed }, evidence: [{ kind: document, label: { vi: Báo cáo }, required: true }], inputs: { done: { kind: count, unit: nhiệm vụ, label: { vi: Hoàn thành } }, planned: { kind: count, unit: nhiệm vụ, label: { vi: Được giao } } }, rule: { kind: proportional, of: done, in: planned, floor: 0.5, whenNoCases: { full: true } } }`,
      );
    return `  - code: "${field + 1}"\n    label: { vi: Lĩnh vực ${field + 1} }\n    max: 10\n    children:\n${leaves.join("\n")}`;
  });
  return `id: bench\nversion: "1"\ntitle: { vi: Đo tốc độ }\nstatus: composed\nbasis: []\nfamilies: [commune]\nperiod: year\nmax: 100\ntree:\n${fields.join("\n")}\n`;
}

interface Accounts {
  readonly owner: AccountId;
  readonly appraiser: AccountId;
}

async function addPeople(
  { store, clock, ids }: Omit<Context, "actor">,
  units: readonly UnitKey[],
): Promise<Accounts> {
  const passwordHash = await hashPassword(PASSWORD);
  const record = (key: UnitKey, name: string, family: string) => ({
    key,
    name,
    nameEn: null,
    family,
    aggregate: false,
    parent: null,
    code: null,
    region6: null,
    region8: null,
    validFrom: null,
    validTo: null,
    successor: null,
    aliases: [],
    illustration: true,
  });
  return store.write(async (tx) => {
    await tx.units.upsert([
      record(OWNER, "Sở Nội vụ", "department"),
      ...units.map((key, index) => record(key, `Xã số ${index + 1}`, "commune")),
    ]);
    const add = async (username: string, roles: RoleGrant[]): Promise<AccountId> => {
      const id = AccountId.parse(ids.next());
      const account = { id, username, displayName: username, position: "", roles, mustChangePassword: false };
      await tx.access.insertAccount({ ...account, disabledAt: null, createdAt: clock.now() }, passwordHash);
      return id;
    };
    for (const unit of units) await add(unit, [{ role: "unit", unit }]);
    return {
      owner: await add("owner", [{ role: "owner", unit: OWNER }]),
      appraiser: await add("appraiser", [{ role: "appraiser", unit: null }]),
    };
  });
}

async function openedRound(
  parts: Omit<Context, "actor">,
  accounts: Accounts,
  units: readonly UnitKey[],
): Promise<string> {
  const now = parts.clock.now().getTime();
  const at = (hours: number): string => new Date(now + hours * HOUR).toISOString();
  const owner: Context = {
    ...parts,
    actor: { accountId: accounts.owner, displayName: "owner", roles: [{ role: "owner", unit: OWNER }] },
  };
  const round = CreateRound.parse({
    title: "Đo tốc độ",
    kind: "measures",
    methodId: "bench",
    methodVersion: "1",
    period: "2026",
    ownerUnit: OWNER,
    clock: { selfScoring: { from: at(-1), until: at(24) }, appraisal: { from: at(24), until: at(48) } },
    units: units.map((unit) => ({ unit, family: "commune" })),
    appraisers: [{ account: accounts.appraiser }],
  });
  const id = await createRound(owner, round);
  await openRound(owner, id);
  return id;
}

/** Every input of every sheet typed, every second line explained and proved. */
async function fillSheets(db: Kysely<Database>, round: string, owner: AccountId): Promise<void> {
  const lines = sql`unnest(${leafCodes()}::text[]) with ordinality as line (leaf, place)`;
  await sql`insert into answers
    select s.round_id, s.unit_key, line.leaf, input, to_jsonb(15 + (line.place % 5)), 1, now(), ${owner}
    from submissions s, ${lines}, unnest(array['done', 'planned']) as input where s.round_id = ${round}`.execute(
    db,
  );
  await sql`insert into explanations
    select s.round_id, s.unit_key, line.leaf, 'Ba nhiệm vụ lùi hạn do chờ hướng dẫn của cấp trên.', 1, now(), ${owner}
    from submissions s, ${lines} where s.round_id = ${round} and line.place % 2 = 0`.execute(db);
  await sql`insert into evidence (id, round_id, unit_key, leaf, link, title, document_number, page, added_at, added_by)
    select gen_random_uuid(), s.round_id, s.unit_key, line.leaf, 'https://xa.gov.vn/bao-cao', 'Báo cáo năm', '12/BC-UBND', '3', now(), ${owner}
    from submissions s, ${lines} where s.round_id = ${round} and line.place % 2 = 0`.execute(db);
  await sql`analyze`.execute(db);
}

async function signInAll(
  parts: Omit<Context, "actor">,
  round: string,
  units: readonly UnitKey[],
  secret: string,
): Promise<Person[]> {
  const persons: Person[] = [];
  for (const unit of units) {
    const started = await signIn(
      { ...parts, actor: PUBLIC },
      { username: unit, password: PASSWORD },
      "bench",
    );
    const cookie = `chiso_session=${encodeURIComponent(sign(started.token, secret))}`;
    persons.push({
      sheet: `/api/rounds/${round}/sheets/${unit}`,
      cookie,
      csrf: sessionView(started).csrfToken,
    });
  }
  return persons;
}
