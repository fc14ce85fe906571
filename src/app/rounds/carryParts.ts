import type { CarryFault } from "../../contract/cloneRound.ts";
import type { UnitKey } from "../../contract/ids.ts";
import { compareMethods, familiesOf, findItem, findNode, isLeaf, type Method } from "../../core/index.ts";
import type { AccountRecord } from "../access/index.ts";
import type { UnitRecord } from "../units/index.ts";
import { exemptionFaults } from "./exemptionFaults.ts";
import type { NewRoundParts, RoundParts, RoundUnit } from "./ports.ts";

/** What the parts of a round are carried into. */
export interface CarryInto {
  readonly before: Method;
  readonly after: Method;
  /** Every unit named, as it is known today. */
  readonly units: ReadonlyMap<string, UnitRecord>;
  /** Every appraiser named. */
  readonly accounts: ReadonlyMap<string, AccountRecord>;
  /** First day of the new round (YYYY-MM-DD). */
  readonly from: string;
}

export interface Carried {
  readonly parts: NewRoundParts;
  readonly faults: readonly CarryFault[];
}

/**
 * Units, exemptions, assignments and appraisers of a round, as far as they fit the new one. What does not is left out and
 * named; it never takes the rest with it. A code that seems to mean another criterion now is not trusted.
 */
export function carryParts(parts: RoundParts, into: CarryInto): Carried {
  const faults: CarryFault[] = [];
  const sameCode = codesThatStay(into);
  const units = parts.units.flatMap((unit) => carryUnit(unit, into, sameCode, faults));
  const assignments = parts.assignments.flatMap((each) => carryAssignment(each, into, sameCode, faults));
  const inRound = new Set<string>(units.map(({ unit }) => unit));
  const appraisers = parts.appraisers.flatMap((each) =>
    carryAppraiser(each, into, sameCode, inRound, faults),
  );
  return { parts: { units, assignments, appraisers }, faults };
}

type StaysAs = (code: string) => boolean;

function codesThatStay({ before, after }: CarryInto): StaysAs {
  const renumbered = new Set(compareMethods(before, after).renumbered.map((hint) => hint.before));
  return (code) => {
    if (code === "bonus" || code === "penalty") return after[code] !== undefined;
    const there = findNode(after, code) ?? findItem(after, code);
    return there !== undefined && !renumbered.has(code);
  };
}

function carryUnit(
  unit: RoundUnit,
  into: CarryInto,
  stays: StaysAs,
  faults: CarryFault[],
): readonly Omit<RoundUnit, "name">[] {
  const known = into.units.get(unit.unit);
  if (known === undefined || gone(known, into.from)) {
    faults.push(goneFault(unit.name, known, into));
    return [];
  }
  if (!familiesOf(into.after).some(({ id }) => id === unit.family)) {
    faults.push({
      kind: "family",
      vi: `${unit.name} thuộc khối “${unit.family}”, bộ tiêu chí mới không có khối này. Chọn khối khác trước khi mở đợt.`,
      en: `${unit.name} is of the family “${unit.family}”, which the new method does not know. Choose another before opening.`,
    });
  }
  const exemptions = unit.exemptions.filter((exemption) => {
    const fits = stays(exemption.code);
    const refused = fits ? exemptionFaults({ ...unit, exemptions: [exemption] }, 0, into.after) : [];
    if (!fits) {
      faults.push({
        kind: "exemption",
        vi: `${unit.name}: tiêu chí ${exemption.code} được miễn năm trước không còn, hoặc mã này nay là tiêu chí khác. Lý do năm trước: ${exemption.reason}`,
        en: `${unit.name}: criterion ${exemption.code}, set aside last year, is gone or means another criterion now. Last year's reason: ${exemption.reason}`,
      });
    }
    faults.push(...refused.map(({ vi, en }) => ({ kind: "exemption" as const, vi, en })));
    return fits && refused.length === 0;
  });
  return [{ unit: unit.unit, family: unit.family, ranked: unit.ranked, exemptions }];
}

