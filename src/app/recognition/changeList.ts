import { AppError, type Fault } from "../../contract/errors.ts";
import type {
  AddEntry,
  DecideCandidate,
  NoteDiscipline,
  RecognitionListId,
} from "../../contract/recognition.ts";
import { requireSignedIn } from "../access/index.ts";
import type { Context } from "../context.ts";
import type { WriteTransaction } from "../store.ts";
import { listEntry, lockDraft } from "./listFrame.ts";
import type { RecognitionList } from "./ports.ts";
import { contentNow } from "./readList.ts";

const clean = (text: string): string => text.normalize("NFC").trim();

/** Proposes a unit against what was found, or leaves it out: always with a reason. Null takes a decision back. */
export async function decideCandidate(
  context: Context,
  id: RecognitionListId,
  typed: DecideCandidate,
): Promise<void> {
  await context.store.write(async (tx) => {
    const list = await lockDraft(context, tx, id, typed.version);
    const now = context.clock.now();
    const reason = clean(typed.reason);
    const { content } = await contentNow(context, tx, list);
    const candidate = content.candidates.find(
      ({ award, unit }) => award === typed.award && unit === typed.unit,
    );
    if (candidate === undefined)
      throw new AppError("not-found", `${typed.unit} is no candidate of ${typed.award}`);
    if (typed.decision === null) await tx.recognition.undecide(id, typed.award, typed.unit);
    else {
      if (reason === "") throw new AppError("invalid", "a decision needs a reason", { faults: [NO_REASON] });
      const by = requireSignedIn(context.actor);
      const { award, unit, decision } = typed;
      await tx.recognition.decide({ list: id, award, unit, decision, reason, at: now, by });
    }
    await tx.audit.append({
      ...listEntry(context, list, now),
      kind: "recognition.decided",
      data: {
        list: id,
        award: titleOf(list, typed.award),
        name: candidate.name,
        decision: typed.decision,
        reason,
      },
    });
  });
}

/** A unit or a person by hand, with grounds. */
export async function addEntry(context: Context, id: RecognitionListId, typed: AddEntry): Promise<string> {
  return context.store.write(async (tx) => {
    const list = await lockDraft(context, tx, id, typed.version);
    const now = context.clock.now();
    const entry = {
      ...typed,
      person: typed.kind === "person" ? clean(typed.person) : "",
      job: typed.kind === "person" ? clean(typed.job) : "",
      grounds: clean(typed.grounds),
    };
    const unit = await tx.units.byKey(entry.unit);
    const faults = [
      ...(list.rules.awards.some((award) => award.id === entry.award) ? [] : [NO_AWARD]),
      ...(unit === null || unit.aggregate ? [NO_UNIT] : []),
      ...(entry.kind === "person" && entry.person === "" ? [NO_PERSON] : []),
      ...(entry.grounds === "" ? [NO_GROUNDS] : []),
      ...(unit === null ? [] : await alreadyThere(context, tx, list, entry)),
    ];
    if (faults.length > 0) throw new AppError("invalid", "entry refused", { faults });
    const entryId = context.ids.next();
    const by = requireSignedIn(context.actor);
    await tx.recognition.addEntry({ ...entry, id: entryId, list: id, at: now, by });
    await tx.audit.append({
      ...listEntry(context, list, now),
      kind: "recognition.added",
      data: {
        list: id,
        award: titleOf(list, entry.award),
        name: entry.kind === "person" ? entry.person : (unit?.name ?? entry.unit),
        grounds: entry.grounds,
      },
    });
    return entryId;
  });
}

export async function removeEntry(
  context: Context,
  id: RecognitionListId,
  entry: string,
  version: number,
): Promise<void> {
  await context.store.write(async (tx) => {
    const list = await lockDraft(context, tx, id, version);
    const now = context.clock.now();
    const known = (await tx.recognition.entries(id)).find((each) => each.id === entry);
    if (known === undefined || !(await tx.recognition.removeEntry(id, entry, now)))
      throw new AppError("not-found", `no entry ${entry} in list ${id}`);
    const unit = await tx.units.byKey(known.unit);
    await tx.audit.append({
      ...listEntry(context, list, now),
      kind: "recognition.removed",
      data: {
        list: id,
        award: titleOf(list, known.award),
        name: known.kind === "person" ? known.person : (unit?.name ?? known.unit),
      },
    });
  });
}

