import { AppError } from "../../../contract/errors.ts";
import { type NewTask, TaskFilter } from "../../../contract/tasks.ts";
import { requireSignedIn } from "../../access/index.ts";
import type { Context } from "../../context.ts";
import type { ReadTransaction } from "../../store.ts";
import { officesOf, setTasksIn, sightOf } from "../../tasks/index.ts";
import { dayWords, vietnamClock } from "../../vietnamTime.ts";
import type { ExchangeDefinition, ExchangeJob } from "../definition.ts";
import { exchangeOf } from "../exchange.ts";
import { TASK_COLUMNS, type TaskColumn } from "./columns.ts";
import { planTasks } from "./planTasks.ts";

/** Tasks of one file and of one office at most. */
const MOST = 20_000;

const definition: ExchangeDefinition<TaskColumn, NewTask> = {
  kind: "tasks",
  title: "Nhiệm vụ",
  columns: TASK_COLUMNS,
  async permit(context, tx) {
    requireSignedIn(context.actor);
    if ((await officesOf(context, tx)).length === 0)
      throw new AppError("not-allowed", `${context.actor.accountId} sets tasks for no office`);
  },
  async plan(context, tx, _target, table) {
    const day = vietnamClock(context.clock.now()).day;
    const units = (await tx.units.list()).filter(
      ({ aggregate, validTo }) => !aggregate && (validTo === null || validTo > day),
    );
    const offices = (await officesOf(context, tx)).map(({ office, units: served }) => ({
      office: office.unit,
      units: served.map(({ unit }) => unit),
    }));
    return planTasks(table, { units, offices, standing: await own(context, tx) });
  },
  async rows(context, tx, _target, purpose) {
    if (purpose === "template") return [];
    return (await own(context, tx)).map((task) => ({
      cells: [
        task.title,
        task.detail,
        task.leadName,
        task.supportNames.map(({ name }) => name).join("; "),
        dayWords(task.due),
        task.basis,
        task.source === "conclusion"
          ? "Kết luận"
          : task.source === "inspection"
            ? "Kiểm tra"
            : "Giao trực tiếp",
        task.officeName,
        task.unitName,
        task.about?.index ?? "",
        task.expectedPoints === null ? "" : String(task.expectedPoints).replace(".", ","),
      ],
    }));
  },
  async write({ context, changes, note }: ExchangeJob<NewTask>) {
    await context.store.write(async (tx) => {
      await setTasksIn(context, tx, await changes(tx));
      await note(tx);
    });
    return [];
  },
};

export const tasksExchange = exchangeOf(definition);

/** What the reader's offices have set. */
function own({ actor, clock }: Context, tx: ReadTransaction) {
  const { day } = vietnamClock(clock.now());
  return tx.tasks.page(
    { sight: sightOf(actor), filter: TaskFilter.parse({ scope: "set" }), today: day, soon: day },
    { sort: "due", offset: 0, limit: MOST },
  );
}
