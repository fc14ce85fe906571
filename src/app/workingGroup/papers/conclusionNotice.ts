import { AppError } from "../../../contract/errors.ts";
import type { RiskGroup, RiskLine, RiskTotals } from "../../../contract/riskMarks.ts";
import { formatNumber } from "../../../core/index.ts";
import type { Context } from "../../context.ts";
import {
  type Block,
  committeeHead,
  DOTTED,
  type OfficialDocument,
  type ProvinceNames,
  type TableRow,
  withoutPlace,
} from "../../documents/index.ts";
import { vietnamDate } from "../../submissions/index.ts";
import { byField, fieldsOf } from "../marks/readRisks.ts";
import { type RiskData, riskDataOf } from "../marks/riskData.ts";
import { riskLines } from "../marks/riskLines.ts";
import { losing, riskTotals } from "../marks/riskSums.ts";
import { readMeasured } from "../measuredSheet.ts";
import { requireFollows } from "../meetings/readMeetings.ts";
import type { Decision, Meeting, PortalCheck } from "../ports.ts";
import { paperNames } from "./paperNames.ts";

interface Concluded {
  readonly data: RiskData;
  readonly meeting: Meeting;
  readonly decisions: readonly Decision[];
  readonly lines: readonly RiskLine[];
  readonly names: ProvinceNames;
}

/** Notice of a meeting's conclusions (thông báo kết luận): assessment, risks, fields that lose, tasks, publication. */
export async function conclusionNotice(
  context: Context,
  id: string,
  format: "docx" | "pdf",
): Promise<{ name: string; content: Uint8Array }> {
  const concluded = await context.store.read(async (tx): Promise<Concluded> => {
    const meeting = await tx.workingGroup.meeting(id);
    if (meeting === undefined) throw new AppError("not-found", `no meeting ${id}`);
    const frame = await readMeasured({ ...context, lang: "vi" }, tx, meeting.roundId);
    requireFollows(context.actor, frame);
    const data = await riskDataOf(context, tx, frame);
    return {
      data,
      meeting,
      decisions: await tx.workingGroup.decisions([id]),
      lines: riskLines(data, context.actor),
      names: await paperNames(tx, frame),
    };
  });
  return {
    name: `Thông báo kết luận - ${concluded.meeting.title}.${format}`,
    content: await context.documents[format](noticeOf(concluded)),
  };
}

