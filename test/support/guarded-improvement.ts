import { createPlan, readPlan, saveParagraph } from "../../src/app/plans/index.ts";
import { createReport, readReport, saveReportParagraph } from "../../src/app/reports/index.ts";
import { setDuty, setTasks } from "../../src/app/tasks/index.ts";
import { NewDuty } from "../../src/contract/duties.ts";
import type { UnitKey } from "../../src/contract/ids.ts";
import { CreatePlan } from "../../src/contract/plans.ts";
import { NewReport } from "../../src/contract/reports.ts";
import { NewTask } from "../../src/contract/tasks.ts";
import type { TestApp, Username } from "./app.ts";

/** A plan, a task, a duty and a report of a unit, with a secret word in each; ids by the name of the placeholder. */
export async function improve(
  world: TestApp,
  who: Username,
  unit: UnitKey,
  secret: string,
): Promise<
  Readonly<Record<"plan" | "planParagraph" | "task" | "duty" | "report" | "reportParagraph", string>>
> {
  const officer = await world.contextAs(who);
  const own = { office: unit, unit };
  const plan = await createPlan(
    officer,
    CreatePlan.parse({ ...own, kind: "year", yearFrom: 2027, yearTo: 2027, title: `${secret}kế-hoạch-năm` }),
  );
  const [planParagraph] = (await readPlan(officer, plan)).paragraphs;
  const at = { plan, paragraph: planParagraph?.id ?? "" };
  await saveParagraph(officer, at, {
    text: `${secret}lời-kế-hoạch`,
    version: planParagraph?.version ?? 0,
  });
  const [task] = await setTasks(officer, [
    NewTask.parse({ ...own, title: `${secret}nhiệm-vụ`, lead: unit, due: "2026-12-31" }),
  ]);
  const duty = await setDuty(
    officer,
    NewDuty.parse({
      ...own,
      title: `${secret}việc-định-kỳ`,
      leads: [unit],
      schedule: { kind: "year", month: 12, day: 15 },
      startsOn: "2026-11-20",
    }),
  );
  const report = await createReport(
    officer,
    NewReport.parse({ ...own, period: { kind: "year", year: 2026, quarter: 0 } }),
  );
  const [reportParagraph] = (await readReport(officer, report)).paragraphs;
  await saveReportParagraph(officer, report, reportParagraph?.id ?? "", {
    text: `${secret}lời-báo-cáo`,
    version: reportParagraph?.version ?? 0,
  });
  return {
    plan,
    planParagraph: at.paragraph,
    task: task ?? "",
    duty,
    report,
    reportParagraph: reportParagraph?.id ?? "",
  };
}
