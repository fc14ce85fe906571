import type { RecognitionAward, RecognitionView } from "../../contract/recognition.ts";
import type { Approval } from "../../contract/rounds.ts";
import {
  type Annex,
  type Block,
  DOTTED,
  type OfficialDocument,
  officeLetterhead,
  officeNames,
  type Spreadsheet,
  spreadsheetOf,
  type TableBlock,
  type TableRow,
} from "../documents/index.ts";
import { dayWords } from "../vietnamTime.ts";

export interface PrintedList {
  readonly view: RecognitionView;
  readonly office: string;
  readonly above: string | null;
  /** The decision that published the results, as far as it was entered. */
  readonly approval: Approval | null;
  readonly now: Date;
}

/** Number and date are for the clerk to write in from the text in force: nothing the platform rests on states them. */
const LAW = "Căn cứ Luật Thi đua, khen thưởng [ghi số, ngày theo văn bản đang có hiệu lực];";

/** Tờ trình with the list proposed and, apart, those who meet the conditions and are not proposed, each with its reason. */
export function proposalPaper(printed: PrintedList): OfficialDocument {
  const { view, now } = printed;
  const names = officeNames(printed);
  const year = dayWords(now.toISOString().slice(0, 10)).slice(-4);
  const { head, headTitle, capacity, sign } = officeLetterhead(
    printed,
    year,
    { number: null, day: null },
    "TTr",
  );
  const to = printed.above ?? DOTTED;
  const level = `${to.charAt(0).toLocaleLowerCase("vi")}${to.slice(1)}`;
  return {
    head,
    kind: "TỜ TRÌNH",
    about: `Về việc đề nghị khen thưởng tập thể, cá nhân có thành tích trong thực hiện ${view.round.title}`,
    to: [`Chủ tịch Ủy ban nhân dân ${level}`],
    bases: [LAW, publishedBasis(printed)],
    body: body(printed, names.short, level),
    closing: {
      recipients: ["Như trên", "Cơ quan thường trực Hội đồng Thi đua - Khen thưởng", `Lưu: VT, ${sign}`],
      signatures: [{ capacity, position: headTitle, name: null }],
    },
    annexes: annexes(printed, sign),
    draft: true,
    illustration: view.illustration,
    madeAt: now,
  };
}

function publishedBasis({ approval, view }: PrintedList): string {
  const number = approval?.number ? `số ${approval.number}` : "số ………";
  const day = approval?.day ? `ngày ${dayWords(approval.day)}` : "ngày ………";
  return `Căn cứ Quyết định ${number} ${day} công bố kết quả ${view.round.title}${view.round.edition > 1 ? ` (đã đính chính, bản công bố lần ${view.round.edition})` : ""};`;
}

function body({ view }: PrintedList, office: string, level: string): readonly Block[] {
  const proposed = proposedRows(view).length;
  const counts = view.rules.awards.flatMap((award) => {
    const [units, persons] = countsOf(view, award);
    return units + persons === 0
      ? []
      : [
          `${award.title.vi}${award.form === "" ? "" : ` – ${award.form}`}: ${[
            ...(units > 0 ? [`${twoDigits(units)} tập thể`] : []),
            ...(persons > 0 ? [`${twoDigits(persons)} cá nhân`] : []),
          ].join(", ")}.`,
        ];
  });
  const notProposed = view.candidates.filter(({ standing }) => standing === "left-out").length;
  return [
    {
      kind: "paragraph",
      text: `${office} kính trình Chủ tịch Ủy ban nhân dân ${level} xem xét, khen thưởng ${twoDigits(proposed)} lượt tập thể, cá nhân có thành tích trong thực hiện ${view.round.title}, cụ thể như sau:`,
    },
    { kind: "list", marks: "number", items: counts },
    ...view.ties.map(({ vi }) => ({ kind: "paragraph" as const, text: `Về các đơn vị bằng điểm: ${vi}` })),
    ...(notProposed === 0
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: `Có ${twoDigits(notProposed)} lượt đơn vị đạt điều kiện nhưng không đề nghị; lý do nêu tại Phụ lục II.`,
          },
        ]),
    {
      kind: "paragraph",
      text: "Tiêu chí đề nghị, căn cứ của từng tập thể, cá nhân nêu tại các Phụ lục kèm theo Tờ trình này.",
    },
    { kind: "paragraph", text: `Kính trình Chủ tịch Ủy ban nhân dân ${level} xem xét, quyết định./.` },
  ];
}

function countsOf(
  { candidates, entries }: RecognitionView,
  { id }: RecognitionAward,
): readonly [number, number] {
  const units =
    candidates.filter(({ award, standing }) => award === id && standing === "proposed").length +
    entries.filter(({ award, kind }) => award === id && kind === "unit").length;
  return [units, entries.filter(({ award, kind }) => award === id && kind === "person").length];
}

function twoDigits(count: number): string {
  return String(count).padStart(2, "0");
}

function annexes({ view }: PrintedList, sign: string): readonly Annex[] {
  const attachedTo = `(Kèm theo Tờ trình số         /TTr-${sign} ngày       tháng       năm        )`;
  const rest = notProposedTable(view);
  return [
    {
      label: "PHỤ LỤC I",
      title: "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG",
      attachedTo,
      landscape: true,
      body: [proposedTable(view)],
    },
    ...(rest.rows.length === 0
      ? []
      : [
          {
            label: "PHỤ LỤC II",
            title: "ĐƠN VỊ ĐẠT ĐIỀU KIỆN NHƯNG KHÔNG ĐỀ NGHỊ",
            attachedTo,
            landscape: true,
            body: [rest],
          },
        ]),
    {
      label: rest.rows.length === 0 ? "PHỤ LỤC II" : "PHỤ LỤC III",
      title: "TIÊU CHÍ ĐỀ NGHỊ KHEN THƯỞNG",
      attachedTo,
      landscape: false,
      body: criteria(view),
    },
  ];
}

