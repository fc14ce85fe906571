import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { uuidSource } from "../../src/adapters/clock/index.ts";
import { createDocumentParts } from "../../src/adapters/documents/index.ts";
import { openFolderFileStore } from "../../src/adapters/files/index.ts";
import { openMethodLibrary } from "../../src/adapters/files/method-library.ts";
import { createStore } from "../../src/adapters/postgres/store.ts";
import { createCalculations } from "../../src/adapters/workers/index.ts";
import type { Actor, Context } from "../../src/app/context.ts";
import type { MethodLibrary } from "../../src/app/methods/index.ts";
import { createRound, openRound } from "../../src/app/rounds/index.ts";
import type { RoleGrant } from "../../src/contract/access.ts";
import { AccountId, type RoundId, UnitKey } from "../../src/contract/ids.ts";
import { CreateRound } from "../../src/contract/rounds.ts";
import type { AnswerValue } from "../../src/contract/sheets.ts";
import { blindInspection } from "./blind-inspection.ts";
import { openTestDatabase } from "./database.ts";
import { SMALL_METHOD } from "./small-method.ts";

export const PROVINCE = UnitKey.parse("tinh-thu");
export const OWNER_UNIT = UnitKey.parse("so-noi-vu");
export const COMMUNES = ["xa-a", "xa-b", "xa-c", "xa-d"].map((key) => UnitKey.parse(key));
export const DEPARTMENTS = ["so-tu-phap", "so-tai-chinh"].map((key) => UnitKey.parse(key));

/** Self-scoring in June, appraisal in July 2026. */
export const CLOCK = {
  selfScoring: { from: "2026-06-01T00:00:00+07:00", until: "2026-07-01T00:00:00+07:00" },
  appraisal: { from: "2026-07-01T00:00:00+07:00", until: "2026-08-01T00:00:00+07:00" },
};

export type RoundWorld = Awaited<ReturnType<typeof openRoundWorld>>;

