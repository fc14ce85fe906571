import { AppError, type Fault } from "../../../contract/errors.ts";
import type { UnitKey } from "../../../contract/ids.ts";
import { PlanId, TaskId } from "../../../contract/improvement.ts";
import type { CreatePlan } from "../../../contract/plans.ts";
import { decide, requireAllowed, requireSignedIn } from "../../access/index.ts";
import { workingCalendar } from "../../calendar/index.ts";
import type { Actor, Context } from "../../context.ts";
import { officeNames } from "../../documents/index.ts";
import type { ReadTransaction, WriteTransaction } from "../../store.ts";
import { servedUnits } from "../../tasks/index.ts";
import { planData, planEntry, readPlanFrame } from "../planFrame.ts";
import { fillTemplate, type PlanTemplate } from "../planTemplate.ts";
import type { Paragraph, Plan, Target, WholePlan } from "../ports.ts";
import { itemsCarriedOver, itemsFromLeaves } from "./itemsFrom.ts";
import { leafSource } from "./leafSource.ts";

/**
 * A draft: outline from a template, or the text of last year's plan; items from leaves that lost points and from last
 * year's open items. Throws `invalid` with every fault of what was chosen.
 */
export async function createPlan(context: Context, typed: CreatePlan): Promise<PlanId> {
  const source = typed.leaves === null ? null : await leafSource(context, typed.leaves);
  return context.store.write(async (tx) => {
    requireAllowed(context.actor, "plan.create", { kind: "unit", unit: typed.office });
    const now = context.clock.now();
    const previous = typed.previous === null ? null : await readPlanFrame(context, tx, typed.previous);
    if (previous !== null) requireAllowed(context.actor, "plan.see", previous.subject);
    const template = templateOf(tx, typed);
    const faults = await createFaults(context.actor, tx, typed, template, previous);
    if (faults.length > 0 || template === undefined)
      throw new AppError("invalid", "no such plan", { faults });
    const id = PlanId.parse(context.ids.next());
    const names = await wordsOf(tx, typed);
    const calendar = await workingCalendar(tx);
    const years = { from: typed.yearFrom, to: typed.yearTo };
    const nextId = () => context.ids.next();
    const tasks =
      previous === null ? [] : await tx.tasks.tasks(previous.items.map((item) => TaskId.parse(item.id)));
    const carried =
      previous === null ? [] : itemsCarriedOver(previous, tasks, { nextId, calendar, years, from: 1 });
    const taken = new Set(carried.map(({ round, leaf }) => `${round}/${leaf}`));
    const fresh =
      source === null
        ? []
        : itemsFromLeaves(
            source,
            (typed.leaves?.codes ?? []).filter((code) => !taken.has(`${source.round}/${code}`)),
            { nextId, calendar, years, from: carried.length + 1 },
          );
    const items = [...carried, ...fresh];
    const plan: Plan = {
      ...UNWRITTEN,
      id,
      office: typed.office,
      unit: typed.unit,
      kind: typed.kind,
      yearFrom: typed.yearFrom,
      yearTo: typed.yearTo,
      title: (typed.title ?? fillTemplate(template.name, names)).normalize("NFC"),
      template: template.id,
      previous: typed.previous,
      createdAt: now,
      createdBy: requireSignedIn(context.actor),
    };
    const paragraphs = paragraphsOf(template, names, nextId);
    const targets = previous === null ? [] : targetsOf(previous.targets, typed, nextId);
    await tx.plans.insert({ plan, paragraphs, targets, items });
    await tx.audit.append({
      ...planEntry(context, { plan, now }),
      kind: "plan.created",
      data: { ...planData({ plan }), items: items.length },
    });
    return id;
  });
}

const UNWRITTEN = {
  state: "draft",
  number: null,
  issuedOn: null,
  issuedAt: null,
  issuedBy: null,
  receiptHash: null,
  closedAt: null,
  closedBy: null,
  reached: "",
  version: 1,
} as const;

