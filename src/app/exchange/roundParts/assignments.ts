import type { ExchangeFault, ExchangeItem } from "../../../contract/exchange.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { wordsIn } from "../../../core/index.ts";
import { editRound, type LeafAssignment } from "../../rounds/index.ts";
import { readCode } from "../codeCell.ts";
import type { Column } from "../columns.ts";
import type { ExchangeDefinition, ExchangeJob } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { faultAt } from "../fault.ts";
import type { Plan, Planned } from "../plan.ts";
import type { FileTable } from "../readTable.ts";
import { unitFinder } from "../unitFinder.ts";
import { assignableLines } from "./assignableLines.ts";
import { listCell } from "./listCell.ts";
import { editedRound, roundIdOf } from "./roundOf.ts";

type AssignmentColumn = "leaf" | "label" | "lead" | "support";

interface AssignmentChange {
  readonly leaf: string;
  readonly lead: UnitKey;
  readonly support: readonly UnitKey[];
}

const COLUMNS: readonly Column<AssignmentColumn>[] = [
  {
    key: "leaf",
    name: { vi: "Mã tiêu chí", en: "Criterion" },
    needed: true,
    width: 12,
    hint: "Giữ như trong mẫu.",
  },
  {
    key: "label",
    name: { vi: "Tên tiêu chí", en: "Name of the criterion" },
    needed: false,
    information: true,
    width: 60,
    hint: "Chỉ để tra cứu, không đọc lại.",
  },
  {
    key: "lead",
    name: { vi: "Cơ quan chủ trì", en: "Lead agency" },
    needed: true,
    width: 36,
    hint: "Mã hoặc tên đầy đủ của đơn vị. Dòng để trống thì phân công hiện có giữ nguyên.",
  },
  {
    key: "support",
    name: { vi: "Cơ quan phối hợp", en: "Supporting agencies" },
    needed: false,
    width: 48,
    hint: "Mã hoặc tên đầy đủ; nhiều cơ quan thì ngăn cách bằng dấu chấm phẩy.",
  },
];

const definition: ExchangeDefinition<AssignmentColumn, AssignmentChange> = {
  kind: "assignments",
  title: "Phân công chủ trì, phối hợp",
  columns: COLUMNS,
  async permit(context, tx, target) {
    await editedRound(context, tx, target);
  },
  async plan(context, tx, target, table) {
    const { round, parts, method } = await editedRound(context, tx, target);
    if (round.openedAt !== null)
      return { planned: [], faults: [faultAt(null, null, OPEN_ALREADY)], basis: null };
    if (round.kind !== "measured")
      return { planned: [], faults: [faultAt(null, null, NO_LEADS)], basis: null };
    const units = (await tx.units.list()).filter(({ aggregate }) => !aggregate);
    const names = new Map<string, string>(units.map(({ key, name }) => [key, name]));
    const codes = new Map(
      assignableLines(method.method).map(({ code, label }) => [code, wordsIn(label, "vi")]),
    );
    return planAssignments(table, codes, parts.assignments, units, names, round.rowVersion);
  },
  async rows(context, tx, target, purpose) {
    const { parts, method } = await editedRound(context, tx, target);
    const assigned = new Map(parts.assignments.map((one) => [one.leaf, one]));
    return assignableLines(method.method).flatMap(({ code, label }) => {
      const one = assigned.get(code);
      if (purpose === "export" && one === undefined) return [];
      return [{ cells: [code, wordsIn(label, "vi"), one?.lead ?? "", one?.support.join("; ") ?? ""] }];
    });
  },
  write: writeAssignments,
};

export const assignmentsExchange = exchangeOf(definition);

