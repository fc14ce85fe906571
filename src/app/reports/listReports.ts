import type { UnitKey } from "../../contract/ids.ts";
import type { AskedCall, CallSummary, ReportList } from "../../contract/reports.ts";
import { belongsTo, decide, requireSignedIn } from "../access/index.ts";
import { consultationStandings, NOT_CONSULTED } from "../consultation/index.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { addressees } from "../units/index.ts";
import { vietnamClock } from "../vietnamTime.ts";
import type { Report, ReportCall } from "./ports.ts";
import { namesFor, rowOf } from "./readReport.ts";
import { reportSubject } from "./reportFrame.ts";

/** Reports the reader may see, calls made and calls to answer, and for whom a new one can be begun. */
export async function listReports(context: Context): Promise<ReportList> {
  requireSignedIn(context.actor);
  return context.store.read(async (tx) => {
    const today = vietnamClock(context.clock.now()).day;
    const own = ownUnits(context);
    return {
      offices: await officesOf(context, tx, own, today),
      reports: await reportRows(context, tx, own, today),
      asked: await askedCalls(context, tx, own, today),
      calls: await callSummaries(tx, await tx.reports.callsOf(callers(context, own)), today),
    };
  });
}

function ownUnits({ actor }: Context): readonly UnitKey[] {
  return [...new Set(actor.roles.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
}

function callers({ actor }: Context, own: readonly UnitKey[]): readonly UnitKey[] {
  return own.filter((unit) => decide(actor, "report.call", { kind: "unit", unit }) === "allowed");
}

async function officesOf(
  { actor }: Context,
  tx: ReadTransaction,
  own: readonly UnitKey[],
  today: string,
): Promise<ReportList["offices"]> {
  const offices: ReportList["offices"] = [];
  for (const unit of await tx.units.byKeys(own)) {
    const subject = { kind: "unit", unit: unit.key } as const;
    const mayWrite = decide(actor, "report.create", subject) === "allowed";
    const mayCall = decide(actor, "report.call", subject) === "allowed";
    const above = mayCall && unit.parent !== null ? await tx.units.byKey(unit.parent) : null;
    const below = mayCall ? await addressees(tx, unit.key, unit.parent ?? unit.key, today) : [];
    offices.push({
      unit: unit.key,
      name: unit.name,
      about: [...(above === null ? [] : [above]), unit].map(({ key, name }) => ({ unit: key, name })),
      mayWrite,
      mayCall,
      below: below.map(({ key, name }) => ({ unit: key, name })),
    });
  }
  return offices;
}

/** Own ones, those sent to the office, those sent for comment. */
async function reportRows(
  { actor, clock }: Context,
  tx: ReadTransaction,
  own: readonly UnitKey[],
  today: string,
): Promise<ReportList["reports"]> {
  const all = await tx.reports.reportsAround(own);
  const standings = await consultationStandings(
    tx,
    "report",
    all.map(({ id }) => id),
    clock.now(),
  );
  const seen = all.filter(
    (report) =>
      decide(actor, "report.see", reportSubject(report, standings.get(report.id) ?? NOT_CONSULTED)) ===
      "allowed",
  );
  const names = await namesFor(tx, seen);
  return seen.map((report) => rowOf(report, names, today));
}

async function askedCalls(
  { actor }: Context,
  tx: ReadTransaction,
  own: readonly UnitKey[],
  today: string,
): Promise<AskedCall[]> {
  const mine = own.filter((unit) => belongsTo(actor, unit));
  const calls = await tx.reports.callsTo(mine);
  const answers = await tx.reports.answers(calls.map(({ id }) => id));
  const names = await namesFor(
    tx,
    calls.map(({ office }) => ({ office, unit: office, recipient: null })),
  );
  return calls.flatMap((call) =>
    call.units
      .filter(({ unit }) => mine.includes(unit))
      .map(({ unit, name }): AskedCall => {
        const answer = answers.find((each) => each.call === call.id && each.office === unit);
        const state = answerState(answer);
        return {
          id: call.id,
          title: call.title,
          officeName: names.get(call.office) ?? call.office,
          text: call.text,
          due: call.due,
          unit,
          unitName: name,
          state,
          late: state !== "sent" && call.due < today,
          report: answer?.id ?? null,
          mayAnswer: decide(actor, "report.create", { kind: "unit", unit }) === "allowed",
        };
      }),
  );
}

export function answerState(answer: Report | undefined): AskedCall["state"] {
  if (answer === undefined) return "waiting";
  if (answer.state === "issued") return "sent";
  return answer.returned === null ? "drafting" : "returned";
}

export async function callSummaries(
  tx: ReadTransaction,
  calls: readonly ReportCall[],
  today: string,
): Promise<CallSummary[]> {
  const answers = await tx.reports.answers(calls.map(({ id }) => id));
  const names = new Map(
    (await tx.units.byKeys([...new Set(calls.map(({ office }) => office))])).map(({ key, name }) => [
      key,
      name,
    ]),
  );
  return calls.map(({ id, title, office, due, units }) => {
    const received = answers.filter(({ call, state }) => call === id && state === "issued").length;
    return {
      id,
      title,
      office,
      officeName: names.get(office) ?? office,
      due,
      units: units.length,
      received,
      late: due < today ? units.length - received : 0,
    };
  });
}