/** A province with an owner of rounds, an appraiser, four communes with an officer each, and a clock that is moved by hand. */
export async function openRoundWorld() {
  const database = await openTestDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-rounds-"));
  /** Another method library, holding this text as small-commune@1, or nothing. */
  const libraryOf = async (source?: string): Promise<MethodLibrary> => {
    const methods = await mkdtemp(path.join(folder, "methods-"));
    await mkdir(path.join(methods, "small-commune"));
    if (source !== undefined) await writeFile(path.join(methods, "small-commune", "1.yaml"), source);
    return openMethodLibrary(methods);
  };
  const store = createStore(database.db);
  let moment = new Date("2026-05-20T08:00:00+07:00");
  const services = {
    store,
    clock: { now: () => moment },
    ids: uuidSource,
    files: await openFolderFileStore(path.join(folder, "data")),
    inspection: blindInspection(),
    methods: await libraryOf(SMALL_METHOD),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "test",
  };
  const account = async (
    username: string,
    roles: readonly RoleGrant[],
  ): Promise<Actor & { accountId: AccountId }> => {
    const id = AccountId.parse(uuidSource.next());
    const displayName = `Cán bộ ${username}`;
    await store.write((tx) =>
      tx.access.insertAccount(
        {
          id,
          username,
          displayName,
          position: "",
          roles,
          mustChangePassword: false,
          disabledAt: null,
          createdAt: moment,
        },
        "not a password",
      ),
    );
    return { accountId: id, displayName, roles };
  };
  await store.write((tx) => tx.units.upsert(units()));
  const owner = await account("so-noi-vu", [{ role: "owner", unit: OWNER_UNIT }]);
  const appraiser = await account("tham-dinh", [{ role: "appraiser", unit: null }]);
  const officers = new Map<UnitKey, Actor & { accountId: AccountId }>();
  for (const unit of [...COMMUNES, ...DEPARTMENTS])
    officers.set(unit, await account(unit, [{ role: "unit", unit }]));
  return {
    ...services,
    libraryOf,
    owner,
    appraiser,
    officers,
    account,
    as: (actor: Actor): Context => ({ ...services, actor }),
    moveTo: (day: string): void => {
      moment = new Date(day.includes("T") ? day : `${day}T08:00:00+07:00`);
    },
    db: database.db,
    close: async (): Promise<void> => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function units() {
  const unit = (key: UnitKey, name: string, family: string, parent: UnitKey | null = PROVINCE) => ({
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
  return [
    unit(PROVINCE, "Tỉnh Thử", "province", null),
    unit(OWNER_UNIT, "Sở Nội vụ", "department"),
    ...COMMUNES.map((key) => unit(key, `Xã ${key.slice(-1).toUpperCase()}`, "commune")),
    ...DEPARTMENTS.map((key) =>
      unit(key, key === "so-tu-phap" ? "Sở Tư pháp" : "Sở Tài chính", "department"),
    ),
  ];
}

/** What a round over the four communes is created with. */
export function roundOver(world: RoundWorld, change: Partial<CreateRound> = {}): CreateRound {
  return CreateRound.parse({
    title: "Chỉ số CCHC cấp xã 2026",
    kind: "measures",
    methodId: "small-commune",
    methodVersion: "1",
    period: "2026",
    ownerUnit: OWNER_UNIT,
    clock: CLOCK,
    units: COMMUNES.map((unit) => ({ unit, family: "commune" })),
    appraisers: [{ account: world.appraiser.accountId }],
    ...change,
  });
}

/** Creates and opens a round as the owner. */
export async function openedRound(world: RoundWorld, change: Partial<CreateRound> = {}): Promise<RoundId> {
  const context = world.as(world.owner);
  const id = await createRound(context, roundOver(world, change));
  await openRound(context, id);
  return id;
}

/** Sở Nội vụ runs a round in which the province is assessed, and so sets its tasks and writes its plans. */
export async function assessProvince(world: RoundWorld, change: Partial<CreateRound> = {}): Promise<RoundId> {
  return openedRound(world, {
    title: "Chỉ số CCHC của tỉnh",
    units: [{ unit: PROVINCE, family: "commune", exemptions: [], ranked: true }],
    ...change,
  });
}

/** Stores answers of one leaf as if its unit had typed them. */
export async function answer(
  world: RoundWorld,
  roundId: RoundId,
  unit: UnitKey,
  leaf: string,
  inputs: Readonly<Record<string, AnswerValue>>,
): Promise<void> {
  await world.store.write(async (tx) => {
    for (const [input, value] of Object.entries(inputs)) {
      const known = await tx.submissions.answer({ roundId, unit }, leaf, input);
      await tx.submissions.saveAnswer({
        roundId,
        unit,
        leaf,
        input,
        value,
        baseVersion: known?.version ?? 0,
        at: world.clock.now(),
        by: world.owner.accountId,
        changeId: world.ids.next(),
      });
    }
  });
}

export async function submit(world: RoundWorld, roundId: RoundId, unit: UnitKey): Promise<void> {
  await world.store.write((tx) =>
    tx.submissions.markSubmitted({
      id: world.ids.next(),
      roundId,
      unit,
      at: world.clock.now(),
      by: world.owner.accountId,
      hash: "0".repeat(64),
      points: 0,
      assignedMax: 0,
    }),
  );
}

/** Stores a decision of the appraiser; without `change` they agree. */
export async function appraise(
  world: RoundWorld,
  roundId: RoundId,
  unit: UnitKey,
  leaf: string,
  change?: { readonly points: number; readonly reason: string },
): Promise<void> {
  await world.store.write((tx) =>
    tx.appraisal.appendAppraisal({
      id: world.ids.next(),
      roundId,
      unit,
      leaf,
      decision: change ? "change" : "agree",
      points: change?.points ?? 0,
      reason: change?.reason ?? "",
      selfPoints: null,
      baseVersion: 0,
      phase: 1,
      at: world.clock.now(),
      by: world.appraiser.accountId,
    }),
  );
}