function planAssignments(
  table: FileTable<AssignmentColumn>,
  labels: ReadonlyMap<string, string>,
  standing: readonly LeafAssignment[],
  units: Parameters<typeof unitFinder>[0],
  names: ReadonlyMap<string, string>,
  basis: number,
): Plan<AssignmentChange> {
  const faults: ExchangeFault[] = [];
  const findUnit = unitFinder(units);
  const known = new Map(standing.map((one) => [one.leaf, one]));
  const codes = new Set(labels.keys());
  const seen = new Map<string, number>();
  const unitAt = (row: number, column: string, typed: string): UnitKey[] => {
    const found = findUnit(typed);
    if (found.ok) return [found.unit.key];
    faults.push(faultAt(row, column, found.words));
    return [];
  };
  const planned = table.rows.flatMap((row): Planned<AssignmentChange>[] => {
    const code = readCode(row.cell("leaf"), codes);
    if (!code.ok) {
      faults.push(faultAt(row.row, "Mã tiêu chí", code.words));
      return [];
    }
    const before = seen.get(code.code);
    if (before !== undefined) faults.push(faultAt(row.row, "Mã tiêu chí", twice(before)));
    seen.set(code.code, row.row);
    const support = listCell(row.text("support"));
    if (row.text("lead") === "") {
      if (support.length > 0) faults.push(faultAt(row.row, "Cơ quan chủ trì", LEAD_MISSING));
      return [];
    }
    const [lead] = unitAt(row.row, "Cơ quan chủ trì", row.text("lead"));
    const supporting = support.flatMap((typed) => unitAt(row.row, "Cơ quan phối hợp", typed));
    if (lead === undefined) return [];
    if (supporting.includes(lead)) faults.push(faultAt(row.row, "Cơ quan phối hợp", LEADS_AND_SUPPORTS));
    const old = known.get(code.code);
    const kept = table.has("support") ? [...new Set(supporting)] : [...(old?.support ?? [])];
    const change = { leaf: code.code, lead, support: kept };
    const label = `${code.code} ${labels.get(code.code) ?? ""}`;
    return [{ item: itemOf(row.row, label, old, change, names), change }];
  });
  return { planned, faults, basis };
}

function itemOf(
  row: number,
  label: string,
  old: LeafAssignment | undefined,
  change: AssignmentChange,
  names: ReadonlyMap<string, string>,
): ExchangeItem {
  const list = (keys: readonly string[]) => keys.map((key) => names.get(key) ?? key).join("; ");
  const facts = [
    { vi: "Cơ quan chủ trì", en: "Lead agency", from: old ? list([old.lead]) : "", to: list([change.lead]) },
    {
      vi: "Cơ quan phối hợp",
      en: "Supporting agencies",
      from: list(old?.support ?? []),
      to: list(change.support),
    },
  ];
  const changes = facts.filter(({ from, to }) => from !== to);
  return { row, label, state: old === undefined ? "new" : changes.length > 0 ? "changed" : "same", changes };
}

/** What the file names takes the place of what stood; the rest of the round's assignments stays. */
async function writeAssignments({
  context,
  target,
  changes,
  note,
}: ExchangeJob<AssignmentChange>): Promise<[]> {
  const id = roundIdOf(target);
  const { rowVersion, assignments } = await context.store.read(async (tx) => {
    const wanted = await changes(tx);
    const { round, parts } = await editedRound(context, tx, target);
    const named = new Set(wanted.map(({ leaf }) => leaf));
    const kept = parts.assignments.filter(({ leaf }) => !named.has(leaf));
    return { rowVersion: round.rowVersion, assignments: [...kept, ...wanted] };
  });
  const sent = assignments.map(({ leaf, lead, support }) => ({ leaf, lead, support: [...support] }));
  await editRound(context, id, { rowVersion, assignments: sent });
  await context.store.write(note);
  return [];
}

const OPEN_ALREADY = {
  vi: "Đợt đánh giá đã mở nên không phân công lại bằng tệp được.",
  en: "The round is open, so criteria cannot be assigned anew by file.",
};
const NO_LEADS = {
  vi: "Đợt này mỗi đơn vị tự chấm cả phiếu, không phân công cơ quan chủ trì theo tiêu chí.",
  en: "In this round each unit scores its whole sheet; criteria have no lead agencies.",
};
const LEAD_MISSING = { vi: "Nhập cơ quan chủ trì.", en: "Name the lead agency." };
const LEADS_AND_SUPPORTS = {
  vi: "Cơ quan chủ trì không đồng thời là cơ quan phối hợp. Bỏ khỏi danh sách phối hợp.",
  en: "The lead agency cannot support as well. Take it off the list.",
};

function twice(before: number) {
  return {
    vi: `Tiêu chí này đã có ở dòng ${before}. Xóa bớt một dòng.`,
    en: `This criterion stands in row ${before} already. Remove one row.`,
  };
}
