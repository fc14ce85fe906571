import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hashPassword } from "../../src/app/access/index.ts";
import {
  addReason,
  askQuestion,
  decideAppraisal,
  declareConflict,
  drawSample,
  saveReply,
  sendReplies,
  writeMessage,
} from "../../src/app/appraisal/index.ts";
import type { Context } from "../../src/app/context.ts";
import { addDivision, divideLeaves } from "../../src/app/divisions/index.ts";
import { attachEvidence, receiveFile } from "../../src/app/evidence/index.ts";
import { askExemption } from "../../src/app/exemptions/index.ts";
import { addDocument } from "../../src/app/library/index.ts";
import { fileObjection } from "../../src/app/objections/index.ts";
import { approveRound, computeRound, publishRound } from "../../src/app/publication/index.ts";
import { reopenUnit } from "../../src/app/reopening/index.ts";
import { closeRound, createRound, openRound } from "../../src/app/rounds/index.ts";
import { saveExplanation, saveInput, submitSheet } from "../../src/app/submissions/index.ts";
import type { RoleGrant } from "../../src/contract/access.ts";
import { AccountId, type RoundId, UnitKey } from "../../src/contract/ids.ts";
import { AddDocument } from "../../src/contract/library.ts";
import { CreateRound } from "../../src/contract/rounds.ts";
import { AttachEvidence } from "../../src/contract/sheets.ts";
import { buildTestApp, PASSWORD, type TestApp } from "./app.ts";
import { improve } from "./guarded-improvement.ts";
import { PDF } from "./sheet-world.ts";
import { SMALL_METHOD } from "./small-method.ts";

export const AN_HOA = UnitKey.parse("xa-an-hoa");
export const BINH_MINH = UnitKey.parse("xa-binh-minh");

/** In every text that is typed by or about An Hòa, so that it is found wherever it should not stand. */
export const SECRET = "mật-";
/** Points that only An Hòa was given, at 1.1 and 1.2. */
export const SECRET_POINTS = /1[.,]37|2[.,]41/;
/** What a blind reader of 1.1 must not meet: the first decision there and everything that was said about it. */
export const FIRST_READING = /1[.,]37|mật-(lần-đầu|câu-hỏi|câu-trả-lời|phản-hồi)/;

