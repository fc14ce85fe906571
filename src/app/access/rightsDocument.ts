import { ACTIONS, type Action } from "../../contract/access.ts";
import { type RoundKind, STAGES, type Stage } from "../../contract/rounds.ts";
import { ACTION_WORDS } from "./actionWords.ts";
import {
  LEAF_CONDITIONS,
  OBJECTION_CONDITIONS,
  PART_CONDITIONS,
  PLAN_CONDITIONS,
  REPORT_CONDITIONS,
  ROUND_CONDITIONS,
  SHEET_CONDITIONS,
  TASK_CONDITIONS,
} from "./conditions.ts";
import {
  LEAF_RELATIONS,
  OBJECTION_RELATIONS,
  OUTLOOK_RELATIONS,
  PART_RELATIONS,
  PLAN_RELATIONS,
  PLATFORM_RELATIONS,
  REPORT_RELATIONS,
  ROUND_RELATIONS,
  SHEET_RELATIONS,
  TASK_RELATIONS,
  UNIT_RELATIONS,
} from "./relations.ts";
import { RIGHTS, type Right } from "./rights.ts";

type Words = { readonly vi: string };

interface Chapter {
  readonly title: string;
  readonly table: Readonly<Partial<Record<Action, readonly Right<string, string>[]>>>;
  readonly relations: Readonly<Record<string, Words>>;
  readonly conditions: Readonly<Record<string, Words>>;
}

const CHAPTERS: readonly Chapter[] = [
  { title: "Hệ thống", table: RIGHTS.platform, relations: PLATFORM_RELATIONS, conditions: {} },
  { title: "Đơn vị", table: RIGHTS.unit, relations: UNIT_RELATIONS, conditions: {} },
  { title: "Đợt đánh giá", table: RIGHTS.round, relations: ROUND_RELATIONS, conditions: ROUND_CONDITIONS },
  {
    title: "Phần việc của sở, ngành (tỉnh được đánh giá)",
    table: RIGHTS.part,
    relations: PART_RELATIONS,
    conditions: PART_CONDITIONS,
  },
  {
    title: "Phiếu tự chấm điểm",
    table: RIGHTS.sheet,
    relations: SHEET_RELATIONS,
    conditions: SHEET_CONDITIONS,
  },
  {
    title: "Tiêu chí chấm điểm",
    table: RIGHTS.leaf,
    relations: LEAF_RELATIONS,
    conditions: LEAF_CONDITIONS,
  },
  {
    title: "Kiến nghị về kết quả",
    table: RIGHTS.objection,
    relations: OBJECTION_RELATIONS,
    conditions: OBJECTION_CONDITIONS,
  },
  {
    title: "Vị thế, nguy cơ, phương án của đơn vị",
    table: RIGHTS.outlook,
    relations: OUTLOOK_RELATIONS,
    conditions: {},
  },
  {
    title: "Kế hoạch cải thiện, nâng cao chỉ số",
    table: RIGHTS.plan,
    relations: PLAN_RELATIONS,
    conditions: PLAN_CONDITIONS,
  },
  { title: "Nhiệm vụ", table: RIGHTS.task, relations: TASK_RELATIONS, conditions: TASK_CONDITIONS },
  { title: "Báo cáo", table: RIGHTS.report, relations: REPORT_RELATIONS, conditions: REPORT_CONDITIONS },
];

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  draft: "dự thảo",
  waiting: "chờ tự chấm",
  "self-scoring": "tự chấm",
  between: "khóa chờ",
  compiling: "tổng hợp",
  appraisal: "thẩm định 1",
  appraised: "chờ giải trình",
  explanation: "giải trình",
  explained: "chờ thẩm định 2",
  "second-appraisal": "thẩm định 2",
  "appraisal-over": "hết thẩm định",
  synthesis: "tính kết quả",
  approved: "đã duyệt",
  published: "đã công bố",
  archived: "lưu trữ",
};
const KIND_WORDS: Readonly<Record<RoundKind, string>> = {
  measures: "tỉnh đánh giá đơn vị",
  measured: "tỉnh được đánh giá",
};
const ONLY_IN: Readonly<Partial<Record<Stage, RoundKind>>> = {
  compiling: "measured",
  appraisal: "measures",
  appraised: "measures",
  explanation: "measures",
  explained: "measures",
  "second-appraisal": "measures",
};

