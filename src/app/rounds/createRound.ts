import type { z } from "zod";
import { AppError } from "../../contract/errors.ts";
import { RoundId } from "../../contract/ids.ts";
import type { CreateRound } from "../../contract/rounds.ts";
import { requireAllowed } from "../access/index.ts";
import type { Context } from "../context.ts";
import { type LoadedMethod, offeredMethod } from "../methods/index.ts";
import type { ReadTransaction } from "../store.ts";
import { checkParts } from "./checkParts.ts";
import type { Round } from "./ports.ts";

/** Makes a draft. It may still be incomplete; opening asks for the rest. The owner must act for the owner unit. */
export async function createRound(context: Context, input: z.output<typeof CreateRound>): Promise<RoundId> {
  const { actor } = context;
  requireAllowed(actor, "round.create", { kind: "platform" });
  const by = actor.accountId;
  const ownsUnit = actor.roles.some((grant) => grant.role === "owner" && grant.unit === input.ownerUnit);
  if (by === null || !ownsUnit) throw new AppError("not-allowed", `not an owner for ${input.ownerUnit}`);
  const id = RoundId.parse(context.ids.next());
  await context.store.write(async (tx) => {
    await requireMethod(context, tx, input.methodId, input.methodVersion);
    await checkParts(tx, input.ownerUnit, input);
    const owner = await tx.units.byKey(input.ownerUnit);
    const now = context.clock.now();
    const round: Round = {
      id,
      title: input.title.normalize("NFC"),
      kind: input.kind,
      methodId: input.methodId,
      methodVersion: input.methodVersion,
      methodSha256: null,
      period: input.period,
      ownerUnit: input.ownerUnit,
      ownerParent: owner?.parent ?? null,
      clock: input.clock,
      leaderApproval: input.leaderApproval,
      previousRound: input.previousRound,
      createdAt: now,
      createdBy: by,
      openedAt: null,
      closedAt: null,
      approvedAt: null,
      approvedBy: null,
      approval: null,
      publishedAt: null,
      archivedAt: null,
      illustration: owner?.illustration ?? false,
      rowVersion: 1,
    };
    await tx.rounds.insert(round, input);
    const { title, methodId, methodVersion } = round;
    await tx.audit.append({
      chain: `round:${id}`,
      at: now,
      actorId: by,
      kind: "round.created",
      data: { title, methodId, methodVersion, units: input.units.length },
    });
  });
  return id;
}

/** The version a round is to be scored with; throws where it is neither shipped nor released by an office. */
export async function requireMethod(
  context: Context,
  tx: ReadTransaction,
  id: string,
  version: string,
): Promise<LoadedMethod> {
  const method = await offeredMethod(context.methods, tx.methods, id, version);
  if (method) return method;
  const fault = {
    path: "methodVersion",
    vi: `Không có bộ tiêu chí “${id}”, phiên bản “${version}”. Chọn bộ tiêu chí trong thư viện.`,
    en: `There is no method “${id}”, version “${version}”. Choose one from the library.`,
  };
  throw new AppError("invalid", `method ${id}@${version} is not in the library`, { faults: [fault] });
}