export interface ProposedRow {
  readonly award: string;
  readonly name: string;
  readonly job: string;
  readonly grounds: string;
  readonly decided: string;
}

/** In the order of the awards: units found by the rules, then what was added by hand. */
export function proposedRows({ rules, candidates, entries }: RecognitionView): readonly ProposedRow[] {
  return rules.awards.flatMap(({ id }) => [
    ...candidates
      .filter(({ award, standing }) => award === id && standing === "proposed")
      .map(({ name, grounds, decision }) => ({
        award: id,
        name,
        job: "",
        grounds: capital(grounds.map(({ vi }) => vi).join("; ")),
        decided: decision?.kind === "propose" ? decision.reason : "",
      })),
    ...entries
      .filter(({ award }) => award === id)
      .map(({ kind, person, job, unitName, grounds }) => ({
        award: id,
        name: kind === "person" ? person : unitName,
        job: kind === "person" ? [job, unitName].filter((part) => part !== "").join(", ") : "",
        grounds,
        decided: "",
      })),
  ]);
}

function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}`;
}

/** As many as a set of rules may have awards. */
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

export function proposedTable(view: RecognitionView): TableBlock {
  const all = proposedRows(view);
  const given = view.rules.awards.filter(({ id }) => all.some(({ award }) => award === id));
  const rows = given.flatMap(({ id, title, form }, part): TableRow[] => {
    const own = all.filter(({ award }) => award === id);
    return [
      {
        look: "heading",
        cells: [ROMAN[part] ?? "", `${title.vi}${form === "" ? "" : ` – ${form}`}`, "", "", ""],
      },
      ...own.map(({ name, job, grounds, decided }, place) => ({
        cells: [String(place + 1), name, job, grounds, decided],
      })),
    ];
  });
  return {
    kind: "table",
    columns: [
      { header: "STT", width: 5, align: "center" },
      { header: "Tập thể, cá nhân", width: 28, align: "left" },
      { header: "Chức vụ, đơn vị", width: 20, align: "left" },
      { header: "Thành tích", width: 40, align: "left" },
      { header: "Ghi chú", width: 20, align: "left" },
    ],
    rows,
  };
}

function notProposedTable({ rules, candidates }: RecognitionView): TableBlock {
  const titles = new Map(rules.awards.map(({ id, title }) => [id, title.vi]));
  const rows = candidates
    .filter(({ standing }) => standing === "left-out")
    .map(({ award, name, findings, decision }, place) => ({
      cells: [
        String(place + 1),
        name,
        titles.get(award) ?? award,
        capital([...findings.map(({ vi }) => vi), ...(decision ? [decision.reason] : [])].join("; ")),
      ],
    }));
  return {
    kind: "table",
    columns: [
      { header: "STT", width: 5, align: "center" },
      { header: "Đơn vị", width: 25, align: "left" },
      { header: "Hình thức đã đạt điều kiện", width: 25, align: "left" },
      { header: "Lý do không đề nghị", width: 50, align: "left" },
    ],
    rows,
  };
}

export function criteria(view: RecognitionView): readonly Block[] {
  return [
    {
      kind: "list",
      marks: "number",
      items: view.rules.awards.map(
        ({ title, conditions }) => `${title.vi}: ${conditions.map(conditionWords).join("; ")}.`,
      ),
    },
    {
      kind: "paragraph",
      text: `Nhiệm vụ được xét là nhiệm vụ đến hạn từ ngày ${dayWords(view.tasksFrom)} đến ngày ${dayWords(view.tasksUntil)}.`,
    },
    ...view.notes.map(({ award, vi }) => ({
      kind: "note" as const,
      text: `${view.rules.awards.find(({ id }) => id === award)?.title.vi ?? award}: ${vi}.`,
    })),
  ];
}

function conditionWords(condition: RecognitionAward["conditions"][number]): string {
  switch (condition.kind) {
    case "top":
      return `xếp trong ${condition.count} thứ hạng đầu của khối`;
    case "class":
      return `xếp loại ${condition.from} trở lên`;
    case "points":
      return `đạt từ ${String(condition.from).replace(".", ",")} điểm`;
    case "rise":
      return `tăng từ ${condition.ranks} bậc trở lên so với kỳ trước`;
    case "tasks-in-time":
      return `có từ ${condition.least} nhiệm vụ và hoàn thành tất cả đúng hạn`;
    case "bonus":
      return "được cộng điểm sáng kiến, cách làm mới";
  }
}

/** The same list and those left out, a tab each. */
export function listBook(printed: PrintedList): readonly Spreadsheet[] {
  const { view } = printed;
  const agency = officeNames(printed).short.toLocaleUpperCase("vi");
  const subtitles = [view.round.title, ...(view.illustration ? ["Dữ liệu minh họa"] : [])];
  const head = (name: string, title: string) => ({ name, title, subtitles, agency });
  return [
    spreadsheetOf(
      head("Đề nghị khen thưởng", "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG"),
      proposedTable(view),
      view.ties.map(({ vi }) => vi),
    ),
    spreadsheetOf(head("Không đề nghị", "ĐƠN VỊ ĐẠT ĐIỀU KIỆN NHƯNG KHÔNG ĐỀ NGHỊ"), notProposedTable(view)),
  ];
}
