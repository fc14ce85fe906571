import { askQuestion, closeQuestion, declareConflict, writeMessage } from "../../app/appraisal/index.ts";
import { addDivision, divideLeaves } from "../../app/divisions/index.ts";
import { askExemption } from "../../app/exemptions/index.ts";
import { reopenUnit } from "../../app/reopening/index.ts";
import { listRounds } from "../../app/rounds/index.ts";
import type { RoundId } from "../../contract/ids.ts";
import { DEPARTMENTS, type Department, DIVISIONS, PROVINCE } from "./province.ts";
import { type DemoMethod, OWNER } from "./rounds.ts";
import type { DemoStage } from "./stage.ts";

export const AGRICULTURE = DEPARTMENTS["Sở Nông nghiệp và Môi trường"];
const FINANCE = DEPARTMENTS["Sở Tài chính"];
const OFFICE = DEPARTMENTS["Văn phòng UBND tỉnh"];
const SCIENCE = DEPARTMENTS["Sở Khoa học và Công nghệ"];

/** Two departments add their divisions and give them the leaves of their fields. */
export async function divideAmongDivisions(
  stage: DemoStage,
  { selfLeaves }: DemoMethod,
  roundId: RoundId,
): Promise<void> {
  stage.clock.setTo(stage.clock.at(-29, "10:00"));
  for (const { department, key, name, fields } of DIVISIONS) {
    const focalPoint = stage.as(department.username);
    const made = await addDivision(focalPoint, department.key, name);
    if (made !== key) throw new RangeError(`the demo knows ${name} as ${key}, the program as ${made}`);
    const leaves = selfLeaves.map(({ code }) => code).filter((code) => fields.test(code));
    const sheet = { roundId, unit: department.key };
    const due = stage.clock.at(-14, "08:00").slice(0, 10);
    await divideLeaves(focalPoint, sheet, { department: null, leaves, division: key, due, note: "" });
  }
}

/** In the province's own round a department gives its divisions what it leads; the work is to be ready in two days. */
export async function divideParts(stage: DemoStage): Promise<void> {
  const rounds = await listRounds(stage.as(FINANCE.username));
  const roundId = rounds.find(({ kind }) => kind === "measured")?.id;
  if (!roundId) throw new RangeError("the demo has no round in which the province is measured");
  stage.clock.setTo(stage.clock.at(-1, "16:40"));
  const parts: readonly (readonly [username: string, leaves: readonly string[]])[] = [
    ["stc.ngansach", ["6.1", "6.2", "6.3.1", "6.3.2"]],
    ["stc.vanphong", ["6.4.1", "6.4.2"]],
  ];
  for (const [username, leaves] of parts) {
    const division = DIVISIONS.find((each) => each.username === username);
    if (!division) throw new RangeError(`the demo has no division ${username}`);
    await divideLeaves(
      stage.as(FINANCE.username),
      { roundId, unit: PROVINCE.key },
      {
        department: FINANCE.key,
        leaves: [...leaves],
        division: division.key,
        due: stage.clock.at(2, "08:00").slice(0, 10),
        note: "Rà lại số liệu và bổ sung tài liệu còn thiếu.",
      },
    );
  }
}

/** Who types at a leaf: the division it was given to, or the focal point. */
export function writerOf(department: Department, leaf: string): string {
  const division = DIVISIONS.find((each) => each.department.key === department.key && each.fields.test(leaf));
  return division?.username ?? department.username;
}

/** A department asks that a criterion does not apply to it; nobody has answered yet. */
export async function askForExemption(stage: DemoStage, roundId: RoundId): Promise<void> {
  const line = { roundId, unit: AGRICULTURE.key, leaf: "4.3.1" };
  await askExemption(stage.as(AGRICULTURE.username), line, {
    reason: "Trong năm UBND tỉnh chưa phân cấp nội dung nào thuộc lĩnh vực của Sở.",
    document: "Công văn số 1186/SNNMT-VP ngày 05/10",
  });
}

/** What goes on between appraisers, departments and owner during the appraisal. */
export async function talk(stage: DemoStage, roundId: RoundId): Promise<void> {
  await withdraw(stage, roundId);
  await askAndAnswer(stage, roundId);
  await reopen(stage, roundId);
}

async function withdraw({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-7, "16:10"));
  await declareConflict(as("thamdinh2"), roundId, {
    unit: AGRICULTURE.key,
    reason: "Công tác tại Sở đến tháng 3 năm nay, đã tham gia các việc được chấm.",
  });
}

async function askAndAnswer({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-4, "09:40"));
  const answered = { roundId, unit: SCIENCE.key, leaf: "3.1.3" };
  const asked = await askQuestion(as("thamdinh2"), answered, {
    text: "Đường dẫn kèm phiếu mở ra danh mục cũ. Đề nghị Sở gửi đường dẫn đang dùng.",
  });
  const [thread] = asked.questions;
  if (thread === undefined) throw new RangeError("the demo's question was not kept");
  clock.setTo(clock.at(-3, "10:05"));
  await writeMessage(as(SCIENCE.username), thread.id, {
    text: "Trang của Sở đổi địa chỉ từ tháng 9: https://minhhoa.example/so-khcn/thu-tuc, đủ 46 thủ tục theo quyết định công bố.",
  });
  clock.setTo(clock.at(-3, "15:30"));
  await closeQuestion(as("thamdinh2"), thread.id);
  clock.setTo(clock.at(-1, "10:20"));
  const open = { roundId, unit: FINANCE.key, leaf: "7.2.1" };
  await askQuestion(as("thamdinh2"), open, {
    text: "Chưa có bảng kết xuất tách riêng văn bản ký số đủ cả cơ quan và cá nhân. Đề nghị Sở bổ sung, ghi rõ trang.",
  });
}

async function reopen({ clock, as }: DemoStage, roundId: RoundId): Promise<void> {
  clock.setTo(clock.at(-1, "14:45"));
  await reopenUnit(as(OWNER.username), roundId, {
    unit: OFFICE.key,
    leaves: ["7.4.1"],
    work: "self-scoring",
    until: clock.at(3, "17:30"),
    reason: "Cổng dữ liệu ngừng hoạt động hai ngày cuối hạn nên Văn phòng chưa kê khai được số liệu.",
  });
}