function gone({ validTo }: UnitRecord, from: string): boolean {
  return validTo !== null && validTo <= from;
}

function goneFault(name: string, known: UnitRecord | undefined, { units }: CarryInto): CarryFault {
  const successor = known?.successor ? (units.get(known.successor)?.name ?? known.successor) : undefined;
  const [vi, en] =
    successor === undefined
      ? ["", ""]
      : [` Đơn vị kế tiếp: ${successor}.`, ` Its successor is ${successor}.`];
  return {
    kind: "unit",
    vi: `${name} không còn hoạt động trong kỳ mới nên không mang sang.${vi}`,
    en: `${name} no longer exists in the new period and was left out.${en}`,
  };
}

function carryAssignment(
  { leaf, lead, leadName, support }: RoundParts["assignments"][number],
  into: CarryInto,
  stays: StaysAs,
  faults: CarryFault[],
): NewRoundParts["assignments"] {
  const present = (unit: UnitKey): boolean => {
    const known = into.units.get(unit);
    return known !== undefined && !gone(known, into.from);
  };
  const node = findNode(into.after, leaf);
  if (!stays(leaf) || node === undefined || !isLeaf(node)) {
    faults.push({
      kind: "assignment",
      vi: `Tiêu chí ${leaf} (chủ trì: ${leadName}) không còn trong bộ tiêu chí mới, hoặc mã này nay là tiêu chí khác.`,
      en: `Criterion ${leaf} (lead: ${leadName}) is not in the new method, or its code means another criterion now.`,
    });
    return [];
  }
  if (!present(lead)) {
    faults.push({
      kind: "assignment",
      vi: `${leadName} không còn hoạt động nên tiêu chí ${leaf} chưa có cơ quan chủ trì.`,
      en: `${leadName} no longer exists, so criterion ${leaf} has no lead agency.`,
    });
    return [];
  }
  const kept = support.filter(present);
  if (kept.length < support.length) {
    faults.push({
      kind: "assignment",
      vi: `Tiêu chí ${leaf}: ${support.length - kept.length} cơ quan phối hợp không còn hoạt động.`,
      en: `Criterion ${leaf}: ${support.length - kept.length} supporting agencies no longer exist.`,
    });
  }
  return [{ leaf, lead, support: kept }];
}

/** Nobody's work grows by a loss: whoever was given parts and keeps none of them is left out, not given all. */
function carryAppraiser(
  { account, displayName, fields, units }: RoundParts["appraisers"][number],
  into: CarryInto,
  stays: StaysAs,
  inRound: ReadonlySet<string>,
  faults: CarryFault[],
): NewRoundParts["appraisers"] {
  const known = into.accounts.get(account);
  const able = known?.disabledAt === null && known.roles.some(({ role }) => role === "appraiser");
  if (!able) {
    faults.push({
      kind: "appraiser",
      vi: `Tài khoản của ${displayName} đã khóa hoặc không còn vai trò thẩm định.`,
      en: `The account of ${displayName} is disabled or no longer an appraiser.`,
    });
    return [];
  }
  const keptFields = fields.filter(stays);
  const keptUnits = units.filter((unit) => inRound.has(unit));
  const lost = [...fields.filter((code) => !stays(code)), ...units.filter((unit) => !inRound.has(unit))];
  if (lost.length > 0) {
    faults.push({
      kind: "appraiser",
      vi: `${displayName}: phần được giao không còn trong đợt mới (${lost.join(", ")}). Giao lại trước khi mở đợt.`,
      en: `${displayName}: parts given last year are not in the new round (${lost.join(", ")}). Assign them again before opening.`,
    });
  }
  const nothingLeft =
    (fields.length > 0 && keptFields.length === 0) || (units.length > 0 && keptUnits.length === 0);
  return nothingLeft ? [] : [{ account, fields: keptFields, units: keptUnits }];
}