const CLOCK = {
  selfScoring: { from: "2026-11-21T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
  appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-15T00:00:00+07:00" },
  explanation: { from: "2026-12-16T00:00:00+07:00", until: "2026-12-20T00:00:00+07:00" },
  secondAppraisal: { from: "2026-12-21T00:00:00+07:00", until: "2026-12-28T00:00:00+07:00" },
  objection: { file: 5, decide: 3 },
};

/** People beside the accounts of every test. */
const PEOPLE = {
  lanhdaobinhminh: [{ role: "leader", unit: BINH_MINH }],
  phongbinhminh: [{ role: "division", unit: BINH_MINH, division: "phong-van-hoa" }],
  phonganhoa: [{ role: "division", unit: AN_HOA, division: "phong-van-hoa" }],
  /** Appraises Bình Minh only. */
  thamdinhbinhminh: [{ role: "appraiser", unit: null }],
  /** Appraises everybody, and declared a conflict with An Hòa. */
  thamdinhxungdot: [{ role: "appraiser", unit: null }],
  /** Reads 1.1 of An Hòa a second time, blind. */
  chamlai: [{ role: "appraiser", unit: null }],
} satisfies Record<string, RoleGrant[]>;
export type Person = keyof typeof PEOPLE;

export interface Guarded {
  readonly world: TestApp;
  readonly round: RoundId;
  /** What stands at An Hòa, by the name of the placeholder under which the API asks for it. */
  readonly ids: Readonly<Record<string, string>>;
  readonly accounts: Readonly<Record<Person, AccountId>>;
  contextOf(person: Person): Promise<Context>;
  cookieOf(person: Person): Promise<Record<string, string>>;
  /** From the second appraisal to a published result to which An Hòa objects. Answers the id of the objection. */
  publish(): Promise<string>;
  close(): Promise<void>;
}

/**
 * A round over two communes in its second appraisal, in which everything exists for An Hòa that a neighbour must not
 * learn of: question, explanations sent and drafted, request not to apply, reopening, division, conflict, second reading,
 * document, kept reason; and its own plan, task, duty and report.
 */
export async function openGuardedWorld(): Promise<Guarded> {
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-guarded-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  const world = await buildTestApp({ methodsFolder: folder });
  world.clock.set("2026-11-20T08:00:00+07:00");
  for (const unit of ["anhoa", "binhminh"] as const) {
    const officer = await world.contextAs(unit);
    await addDivision(officer, unit === "anhoa" ? AN_HOA : BINH_MINH, "Phòng Văn hóa");
  }
  const accounts = await insertPeople(world);
  const contextOf = (person: Person): Promise<Context> => contextFor(world, accounts[person], person);
  const improvement = await improve(world, "anhoa", AN_HOA, SECRET);
  const cookies = new Map<Person, Record<string, string>>();
  const { round, ids } = await secondAppraisal(world, accounts, contextOf);
  return {
    world,
    round,
    ids: { ...ids, ...improvement },
    accounts,
    contextOf,
    async cookieOf(person) {
      const known = cookies.get(person) ?? (await signedIn(world, person));
      cookies.set(person, known);
      return known;
    },
    publish: () => {
      cookies.clear();
      return publish(world, round);
    },
    async close() {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function insertPeople(world: TestApp): Promise<Record<Person, AccountId>> {
  const hash = await hashPassword(PASSWORD);
  const made = Object.entries(PEOPLE).map(([username, roles]) => ({
    username,
    roles,
    id: AccountId.parse(world.context.ids.next()),
  }));
  await world.context.store.write(async (tx) => {
    for (const { id, username, roles } of made)
      await tx.access.insertAccount(
        {
          id,
          username,
          roles,
          displayName: `Người dùng ${username}`,
          position: "",
          mustChangePassword: false,
          disabledAt: null,
          createdAt: world.clock.now(),
        },
        hash,
      );
  });
  return Object.fromEntries(made.map(({ username, id }) => [username, id])) as Record<Person, AccountId>;
}

async function contextFor(world: TestApp, accountId: AccountId, person: Person): Promise<Context> {
  const { store } = world.context;
  const account = await store.read((tx) => tx.access.accountById(accountId));
  if (account === null) throw new Error(`no account ${person}`);
  return { ...world.context, actor: { accountId, displayName: account.displayName, roles: account.roles } };
}

async function signedIn(world: TestApp, username: Person): Promise<Record<string, string>> {
  const answer = await world.request("POST", "/api/session", { username, password: PASSWORD });
  const [cookie] = answer.cookies;
  if (!cookie) throw new Error(`${username} could not sign in: ${answer.body}`);
  return {
    cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}`,
    "x-csrf-token": answer.json<{ csrfToken: string }>().csrfToken,
  };
}

async function secondAppraisal(
  world: TestApp,
  accounts: Record<Person, AccountId>,
  contextOf: (person: Person) => Promise<Context>,
): Promise<Pick<Guarded, "round" | "ids">> {
  const owner = await world.contextAs("noivu");
  const judge = await world.contextAs("thamdinh");
  const officer = await world.contextAs("anhoa");
  const everything = { fields: [], units: [] };
  const round = await createRound(
    owner,
    CreateRound.parse({
      title: "Đợt kín",
      kind: "measures",
      methodId: "small-commune",
      methodVersion: "1",
      period: "2026",
      ownerUnit: "so-noi-vu",
      clock: CLOCK,
      units: [AN_HOA, BINH_MINH].map((unit) => ({ unit, family: "commune" })),
      appraisers: [
        { account: world.accountIds.thamdinh, ...everything },
        { account: accounts.thamdinhbinhminh, fields: [], units: [BINH_MINH] },
        { account: accounts.thamdinhxungdot, ...everything },
        { account: accounts.chamlai, ...everything },
      ],
    }),
  );
  await openRound(owner, round);
  const at = { roundId: round, unit: AN_HOA, leaf: "1.1" };
  world.clock.set("2026-11-22T08:00:00+07:00");
  for (const unit of ["anhoa", "binhminh"] as const) {
    const key = { ...at, unit: unit === "anhoa" ? AN_HOA : BINH_MINH };
    const context = await world.contextAs(unit);
    await saveInput(context, { ...key, input: "issued" }, { value: "late", baseVersion: 0 });
    await saveInput(context, { ...key, leaf: "1.2", input: "done" }, { value: 9, baseVersion: 0 });
    await saveInput(context, { ...key, leaf: "1.2", input: "planned" }, { value: 10, baseVersion: 0 });
  }
  await saveExplanation(officer, at, { text: `${SECRET}giải-trình-khi-chấm`, baseVersion: 0 });
  async function* content(): AsyncGenerator<Uint8Array> {
    yield PDF;
  }
  const file = await receiveFile(officer, at, { name: "ke-hoach.pdf", content: content() });
  const fields = AttachEvidence.parse({ title: `${SECRET}kế-hoạch` });
  const evidence = (await attachEvidence(officer, at, fields, file)).leaf.evidence[0]?.id ?? "";
  const kept = await addDocument(
    officer,
    AN_HOA,
    AddDocument.parse({
      kind: "plan",
      title: `${SECRET}kho`,
      documentNumber: "",
      documentDate: "",
      issuer: "",
      extract: "",
      note: "",
      link: "https://example.org/kho.pdf",
    }),
    null,
  );
  await divideLeaves(officer, at, {
    department: null,
    leaves: ["1.2"],
    division: "phong-van-hoa",
    due: null,
    note: `${SECRET}chia-phòng`,
  });
  const request = await askExemption(
    officer,
    { ...at, leaf: "1.2" },
    { reason: `${SECRET}đề-nghị`, document: "" },
  );
  await submitSheet(officer, at);
  await submitSheet(await world.contextAs("binhminh"), { ...at, unit: BINH_MINH });

  world.clock.set("2026-12-02T08:00:00+07:00");
  const conflicted = await contextOf("thamdinhxungdot");
  await declareConflict(conflicted, round, { unit: AN_HOA, reason: "Riêng tôi khai" });
  const asked = await askQuestion(judge, at, { text: `${SECRET}câu-hỏi` });
  const question = asked.questions[0]?.id ?? "";
  await writeMessage(officer, question, { text: `${SECRET}câu-trả-lời` });
  const first = { decision: "change", points: 1.37, reason: `${SECRET}lần-đầu`, baseVersion: 0 } as const;
  await decideAppraisal(judge, at, first);
  await decideAppraisal(judge, { ...at, leaf: "1.2" }, { ...first, points: 2.41, reason: `${SECRET}lý-do` });
  for (const leaf of ["1.1", "1.2"])
    await decideAppraisal(
      await contextOf("thamdinhbinhminh"),
      { ...at, unit: BINH_MINH, leaf },
      { decision: "agree", baseVersion: 0 },
    );
  const reason = await addReason(judge, round, {
    text: `${SECRET}mẫu`,
    scope: { place: null, thisRound: false },
    shared: false,
  });

  world.clock.set("2026-12-17T08:00:00+07:00");
  await saveReply(officer, at, { agrees: false, text: `${SECRET}phản-hồi`, baseVersion: 0 });
  await sendReplies(officer, at, { replies: [{ leaf: "1.1", version: 1 }] });
  const draft = { agrees: false, text: `${SECRET}bản-nháp`, baseVersion: 0 };
  await saveReply(officer, { ...at, leaf: "1.2" }, draft);

  world.clock.set("2026-12-22T08:00:00+07:00");
  const reopening = await reopenUnit(owner, round, {
    unit: AN_HOA,
    leaves: ["1.1"],
    work: "self-scoring",
    until: "2026-12-24T00:00:00+07:00",
    reason: `${SECRET}mở-lại`,
  });
  await drawForReader(world, round, accounts.chamlai);
  return {
    round,
    ids: { evidence, document: kept.document.id, question, reason: reason.id, reopening, request },
  };
}

/** Draws until 1.1 of An Hòa is with the reader whom the tests know as blind. */
async function drawForReader(world: TestApp, round: RoundId, reader: AccountId): Promise<void> {
  const owner = await world.contextAs("noivu");
  await drawSample(owner, round, { number: 5000, seed: "mau" });
  await world.db
    .updateTable("second_readings")
    .set({ reader_id: reader })
    .where("round_id", "=", round)
    .where("unit_key", "=", AN_HOA)
    .where("leaf", "=", "1.1")
    .execute();
}

async function publish(world: TestApp, round: RoundId): Promise<string> {
  const owner = await world.contextAs("noivu");
  world.clock.set("2026-12-26T08:00:00+07:00");
  await decideAppraisal(
    await world.contextAs("thamdinh"),
    { roundId: round, unit: AN_HOA, leaf: "1.1" },
    { decision: "keep", reason: `${SECRET}lần-hai`, baseVersion: 1 },
  );
  world.clock.set("2026-12-29T08:00:00+07:00");
  for (const unit of [AN_HOA, BINH_MINH])
    await saveInput(
      owner,
      { roundId: round, unit, leaf: "2.1", input: "share" },
      { value: 0.9, baseVersion: 0 },
    );
  await closeRound(owner, round);
  await computeRound(owner, round);
  await approveRound(owner, round, { number: "", day: null, signer: "" });
  world.clock.set("2027-01-08T08:00:00+07:00");
  await publishRound(owner, round);
  world.clock.set("2027-01-11T08:00:00+07:00");
  return fileObjection(await world.contextAs("anhoa"), round, {
    unit: AN_HOA,
    leaf: "1.1",
    text: `${SECRET}kiến-nghị`,
    documents: [],
  });
}
