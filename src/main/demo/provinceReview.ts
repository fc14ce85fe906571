import {
  answerRequest,
  askTemplate,
  createMeeting,
  decideInMeeting,
  draftRequests,
  editCheck,
  editMeeting,
  keepCapture,
  markLeaf,
  readPortal,
  readRequests,
  readRisks,
  sendRequest,
} from "../../app/workingGroup/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { PortalState } from "../../contract/portalChecks.ts";
import { writeScreenshot } from "./paper/screenshot.ts";
import { DEPARTMENTS } from "./province.ts";
import { ASSESSMENT, PROVINCE_DECIDED, PROVINCE_RISKS, PROVINCE_SURE } from "./provinceRisks.ts";
import { OWNER } from "./rounds.ts";
import { seededRandom } from "./seededRandom.ts";
import type { DemoStage } from "./stage.ts";

const OFFICE = DEPARTMENTS["Văn phòng UBND tỉnh"];
const SCIENCE = DEPARTMENTS["Sở Khoa học và Công nghệ"];

/** The review before handing in, as press reports tell of the meeting of 18/02/2020; dates are around today. */
export async function reviewProvince(stage: DemoStage, roundId: RoundId): Promise<void> {
  await markLeaves(stage, roundId);
  await askScience(stage, roundId);
  await checkPortals(stage, roundId);
  await meet(stage, roundId);
  await askOffice(stage, roundId);
}

async function markLeaves({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-4, "08:20"));
  const { lines } = await readRisks(as(OWNER.username), roundId);
  const claimed = new Map(lines.map(({ code, selfPoints }) => [code, selfPoints ?? 0]));
  for (const leaf of PROVINCE_SURE) {
    clock.pass(4);
    const expected = claimed.get(leaf) ?? 0;
    const member = as(/^[37]\./.test(leaf) ? "togiupviec2" : "togiupviec1");
    await markLeaf(member, roundId, leaf, { mark: "sure", expected, reason: "", baseVersion: 0 });
  }
  for (const [leaf, mark] of Object.entries(PROVINCE_RISKS)) {
    clock.pass(9);
    const member = as(/^[37]\./.test(leaf) ? "togiupviec2" : "togiupviec1");
    await markLeaf(member, roundId, leaf, { ...mark, baseVersion: 0 });
  }
}

/** Asked and answered: the department explains and lists what it added. */
async function askScience({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-3, "14:10"));
  const until = clock.at(1, "17:30");
  await draftRequests(as("togiupviec2"), roundId, ["7.6.1"]);
  await sendRequest(as(OWNER.username), roundId, { department: SCIENCE.key, text: "", until });
  clock.setTo(clock.at(-2, "10:35"));
  const [request] = (await readRequests(as(SCIENCE.username), roundId)).requests;
  if (request === undefined) throw new RangeError("the demo's request was not sent");
  await answerRequest(
    as(SCIENCE.username),
    { request: request.id, leaf: "7.6.1" },
    {
      answer:
        "Đã bổ sung danh mục 414 thủ tục không phát sinh hồ sơ và kết xuất Cổng Dịch vụ công; đề nghị tính theo số thủ tục có nhu cầu.",
      baseVersion: 0,
    },
  );
}

/** The five things that must be public, led by one department with the support of two. */
async function checkPortals({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-2, "15:00"));
  const { template } = await readPortal(as(OWNER.username), roundId);
  const items = template.flatMap(({ item, leaf }) => (leaf === null ? [] : [{ item, leaf }]));
  const asked = await askTemplate(as(OWNER.username), roundId, {
    lead: SCIENCE.key,
    support: [OFFICE.key, OWNER.key],
    due: clock.at(3, "08:00").slice(0, 10),
    items,
  });
  const seen: readonly (readonly [PortalState, string])[] = [
    ["published", ""],
    ["published", ""],
    ["missing", "Còn ba sở chưa cập nhật danh mục thủ tục trên trang của mình."],
  ];
  clock.setTo(clock.at(-1, "08:30"));
  for (const [index, [state, note]] of seen.entries()) {
    const check = asked.checks[index];
    if (check === undefined) continue;
    clock.pass(12);
    const address = `https://minhhoa.example/cong-khai/${check.leaf}`;
    const said = { state, note, address, person: "Vũ Hoàng Nam", rowVersion: check.rowVersion };
    await editCheck(as(SCIENCE.username), check.id, said);
    if (state === "published") await capture(as(SCIENCE.username), check.id, check.leaf);
  }
}

async function capture(context: ReturnType<DemoStage["as"]>, check: string, leaf: string): Promise<void> {
  async function* content(): AsyncGenerator<Uint8Array> {
    yield writeScreenshot(seededRandom(`portal/${leaf}`));
  }
  await keepCapture(context, check, { name: `Cổng thông tin, tiêu chí ${leaf}.png`, content: content() });
}

async function meet({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-1, "14:00"));
  const owner = as(OWNER.username);
  const said = {
    title: "Cuộc họp thống nhất điểm tự chấm Chỉ số cải cách hành chính",
    heldOn: clock.today(),
    place: "Phòng họp số 2, Trụ sở UBND tỉnh",
    chair: "Phó Chủ tịch Thường trực UBND tỉnh, Phó Trưởng Ban Chỉ đạo CCHC tỉnh",
    participants: [
      "Các thành viên Tổ giúp việc Ban Chỉ đạo CCHC tỉnh",
      ...Object.keys(DEPARTMENTS).map((name) => `Đại diện lãnh đạo ${name}`),
    ].join("\n"),
  };
  const meeting = await createMeeting(owner, roundId, said);
  for (const leaf of PROVINCE_DECIDED) {
    clock.pass(8);
    await decideInMeeting(
      owner,
      { meeting: meeting.id, leaf },
      { kind: "supplement", until: clock.at(3, "08:00").slice(0, 10), note: "", baseVersion: 0 },
    );
  }
  clock.pass(10);
  await editMeeting(owner, meeting.id, { ...said, assessment: ASSESSMENT, rowVersion: meeting.rowVersion });
}

/** Sent after the meeting, and still waiting; what was decided for the other departments is drafted. */
async function askOffice({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-1, "16:20"));
  await sendRequest(as(OWNER.username), roundId, {
    department: OFFICE.key,
    text: "Thực hiện kết luận tại cuộc họp của Tổ giúp việc, đề nghị ưu tiên hoàn thành sớm.",
    until: clock.at(3, "17:30"),
  });
}
