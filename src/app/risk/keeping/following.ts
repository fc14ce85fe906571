import { LeafCode, RoundId, UnitKey } from "../../../contract/ids.ts";
import { TaskId } from "../../../contract/improvement.ts";
import type { AuditReader, AuditWriter, NewAuditEntry } from "../../audit/index.ts";
import type { WriteTransaction } from "../../store.ts";

/**
 * The same transaction, in which every audit entry also marks the leaves whose risk it may change: what was written and
 * that it must be judged again are kept together or not at all.
 */
export function followingRisk(tx: WriteTransaction): WriteTransaction {
  const writer = tx.audit;
  const audit: AuditReader & AuditWriter = {
    ...writer,
    append: async (entry) => {
      const head = await writer.append(entry);
      await follow(tx, [entry]);
      return head;
    },
    appendAll: async (entries) => {
      await writer.appendAll(entries);
      await follow(tx, entries);
    },
  };
  return { ...tx, audit };
}

/** What happens in a round without moving any point: people, words to people, papers, samples. */
const WITHOUT_RISK: ReadonlySet<string> = new Set([
  "round.created",
  "round.cloned",
  "round.deleted",
  "round.appraisers-changed",
  "round.reminded",
  "round.computed",
  "explanation.saved",
  "request.drafted",
  "request.reminded",
  "meeting.created",
  "meeting.edited",
  "entry.ticked",
  "conflict.declared",
  "conflict.lifted",
  "sample.drawn",
  "sample.read",
  "sample.sent-back",
  "reason.added",
  "reason.edited",
  "reason.put-away",
  "reply.saved",
]);

type Mark = Parameters<WriteTransaction["risk"]["mark"]>[0][number];

async function follow(tx: WriteTransaction, entries: readonly NewAuditEntry[]): Promise<void> {
  const marks = entries.flatMap(marksInRound);
  // A bulk of one leaf's many inputs is one thing to judge.
  const once = new Map(marks.map((mark) => [`${mark.round} ${mark.unit} ${mark.leaf}`, mark]));
  await tx.risk.mark([...once.values()]);
  await followTasks(tx, entries);
  for (const { kind, unit } of entries) {
    if (kind === "document.edited" && unit !== undefined) await tx.risk.markUnits([unit], "");
  }
  if (entries.some(({ kind }) => EVERYWHERE.has(kind))) await tx.risk.markAll();
}

/** Days off move every deadline; a published result is somebody's year before. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  "calendar.day-set",
  "calendar.day-removed",
  "round.published",
  "round.corrected",
]);

function marksInRound({ chain, kind, unit, data }: NewAuditEntry): Mark[] {
  if (chain === "general" || WITHOUT_RISK.has(kind)) return [];
  const round = RoundId.parse(chain.slice("round:".length));
  if (unit === undefined) return [{ round, unit: "", leaf: "" }];
  const leaves = leavesIn(data);
  if (leaves.length === 0) return [{ round, unit, leaf: "" }];
  return leaves.map((leaf) => ({ round, unit, leaf }));
}

/** The leaves that an entry names, alone or in a list; none where it is about the whole sheet. */
function leavesIn(data: object): string[] {
  const named =
    "leaf" in data ? [data.leaf] : "leaves" in data && Array.isArray(data.leaves) ? data.leaves : [];
  const codes = named.map((each) => LeafCode.safeParse(each));
  return codes.every(({ success }) => success) ? codes.flatMap(({ data: code }) => code ?? []) : [];
}

/** Work on a leaf concerns the unit it serves and the agency that does it. An edited task may have left another leaf. */
async function followTasks(tx: WriteTransaction, entries: readonly NewAuditEntry[]): Promise<void> {
  const edited = new Set<string>();
  const ids = entries.flatMap(({ kind, data }) => {
    if (!kind.startsWith("task.") || !("task" in data)) return [];
    const id = TaskId.safeParse(data.task);
    if (id.success && kind === "task.edited") edited.add(id.data);
    return id.success ? [id.data] : [];
  });
  if (ids.length === 0) return;
  const leaves = new Map<string, Set<UnitKey>>();
  for (const { id, unit, lead, about } of await tx.tasks.tasks([...new Set(ids)])) {
    const leaf = edited.has(id) ? "" : about?.leaf;
    if (leaf === undefined || leaf === null) continue;
    leaves.set(leaf, (leaves.get(leaf) ?? new Set()).add(unit).add(lead));
  }
  for (const [leaf, units] of leaves) await tx.risk.markUnits([...units], leaf);
}