/** What no row can say, for it is about several units at once: `reachFaults` of rounds and `servedUnits` of tasks decide it. */
const REACH: readonly string[] = [
  "## Đợt đánh giá, kế hoạch, nhiệm vụ: của đơn vị nào",
  "",
  "- Soạn và mở đợt (`round.create`, `round.edit`, `round.open`): một cơ quan đánh giá chính mình và các đơn vị trực thuộc; sở, ban, ngành (khối `department`) còn đánh giá đơn vị cấp trên của mình (tỉnh) và mọi đơn vị thuộc đơn vị đó. Xã, phường không mở được đợt đánh giá tỉnh hay đơn vị khác.",
  "- Kế hoạch, nhiệm vụ (`plan.create`, `task.create`): cho chính cơ quan; cho đơn vị cấp trên thì người giao phải chủ trì đợt của cơ quan và cơ quan đã mở đợt có đánh giá đơn vị đó.",
  "- Vị thế, phương án, đầu mối (`outlook.see`, `scenario.write`, `leads.assign`): “người chủ trì đợt đánh giá của đơn vị” là người chủ trì của chính đơn vị, của đơn vị cấp trên, hoặc của cơ quan đã mở đợt có đánh giá đơn vị đó.",
  "",
];

/** The table of rights as Markdown, for `docs/rights.md`. */
export function rightsDocument(): string {
  return [
    "# Ai được làm gì, khi nào",
    "",
    "Trang này được tạo từ `src/app/access/rights.ts`; kiểm thử so sánh hai nơi. Không sửa tay.",
    "Máy chủ đối chiếu bảng này ở mỗi lần ghi, với giờ của máy chủ. Việc không có trong bảng thì không ai được làm.",
    "",
    ...CHAPTERS.flatMap(chapterLines),
    ...REACH,
  ].join("\n");
}

function chapterLines({ title, table, relations, conditions }: Chapter): string[] {
  const rows = ACTIONS.flatMap((action) =>
    (table[action] ?? []).map((right) =>
      [
        `\`${action}\` ${ACTION_WORDS[action].vi}`,
        relations[right.who]?.vi ?? right.who,
        right.kind ? KIND_WORDS[right.kind] : "cả hai loại đợt",
        stagesIn(right),
        (right.given ?? []).map((name) => conditions[name]?.vi ?? name).join("; "),
      ].join(" | "),
    ),
  );
  return [
    `## ${title}`,
    "",
    "| Việc | Người | Loại đợt | Bước | Điều kiện |",
    "| --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ];
}

/** Consecutive stages as a span, so that a row can be read at a glance. */
function stagesIn({ stages, kind }: Right<string, string>): string {
  if (!stages) return "mọi bước";
  const possible = STAGES.filter((stage) => kind === undefined || (ONLY_IN[stage] ?? kind) === kind);
  const spans: Stage[][] = [];
  for (const [at, stage] of possible.entries()) {
    if (!stages.includes(stage)) continue;
    const open = spans.at(-1);
    const before = possible[at - 1];
    if (open && before && open.at(-1) === before) open.push(stage);
    else spans.push([stage]);
  }
  return spans
    .map((span) => {
      const [first] = span;
      const last = span.at(-1);
      if (!first || !last) return "";
      return first === last ? STAGE_WORDS[first] : `${STAGE_WORDS[first]} → ${STAGE_WORDS[last]}`;
    })
    .join(", ");
}
