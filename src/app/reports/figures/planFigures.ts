import type { FigureSection } from "../../../contract/reports.ts";
import type { Plan } from "../../plans/index.ts";
import type { ReadTransaction } from "../../store.ts";
import { dayWords } from "../../vietnamTime.ts";
import type { Report } from "../ports.ts";
import { notKept, section } from "./section.ts";

/** Plans in force in the year of a report, issued by its cut-off. */
export async function plansIssued(
  tx: ReadTransaction,
  { office, unit, year }: Pick<Report, "office" | "unit" | "year">,
  asOf: string,
): Promise<readonly Plan[]> {
  return (await tx.plans.lines())
    .map(({ plan }) => plan)
    .filter(
      (plan) =>
        plan.issuedOn !== null &&
        plan.issuedOn <= asOf &&
        plan.yearFrom <= year &&
        plan.yearTo >= year &&
        (plan.office === office || plan.unit === unit),
    );
}

export function planSection(plans: readonly Plan[], asOf: string): FigureSection {
  const source = `Nguồn: kế hoạch trong hệ thống, tính đến ngày ${dayWords(asOf)}.`;
  if (plans.length === 0)
    return notKept("Chưa có kế hoạch nào đã ban hành trên hệ thống; nhập lời văn nếu cần.", source);
  return section({
    sentences: plans.map(
      ({ title, number, issuedOn }) => `${title}, số ${number ?? ""} ngày ${dayWords(issuedOn ?? "")}.`,
    ),
    source,
  });
}
