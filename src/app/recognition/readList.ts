import type { RecognitionListId, RecognitionView } from "../../contract/recognition.ts";
import type { Context } from "../context.ts";
import type { ReadTransaction } from "../store.ts";
import { candidatesOf } from "./candidatesOf.ts";
import { findingsOf, findingsOfPerson } from "./findings.ts";
import { mayWrite, readListFrame } from "./listFrame.ts";
import type { ListContent, ListDiscipline, ListEntry, RecognitionList } from "./ports.ts";
import { readRoundCase } from "./readRoundCase.ts";
import type { RoundCase } from "./roundCase.ts";

/** A list with everybody it proposes and leaves out: as things stand now, or as it was finished. */
export async function readList(context: Context, id: RecognitionListId): Promise<RecognitionView> {
  return context.store.read(async (tx) => viewList(context, tx, await readListFrame(context, tx, id)));
}

export async function viewList(
  context: Context,
  tx: ReadTransaction,
  list: RecognitionList,
): Promise<RecognitionView> {
  const office = await tx.units.byKey(list.office);
  const content = list.finished?.content ?? (await contentNow(context, tx, list)).content;
  const published = await tx.publication.published(list.roundId);
  return {
    ...content,
    id: list.id,
    title: list.title,
    office: list.office,
    officeName: office?.name ?? list.office,
    tasksFrom: list.tasksFrom,
    tasksUntil: list.tasksUntil,
    state: list.finishedAt === null ? "draft" : "finished",
    rules: list.rules,
    finished:
      list.finishedAt === null
        ? null
        : { at: list.finishedAt.toISOString(), byName: list.finishedByName ?? "" },
    reopenedReason: list.reopenedReason,
    outdated: list.finished !== null && published?.id !== list.finished.computation,
    version: list.version,
    mayWrite: mayWrite(context, list.office),
  };
}

/** Worked out from results, tasks and decisions as they stand. */
export async function contentNow(
  context: Context,
  tx: ReadTransaction,
  list: RecognitionList,
): Promise<{ content: ListContent; computation: string }> {
  const round = await readRoundCase(context, tx, list);
  const discipline = await tx.recognition.discipline(list.id);
  const entries = await tx.recognition.entries(list.id);
  const names = await namesOf(tx, round, [...entries, ...discipline]);
  const decisions = await tx.recognition.decisions(list.id);
  const content: ListContent = {
    ...candidatesOf(list.rules, round, { decisions, discipline }),
    entries: entries.map((entry) => ({
      ...entry,
      unitName: names.get(entry.unit) ?? entry.unit,
      findings: againstEntry(entry, round, discipline, list),
    })),
    discipline: discipline.map(({ notedAt, ...note }) => ({
      ...note,
      unitName: names.get(note.unit) ?? note.unit,
      notedAt: notedAt.toISOString(),
    })),
    round: round.round,
    units: round.units.map(({ unit, name }) => ({ unit, name })),
    illustration: round.illustration,
  };
  return { content, computation: round.computation };
}

function againstEntry(
  entry: ListEntry,
  round: RoundCase,
  discipline: readonly ListDiscipline[],
  { rules }: RecognitionList,
) {
  if (entry.kind === "person") return findingsOfPerson(entry, discipline, rules);
  const unit = round.units.find((each) => each.unit === entry.unit);
  return unit === undefined ? [] : findingsOf(unit, discipline, rules);
}

async function namesOf(
  tx: ReadTransaction,
  round: RoundCase,
  parts: readonly { readonly unit: ListEntry["unit"] }[],
): Promise<ReadonlyMap<string, string>> {
  const others = parts.length === 0 ? [] : await tx.units.byKeys(parts.map(({ unit }) => unit));
  return new Map<string, string>([
    ...others.map(({ key, name }) => [key, name] as const),
    ...round.units.map(({ unit, name }) => [unit, name] as const),
  ]);
}
