import type { Fault } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { NewTask } from "../../contract/tasks.ts";
import { findItem, findNode, isLeaf } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { methodOfRound } from "../methods/index.ts";
import type { ReadTransaction } from "../store.ts";
import { servedUnits } from "./servedUnits.ts";

/**
 * An office sets tasks for its own indices or, where the person runs its rounds and it has opened one over the unit above,
 * for those of that unit; a leaf must stand in the round that is named.
 */
export async function aboutFaults(
  context: Pick<Context, "actor" | "methods">,
  tx: ReadTransaction,
  { office, unit, about }: Pick<NewTask, "office" | "unit" | "about">,
  path: string,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  if (unit !== office && !(await servedUnits(context.actor, tx, office)).includes(unit))
    faults.push({
      path: `${path}.unit`,
      vi: "Chỉ giao việc cho chỉ số của chính cơ quan; hoặc của đơn vị cấp trên, khi bạn chủ trì đợt đánh giá và cơ quan này đã mở đợt đánh giá đơn vị đó.",
      en: "Set tasks for the office's own indices; or for the unit above, where you run the office's rounds and it has opened one over that unit.",
    });
  if (about?.round) faults.push(...(await leafFaults(context, tx, about.round, about.leaf, `${path}.about`)));
  return faults;
}

/** The round must be there, and the leaf (or the item of bonus or penalty) in it. */
async function leafFaults(
  { methods }: Pick<Context, "methods">,
  tx: ReadTransaction,
  id: RoundId,
  leaf: string | null,
  path: string,
): Promise<Fault[]> {
  const round = await tx.rounds.find(id);
  if (round === undefined)
    return [
      {
        path,
        vi: "Không có đợt đánh giá này. Chọn lại đợt và tiêu chí.",
        en: "There is no such round. Choose the round and criterion again.",
      },
    ];
  if (leaf === null) return [];
  const { method } = await methodOfRound(methods, tx.methods, round);
  const node = findNode(method, leaf);
  if ((node !== undefined && isLeaf(node)) || findItem(method, leaf) !== undefined) return [];
  return [
    {
      path,
      vi: `Đợt “${round.title}” không có tiêu chí ${leaf}. Chọn lại tiêu chí trong danh mục của đợt.`,
      en: `The round “${round.title}” has no criterion ${leaf}. Choose the criterion from its list again.`,
    },
  ];
}