function templateOf(tx: ReadTransaction, { template, kind }: CreatePlan): PlanTemplate | undefined {
  const all = tx.plans.templates();
  return template === undefined
    ? all.find((one) => one.kind === kind)
    : all.find(({ id }) => id === template);
}

async function createFaults(
  actor: Actor,
  tx: WriteTransaction,
  typed: CreatePlan,
  template: PlanTemplate | undefined,
  previous: WholePlan | null,
): Promise<readonly Fault[]> {
  const about = await servedUnits(actor, tx, typed.office);
  return [
    ...(about.includes(typed.unit) ? [] : [WRONG_UNIT]),
    ...(template === undefined || template.kind !== typed.kind ? [WRONG_TEMPLATE] : []),
    ...(previous !== null && previous.plan.unit !== typed.unit ? [WRONG_PREVIOUS] : []),
  ];
}

/** Names as the template's sentences need them. */
async function wordsOf(tx: ReadTransaction, { unit, office, yearFrom, yearTo }: CreatePlan) {
  const [about, by] = [await tx.units.byKey(unit), await tx.units.byKey(office)];
  const above = by?.parent ? ((await tx.units.byKey(by.parent))?.name ?? null) : null;
  return {
    years: yearFrom === yearTo ? String(yearFrom) : `${yearFrom}–${yearTo}`,
    unit: officeNames({ office: about?.name ?? unit, above: unit === office ? above : null }).inSentence,
    office: officeNames({ office: by?.name ?? office, above }).short,
  };
}

function paragraphsOf(
  template: PlanTemplate,
  words: Parameters<typeof fillTemplate>[1],
  nextId: () => string,
): readonly Paragraph[] {
  return template.paragraphs.map(({ kind, text }, index) => ({
    id: nextId(),
    position: index + 1,
    kind,
    text: fillTemplate(text, words).trim(),
    version: 1,
  }));
}

/** Targets of last year's plan stay as lines to fill in: what it wanted for its last year, without the figures. */
function targetsOf(
  before: readonly Target[],
  { yearFrom, yearTo, kind }: CreatePlan,
  nextId: () => string,
): readonly Target[] {
  const lines = new Map(before.map((target) => [`${target.index}/${target.component}`, target]));
  const years =
    kind === "year"
      ? [yearFrom]
      : Array.from({ length: yearTo - yearFrom + 1 }, (_, step) => yearFrom + step);
  return [...lines.values()]
    .flatMap(({ index, component }) => years.map((year) => ({ index, component, year })))
    .map((line, place) => ({
      ...line,
      id: nextId(),
      position: place + 1,
      value: null,
      rank: null,
      group: null,
      words: "",
    }));
}

/** Whether somebody may write plans of an office at all. */
export function mayCreate(actor: Actor, office: UnitKey): boolean {
  return decide(actor, "plan.create", { kind: "unit", unit: office }) === "allowed";
}

const WRONG_UNIT: Fault = {
  path: "unit",
  vi: "Kế hoạch chỉ lập cho chính cơ quan soạn; hoặc cho đơn vị cấp trên, khi bạn chủ trì đợt đánh giá và cơ quan soạn đã mở đợt đánh giá đơn vị đó. Chọn lại đơn vị.",
  en: "A plan is about the office itself; or about the unit above, where you run the office's rounds and it has opened one over that unit. Choose again.",
};
const WRONG_TEMPLATE: Fault = {
  path: "template",
  vi: "Không có đề cương này cho loại kế hoạch đã chọn. Chọn lại đề cương.",
  en: "There is no such outline for this kind of plan. Choose another.",
};
const WRONG_PREVIOUS: Fault = {
  path: "previous",
  vi: "Kế hoạch trước là của đơn vị khác. Chọn kế hoạch của cùng đơn vị.",
  en: "The earlier plan is about another unit. Choose one about the same unit.",
};
