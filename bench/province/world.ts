import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { sign } from "@fastify/cookie";
import type { Kysely } from "kysely";
import { systemClock, uuidSource } from "../../src/adapters/clock/index.ts";
import { createDocumentParts } from "../../src/adapters/documents/index.ts";
import { openFolderFileStore } from "../../src/adapters/files/index.ts";
import { openMethodLibrary } from "../../src/adapters/files/method-library.ts";
import { openStore } from "../../src/adapters/postgres/index.ts";
import type { Database } from "../../src/adapters/postgres/schema.ts";
import { createStore } from "../../src/adapters/postgres/store.ts";
import { createCalculations } from "../../src/adapters/workers/index.ts";
import { hashPassword, sessionView, signIn } from "../../src/app/access/index.ts";
import { type Context, PUBLIC } from "../../src/app/context.ts";
import { createRound, openRound } from "../../src/app/rounds/index.ts";
import type { RoleGrant } from "../../src/contract/access.ts";
import { AccountId, UnitKey } from "../../src/contract/ids.ts";
import { type Clock, CreateRound } from "../../src/contract/rounds.ts";
import { blindInspection } from "../../test/support/blind-inspection.ts";

export const OWNER = UnitKey.parse("so-noi-vu");
const PASSWORD = "mat-khau-do-toc-do";
const FIELDS = 9;
const LEAVES_A_FIELD = 10;

/** Who is at work, as the people's process needs to know them. */
export interface SignedIn {
  readonly username: string;
  readonly cookie: string;
  readonly csrf: string;
}

export interface BenchWorld {
  readonly parts: Omit<Context, "actor">;
  readonly db: Kysely<Database>;
  readonly units: readonly UnitKey[];
  readonly owner: AccountId;
  readonly appraisers: readonly AccountId[];
  readonly close: () => Promise<void>;
}

/** A new embedded store with a method of 90 leaves, `units` communes, their focal points, an owner and ten appraisers. */
export async function openWorld(folder: string, units: number): Promise<BenchWorld> {
  const data = path.join(folder, "data");
  const open = await openStore({ dataFolder: data, mode: "own" });
  await writeMethod(folder);
  const parts = {
    store: createStore(open.db),
    clock: systemClock,
    ids: uuidSource,
    files: await openFolderFileStore(data),
    inspection: blindInspection(),
    methods: openMethodLibrary(path.join(folder, "methods")),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "bench",
  };
  const keys = Array.from({ length: units }, (_, index) => UnitKey.parse(`xa-${index + 1}`));
  return { parts, db: open.db, units: keys, ...(await addPeople(parts, keys)), close: () => open.close() };
}

export function leafCodes(): string[] {
  return Array.from(
    { length: FIELDS * LEAVES_A_FIELD },
    (_, index) => `${Math.floor(index / LEAVES_A_FIELD) + 1}.${(index % LEAVES_A_FIELD) + 1}`,
  );
}

async function writeMethod(folder: string): Promise<void> {
  const home = path.join(folder, "methods", "bench");
  await mkdir(home, { recursive: true });
  const fields = Array.from({ length: FIELDS }, (_, field) => {
    const leaves = leafCodes()
      .slice(field * LEAVES_A_FIELD, (field + 1) * LEAVES_A_FIELD)
      .map(
        (code) =>
          `      - { code: "${code}", label: { vi: Tiêu chí ${code} }, max: 1, scoredBy: self, guidance: { vi: Ghi số nhiệm vụ hoàn thành trên số được giao trong năm. }, citation: { source: Bộ tiêu chí đo tốc độ, confidence: composed }, evidence: [{ kind: document, label: { vi: Báo cáo }, required: true }], inputs: { done: { kind: count, unit: nhiệm vụ, label: { vi: Hoàn thành } }, planned: { kind: count, unit: nhiệm vụ, label: { vi: Được giao } } }, rule: { kind: proportional, of: done, in: planned, floor: 0.5, whenNoCases: { full: true } } }`,
      );
    return `  - code: "${field + 1}"\n    label: { vi: Lĩnh vực ${field + 1} }\n    max: ${LEAVES_A_FIELD}\n    children:\n${leaves.join("\n")}`;
  });
  const text = `id: bench\nversion: "1"\ntitle: { vi: Đo tốc độ }\nstatus: composed\nbasis: []\nfamilies: [commune]\nperiod: year\nmax: ${FIELDS * LEAVES_A_FIELD}\ntree:\n${fields.join("\n")}\n`;
  await writeFile(path.join(home, "1.yaml"), text);
}

async function addPeople(
  { store, clock, ids }: Omit<Context, "actor">,
  units: readonly UnitKey[],
): Promise<Pick<BenchWorld, "owner" | "appraisers">> {
  const passwordHash = await hashPassword(PASSWORD);
  const record = (key: UnitKey, name: string, family: string, parent: UnitKey | null) => ({
    key,
    name,
    nameEn: null,
    family,
    aggregate: false,
    parent,
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
      record(OWNER, "Sở Nội vụ", "department", null),
      ...units.map((key, index) => record(key, `Xã số ${index + 1}`, "commune", OWNER)),
    ]);
    const add = async (username: string, roles: RoleGrant[]): Promise<AccountId> => {
      const id = AccountId.parse(ids.next());
      const account = { id, username, displayName: username, position: "", roles, mustChangePassword: false };
      await tx.access.insertAccount({ ...account, disabledAt: null, createdAt: clock.now() }, passwordHash);
      return id;
    };
    for (const unit of units) await add(unit, [{ role: "unit", unit }]);
    const appraisers: AccountId[] = [];
    for (let count = 1; count <= 10; count += 1)
      appraisers.push(await add(`appraiser-${count}`, [{ role: "appraiser", unit: null }]));
    const owner = await add("owner", [
      { role: "owner", unit: OWNER },
      { role: "unit", unit: OWNER },
    ]);
    return { owner, appraisers };
  });
}

/** An open round over all units. */
export async function openBenchRound(world: BenchWorld, title: string, clock: Clock): Promise<string> {
  const owner: Context = {
    ...world.parts,
    actor: { accountId: world.owner, displayName: "owner", roles: [{ role: "owner", unit: OWNER }] },
  };
  const round = CreateRound.parse({
    title,
    kind: "measures",
    methodId: "bench",
    methodVersion: "1",
    period: "2026",
    ownerUnit: OWNER,
    clock,
    units: world.units.map((unit) => ({ unit, family: "commune" })),
    appraisers: world.appraisers.map((account) => ({ account })),
  });
  const id = await createRound(owner, round);
  await openRound(owner, id);
  return id;
}

/** Signed in once each, with the cookie as a browser would keep it. */
export async function signInAs(
  world: BenchWorld,
  usernames: readonly string[],
  secret: string,
): Promise<SignedIn[]> {
  const persons: SignedIn[] = [];
  for (const username of usernames) {
    const started = await signIn(
      { ...world.parts, actor: PUBLIC },
      { username, password: PASSWORD },
      "bench",
    );
    const cookie = `chiso_session=${encodeURIComponent(sign(started.token, secret))}`;
    persons.push({ username, cookie, csrf: sessionView(started).csrfToken });
  }
  return persons;
}
