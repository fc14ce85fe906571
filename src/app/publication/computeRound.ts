import { AppError } from "../../contract/errors.ts";
import type { RoundId } from "../../contract/ids.ts";
import type { Context } from "../context.ts";
import { lockRound } from "../rounds/index.ts";
import type { Computation } from "./ports.ts";
import { scoreWholeRound } from "./scoreWholeRound.ts";

/** Scores a closed round and keeps the result with method, program version and hashes. May be done again until publication. */
export async function computeRound(context: Context, id: RoundId): Promise<Computation> {
  return context.store.write(async (tx) => {
    const locked = await lockRound(context, tx, id, "round.compute");
    const by = context.actor.accountId;
    if (by === null) throw new AppError("sign-in-needed", "the public computes nothing");
    const { methodSha256, inputHash, resultHash, units } = await scoreWholeRound(context, tx, locked);
    const computation: Computation = {
      id: context.ids.next(),
      roundId: id,
      computedAt: locked.now,
      computedBy: by,
      methodSha256,
      codeVersion: context.codeVersion,
      inputHash,
      resultHash,
      publishedAt: null,
      edition: null,
      correction: null,
    };
    await tx.publication.insert(computation, units);
    await tx.audit.append({
      chain: `round:${id}`,
      at: locked.now,
      actorId: by,
      kind: "round.computed",
      data: {
        computation: computation.id,
        inputHash,
        resultHash,
        methodSha256,
        codeVersion: context.codeVersion,
      },
    });
    return computation;
  });
}
