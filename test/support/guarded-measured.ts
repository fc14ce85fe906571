import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { addDivision, divideLeaves } from "../../src/app/divisions/index.ts";
import { attachEvidence, receiveFile } from "../../src/app/evidence/index.ts";
import { createRound, openRound } from "../../src/app/rounds/index.ts";
import { saveExplanation, saveInput } from "../../src/app/submissions/index.ts";
import {
  answerRequest,
  askCheck,
  createMeeting,
  decideInMeeting,
  draftRequests,
  keepCapture,
  markLeaf,
  sendRequest,
} from "../../src/app/workingGroup/index.ts";
import { type RoundId, UnitKey } from "../../src/contract/ids.ts";
import { Decide } from "../../src/contract/meetings.ts";
import { NewPortalCheck } from "../../src/contract/portalChecks.ts";
import { CreateRound } from "../../src/contract/rounds.ts";
import { AttachEvidence } from "../../src/contract/sheets.ts";
import { buildTestApp, type TestApp } from "./app.ts";
import { improve } from "./guarded-improvement.ts";
import { SECRET } from "./guarded-world.ts";
import { PDF } from "./sheet-world.ts";
import { SMALL_METHOD } from "./small-method.ts";

export interface MeasuredRound {
  readonly world: TestApp;
  readonly round: RoundId;
  readonly unit: UnitKey;
  /** What stands at 1.1, which Sở Tài chính leads, by the name of its placeholder. */
  readonly ids: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const PROVINCE = UnitKey.parse("tinh-minh-hoa");
const LEAD = UnitKey.parse("so-tai-chinh");

async function* pdf(): AsyncGenerator<Uint8Array> {
  yield PDF;
}

/** A province in self-scoring: 1.1 is led by Sở Tài chính and has everything, 1.2 by Sở Xây dựng. */
export async function openMeasuredRound(): Promise<MeasuredRound> {
  const folder = await mkdtemp(path.join(tmpdir(), "chiso-guarded-"));
  await mkdir(path.join(folder, "small-commune"));
  await writeFile(path.join(folder, "small-commune", "1.yaml"), SMALL_METHOD);
  const world = await buildTestApp({ methodsFolder: folder });
  world.clock.set("2026-11-20T08:00:00+07:00");
  const owner = await world.contextAs("noivu");
  const lead = await world.contextAs("taichinh");
  const member = await world.contextAs("thamdinh2");
  await addDivision(lead, LEAD, "Phòng Văn hóa");
  const round = await createRound(
    owner,
    CreateRound.parse({
      title: "Tỉnh được chấm",
      kind: "measured",
      methodId: "small-commune",
      methodVersion: "1",
      period: "2026",
      ownerUnit: "so-noi-vu",
      clock: {
        selfScoring: { from: "2026-11-21T00:00:00+07:00", until: "2026-12-01T00:00:00+07:00" },
        appraisal: { from: "2026-12-01T00:00:00+07:00", until: "2026-12-15T00:00:00+07:00" },
      },
      units: [{ unit: PROVINCE, family: "commune" }],
      assignments: [
        { leaf: "1.1", lead: LEAD, support: [] },
        { leaf: "1.2", lead: "so-xay-dung", support: [] },
      ],
      appraisers: [{ account: world.accountIds.thamdinh2 }],
    }),
  );
  await openRound(owner, round);
  world.clock.set("2026-11-22T08:00:00+07:00");
  const at = { roundId: round, unit: PROVINCE, leaf: "1.1" };
  await saveInput(lead, { ...at, input: "issued" }, { value: "late", baseVersion: 0 });
  await saveExplanation(lead, at, { text: `${SECRET}giải-trình`, baseVersion: 0 });
  const file = await receiveFile(lead, at, { name: "a.pdf", content: pdf() });
  const piece = await attachEvidence(lead, at, AttachEvidence.parse({ title: `${SECRET}kế-hoạch` }), file);
  await divideLeaves(lead, at, {
    department: LEAD,
    leaves: ["1.1"],
    division: "phong-van-hoa",
    due: null,
    note: `${SECRET}chia-phòng`,
  });
  await markLeaf(member, round, "1.1", {
    mark: "at-risk",
    expected: 1,
    reason: `${SECRET}nguy-cơ`,
    baseVersion: 0,
  });
  await draftRequests(member, round, ["1.1"]);
  const book = await sendRequest(member, round, {
    department: LEAD,
    text: `${SECRET}yêu-cầu`,
    until: "2026-12-05T17:30:00+07:00",
  });
  const request = book.requests[0]?.id ?? "";
  await answerRequest(lead, { request, leaf: "1.1" }, { answer: `${SECRET}trả-lời`, baseVersion: 0 });
  const meeting = await createMeeting(owner, round, {
    title: `${SECRET}cuộc-họp`,
    heldOn: "2026-11-22",
    place: "",
    chair: "Phó Chủ tịch",
    participants: "",
  });
  await decideInMeeting(
    owner,
    { meeting: meeting.id, leaf: "1.1" },
    Decide.parse({ kind: "keep", note: `${SECRET}kết-luận`, baseVersion: 0 }),
  );
  const checks = await askCheck(
    member,
    round,
    NewPortalCheck.parse({ leaf: "1.1", wanted: `${SECRET}đăng-tải`, lead: LEAD, due: "2026-11-30" }),
  );
  const check = checks.checks[0]?.id ?? "";
  await keepCapture(lead, check, { name: "b.pdf", content: pdf() });
  const evidence = piece.leaf.evidence[0]?.id ?? "";
  const improvement = await improve(world, "taichinh", LEAD, SECRET);
  return {
    world,
    round,
    unit: PROVINCE,
    ids: { evidence, request, meeting: meeting.id, check, ...improvement },
    async close() {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