/** Discipline that a person knows of, with what it rests on; it speaks against whoever it names. */
export async function noteDiscipline(
  context: Context,
  id: RecognitionListId,
  typed: NoteDiscipline,
): Promise<string> {
  return context.store.write(async (tx) => {
    const list = await lockDraft(context, tx, id, typed.version);
    const now = context.clock.now();
    const reason = clean(typed.reason);
    const unit = await tx.units.byKey(typed.unit);
    const faults = [...(unit === null ? [NO_UNIT] : []), ...(reason === "" ? [NO_REASON] : [])];
    if (faults.length > 0) throw new AppError("invalid", "note refused", { faults });
    const note = context.ids.next();
    const by = requireSignedIn(context.actor);
    const person = clean(typed.person);
    await tx.recognition.addDiscipline({ list: id, id: note, unit: typed.unit, person, reason, at: now, by });
    await tx.audit.append({
      ...listEntry(context, list, now),
      kind: "recognition.discipline-noted",
      data: { list: id, name: person === "" ? (unit?.name ?? typed.unit) : person, reason },
    });
    return note;
  });
}

export async function liftDiscipline(
  context: Context,
  id: RecognitionListId,
  note: string,
  version: number,
): Promise<void> {
  await context.store.write(async (tx) => {
    const list = await lockDraft(context, tx, id, version);
    const now = context.clock.now();
    const known = (await tx.recognition.discipline(id)).find((each) => each.id === note);
    if (known === undefined || !(await tx.recognition.liftDiscipline(id, note, now)))
      throw new AppError("not-found", `no note ${note} in list ${id}`);
    const unit = await tx.units.byKey(known.unit);
    await tx.audit.append({
      ...listEntry(context, list, now),
      kind: "recognition.discipline-lifted",
      data: { list: id, name: known.person === "" ? (unit?.name ?? known.unit) : known.person },
    });
  });
}

/** Who is proposed for an award already does not come twice. */
async function alreadyThere(
  context: Context,
  tx: WriteTransaction,
  list: RecognitionList,
  { award, unit, kind, person }: Pick<AddEntry, "award" | "unit" | "kind" | "person">,
): Promise<readonly Fault[]> {
  const { content } = await contentNow(context, tx, list);
  const same = (name: string) => name.toLocaleLowerCase("vi") === person.toLocaleLowerCase("vi");
  const typed = content.entries.some(
    (entry) => entry.award === award && entry.unit === unit && entry.kind === kind && same(entry.person),
  );
  const found =
    kind === "unit" && content.candidates.some((each) => each.award === award && each.unit === unit);
  return typed || found ? [TWICE] : [];
}

function titleOf({ rules }: RecognitionList, award: string): string {
  return rules.awards.find(({ id }) => id === award)?.title.vi ?? award;
}

const NO_REASON: Fault = { path: "reason", vi: "Ghi rõ lý do.", en: "Give the reason." };
const NO_AWARD: Fault = {
  path: "award",
  vi: "Chọn một hình thức khen thưởng của danh sách.",
  en: "Choose one of the awards of the list.",
};
const NO_UNIT: Fault = {
  path: "unit",
  vi: "Không có đơn vị này. Chọn lại đơn vị.",
  en: "There is no such unit. Choose again.",
};
const NO_PERSON: Fault = { path: "person", vi: "Nhập họ và tên.", en: "Type the person's name." };
const NO_GROUNDS: Fault = {
  path: "grounds",
  vi: "Ghi thành tích làm căn cứ đề nghị.",
  en: "Say on what grounds.",
};
const TWICE: Fault = {
  path: "unit",
  vi: "Đã có trong danh sách của hình thức này. Xem lại dòng đã có.",
  en: "This is on the list of this award already. See the line that is there.",
};