export function noticeOf(concluded: Concluded): OfficialDocument {
  const { data, meeting, names } = concluded;
  const { frame } = data;
  const head = committeeHead(names, "TB-VPUBND", frame.now);
  return {
    head: { ...head, superior: head.issuer, issuer: "VĂN PHÒNG" },
    kind: "THÔNG BÁO",
    about: `Kết luận tại ${meeting.title.charAt(0).toLocaleLowerCase("vi")}${meeting.title.slice(1)}`,
    body: [
      ...opening(concluded),
      ...assessment(concluded),
      ...risks(concluded),
      ...losingFields(concluded),
      ...tasks(concluded),
      ...publication(concluded),
      {
        kind: "paragraph",
        text: `Văn phòng Ủy ban nhân dân ${names.level} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
      },
    ],
    closing: {
      recipients: recipients(concluded),
      signatures: [{ capacity: "TL. CHỦ TỊCH", position: "CHÁNH VĂN PHÒNG", name: null }],
    },
    draft: true,
    illustration: frame.round.illustration,
    madeAt: frame.now,
  };
}

function opening({ meeting, names, data }: Concluded): readonly Block[] {
  const { owner, level } = names;
  const chair = meeting.chair === "" ? DOTTED : meeting.chair;
  const where = meeting.place === "" ? "" : `, tại ${meeting.place}`;
  const people = meeting.participants
    .split("\n")
    .map((person) => person.trim().replace(/[;.]$/, ""))
    .filter((person) => person !== "");
  return [
    {
      kind: "paragraph",
      text: `Ngày ${vietnamDate(meeting.heldOn)}${where}, ${chair} chủ trì ${meeting.title.charAt(0).toLocaleLowerCase("vi")}${meeting.title.slice(1)}.${people.length === 0 ? "" : ` Tham dự có: ${people.join("; ")}.`}`,
    },
    {
      kind: "paragraph",
      text: `Sau khi nghe ${owner} báo cáo kết quả tổng hợp, rà soát nội dung, tài liệu kiểm chứng và điểm tự chấm Chỉ số cải cách hành chính năm ${data.frame.round.period} của ${level} và ý kiến của các đại biểu, người chủ trì kết luận như sau:`,
    },
  ];
}

function assessment({ meeting, lines, data }: Concluded): readonly Block[] {
  const totals: RiskTotals = riskTotals(lines);
  const { whole } = totals;
  const marked = (wanted: string) => lines.filter(({ mark }) => mark?.mark === wanted).length;
  const found = countsOf({ atRisk: marked("at-risk"), lost: marked("lost") });
  const said = meeting.assessment.split("\n").filter((line) => line.trim() !== "");
  return [
    { kind: "heading", level: 1, text: "I. ĐÁNH GIÁ CHUNG" },
    {
      kind: "paragraph",
      text: [
        { text: `Điểm tự chấm tạm thời năm ${data.frame.round.period}: ` },
        { text: `${points(whole.self)}/${points(whole.max)} điểm`, bold: true },
        {
          text:
            found === ""
              ? "."
              : `. Qua rà soát, có ${found}; nếu không giải trình, bổ sung kịp thời, điểm tự chấm dự kiến được công nhận là ${points(whole.expected)} điểm.`,
        },
      ],
    },
    ...said.map((text): Block => ({ kind: "paragraph", text })),
  ];
}

function risks({ lines, data }: Concluded): readonly Block[] {
  const marked = lines.filter(({ mark }) => mark !== null && mark.mark !== "sure");
  if (marked.length === 0) return [];
  const fields = fieldsOf(data.frame);
  const rows = fields.flatMap(({ code, label }): TableRow[] => {
    const own = marked.filter(({ fieldCode }) => fieldCode === code);
    if (own.length === 0) return [];
    return [
      { cells: ["", `${code}. ${label}`, null, null, null, ""], look: "heading" },
      ...own.map((line): TableRow => {
        const { code: leaf, label: name, max, selfPoints, expected, mark } = line;
        return { cells: [leaf, name, max, selfPoints, expected, mark?.reason ?? ""] };
      }),
    ];
  });
  return [
    { kind: "heading", level: 1, text: "II. NỘI DUNG CÓ NGUY CƠ MẤT ĐIỂM" },
    {
      kind: "table",
      columns: [
        { header: "Mã", width: 8, align: "left" },
        { header: "Tiêu chí", width: 31, align: "left" },
        { header: "Điểm tối đa", width: 8, align: "right" },
        { header: "Điểm tự chấm", width: 9, align: "right" },
        { header: "Dự kiến", width: 9, align: "right" },
        { header: "Lý do", width: 35, align: "left" },
      ],
      rows,
    },
  ];
}

function losingFields({ lines, data }: Concluded): readonly Block[] {
  const fields = losing(byField(data.frame, lines));
  if (fields.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: "III. LĨNH VỰC MẤT ĐIỂM" },
    {
      kind: "list",
      marks: "dash",
      items: fields.map(
        (field) => `${field.name}: ${countsOf(field)}, có thể mất ${points(field.loss)} điểm.`,
      ),
    },
  ];
}

function countsOf({ atRisk, lost }: Pick<RiskGroup, "atRisk" | "lost">): string {
  return [
    ...(atRisk > 0 ? [`${atRisk} tiêu chí có nguy cơ mất điểm`] : []),
    ...(lost > 0 ? [`${lost} tiêu chí mất điểm`] : []),
  ].join(", ");
}

/** By agency: what each explains and adds by when; scores to be changed are the compiler's own task. */
function tasks({ decisions, data, names, lines }: Concluded): readonly Block[] {
  const { frame } = data;
  const label = (code: string) => lines.find((line) => line.code === code)?.label ?? code;
  const order = new Map(frame.plan.lines.map(({ code }, index) => [code, index]));
  const inOrder = decisions.toSorted((a, b) => (order.get(a.leaf) ?? 0) - (order.get(b.leaf) ?? 0));
  const asked = new Map<string, string[]>();
  for (const { department, leaf, untilDay, note } of inOrder) {
    if (department === null) continue;
    const name = withoutPlace(frame.names.get(department) ?? department, names.place);
    const by = untilDay === null ? "" : ` Hoàn thành trước ngày ${vietnamDate(untilDay)}.`;
    const wanted = note || data.drafts.find((draft) => draft.leaf === leaf)?.wanted || askedAt(data, leaf);
    asked.set(name, [...(asked.get(name) ?? []), `Tiêu chí ${leaf} (${label(leaf)}): ${stop(wanted)}${by}`]);
  }
  const changes = inOrder.flatMap(({ kind, leaf, points: to }) => {
    if (kind === "lower")
      return [`Tiêu chí ${leaf} (${label(leaf)}): hạ điểm tự chấm còn ${points(to)} điểm.`];
    return kind === "drop" ? [`Tiêu chí ${leaf} (${label(leaf)}): không tính điểm.`] : [];
  });
  if (changes.length > 0) asked.set(names.owner, [...(asked.get(names.owner) ?? []), ...changes]);
  if (asked.size === 0) return [];
  return [
    { kind: "heading", level: 1, text: "IV. GIAO NHIỆM VỤ" },
    {
      kind: "paragraph",
      text: `Các cơ quan khẩn trương rà soát, giải trình, bổ sung tài liệu kiểm chứng đối với các nội dung sau, gửi ${names.owner} tổng hợp:`,
    },
    ...[...asked].flatMap(([name, items], index): Block[] => [
      { kind: "heading", level: 2, text: `${index + 1}. ${name}` },
      { kind: "list", marks: "dash", items },
    ]),
  ];
}

function askedAt({ requests }: RiskData, leaf: string): string {
  const found = requests.flatMap(({ leaves }) => leaves).find((asked) => asked.leaf === leaf);
  return found?.wanted ?? "Rà soát lại số liệu, giải trình và bổ sung tài liệu kiểm chứng";
}

/** Who leads and who supports the look at portals, and what must be public. */
function publication({ data, names }: Concluded): readonly Block[] {
  const { checks, frame } = data;
  if (checks.length === 0) return [];
  const name = (unit: PortalCheck["lead"]) => withoutPlace(frame.names.get(unit) ?? unit, names.place);
  const groups = new Map<string, PortalCheck[]>();
  for (const check of checks) {
    const support = check.support.map(name);
    const key = `${name(check.lead)} chủ trì${support.length === 0 ? "" : `, phối hợp với ${joined(support)}`}`;
    groups.set(key, [...(groups.get(key) ?? []), check]);
  }
  return [
    { kind: "heading", level: 1, text: "V. KIỂM TRA CÔNG KHAI" },
    ...[...groups].flatMap(([who, own]): Block[] => [
      { kind: "paragraph", text: `Giao ${who} kiểm tra, bảo đảm công khai đầy đủ theo từng tiêu chí:` },
      {
        kind: "list",
        marks: "number",
        items: own.map(
          ({ wanted, leaf, due }) =>
            `${wanted} (tiêu chí ${leaf})${due === null ? "" : `, hoàn thành trước ngày ${vietnamDate(due)}`}.`,
        ),
      },
    ]),
  ];
}

function recipients({ data, decisions, names }: Concluded): readonly string[] {
  const units = [
    ...decisions.flatMap(({ department }) => (department === null ? [] : [department])),
    ...data.checks.flatMap(({ lead, support }) => [lead, ...support]),
  ];
  const named = [...new Set(units)].map((unit) =>
    withoutPlace(data.frame.names.get(unit) ?? unit, names.place),
  );
  return [
    `Chủ tịch, các Phó Chủ tịch UBND ${names.level}`,
    `Ban Chỉ đạo, Tổ giúp việc CCHC ${names.level}`,
    ...[...new Set([names.owner, ...named])].sort(new Intl.Collator("vi").compare),
    "Lưu: VT",
  ];
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
}

function stop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function points(value: number): string {
  return formatNumber(value, "vi", 4);
}
