import { AppError } from "../../contract/errors.ts";
import type { RoundId, UnitKey } from "../../contract/ids.ts";
import type {
  PublicMethod,
  PublicRound,
  PublicRoundSummary,
  PublicUnitResult,
} from "../../contract/publicRounds.ts";
import { bandRange, type Lang, methodRules, wordsIn } from "../../core/index.ts";
import type { Context } from "../context.ts";
import { type LoadedMethod, methodOfRound, viewMethod } from "../methods/index.ts";
import type { Round } from "../rounds/index.ts";
import type { ReadTransaction } from "../store.ts";
import { changesBetween } from "./changesBetween.ts";
import type { Computation, ComputedUnit } from "./ports.ts";
import { viewRoundResult, viewUnitWithLeaves } from "./viewResult.ts";

/** The published rounds, the latest publication first. */
export async function listPublicRounds(context: Omit<Context, "actor">): Promise<PublicRoundSummary[]> {
  return context.store.read(async (tx) => {
    const rounds = (await tx.rounds.list()).filter(({ publishedAt }) => publishedAt !== null);
    const summaries: PublicRoundSummary[] = [];
    for (const round of rounds) summaries.push(summarise(await whatIsPublished(context, tx, round)));
    return summaries.sort((left, right) => (left.publishedAt < right.publishedAt ? 1 : -1));
  });
}

/** A published round with its ranking. Throws not-found for any other round, so that nothing is learnt about drafts. */
export async function readPublicRound(
  context: Omit<Context, "actor">,
  id: RoundId,
  lang: Lang = "vi",
  edition?: number,
): Promise<PublicRound> {
  return context.store.read(async (tx) => {
    const published = await requirePublished(context, tx, id, edition);
    const { method, computation, units } = published;
    const before = await tx.publication.edition(id, editionOf(computation) - 1);
    const editions = await tx.publication.editions(id);
    return {
      ...summarise(published),
      editions: editions.map((each) => ({
        number: editionOf(each),
        publishedAt: (each.publishedAt ?? each.computedAt).toISOString(),
        correction: each.correction,
      })),
      changes: before ? changesBetween(await tx.publication.units(before.id), units) : [],
      method: publicMethod(method, lang),
      result: viewRoundResult(method, computation, units, lang),
    };
  });
}

/** One unit of a published round, leaf by leaf. */
export async function readPublicUnit(
  context: Omit<Context, "actor">,
  id: RoundId,
  unit: UnitKey,
  lang: Lang = "vi",
  edition?: number,
): Promise<PublicUnitResult> {
  return context.store.read(async (tx) => {
    const published = await requirePublished(context, tx, id, edition);
    const { method, units } = published;
    const wanted = units.find((each) => each.unit === unit);
    if (wanted === undefined) throw new AppError("not-found", `unit ${unit} has no result in round ${id}`);
    return {
      round: { ...summarise(published), method: publicMethod(method, lang) },
      unit: viewUnitWithLeaves(method, units, wanted, lang),
      nodes: viewMethod(method, lang).nodes,
    };
  });
}

interface Published {
  readonly round: Round;
  readonly publishedAt: Date;
  readonly ownerUnitName: string;
  readonly method: LoadedMethod;
  readonly computation: Computation;
  readonly units: readonly ComputedUnit[];
}

async function requirePublished(
  context: Omit<Context, "actor">,
  tx: ReadTransaction,
  id: RoundId,
  edition?: number,
): Promise<Published> {
  const round = await tx.rounds.find(id);
  if (!round) throw new AppError("not-found", `no round ${id}`);
  return whatIsPublished(context, tx, round, edition);
}

async function whatIsPublished(
  context: Omit<Context, "actor">,
  tx: ReadTransaction,
  round: Round,
  edition?: number,
): Promise<Published> {
  const computation = await (edition === undefined
    ? tx.publication.published(round.id)
    : tx.publication.edition(round.id, edition));
  if (round.publishedAt === null || computation === undefined) {
    throw new AppError("not-found", `round ${round.id} is not published`);
  }
  const owner = await tx.units.byKey(round.ownerUnit);
  return {
    round,
    publishedAt: computation.publishedAt ?? round.publishedAt,
    ownerUnitName: owner?.name ?? round.ownerUnit,
    method: await methodOfRound(context.methods, tx.methods, round),
    computation,
    units: await tx.publication.units(computation.id),
  };
}

function editionOf({ edition }: Computation): number {
  return edition ?? 1;
}

function summarise({
  round,
  publishedAt,
  ownerUnitName,
  method,
  computation,
  units,
}: Published): PublicRoundSummary {
  return {
    id: round.id,
    title: round.title,
    period: round.period,
    kind: round.kind,
    ownerUnitName,
    methodTitle: method.method.title.vi,
    publishedAt: publishedAt.toISOString(),
    archived: round.archivedAt !== null,
    illustration: round.illustration,
    edition: editionOf(computation),
    units: units.length,
    first: units
      .filter(({ final }) => final.rank === 1)
      .map(({ unit, name, final }) => ({ unit, name, total: final.total })),
  };
}

function publicMethod({ method, sha256 }: LoadedMethod, lang: Lang): PublicMethod {
  const base = method.groups?.base ?? "points";
  return {
    id: method.id,
    version: method.version,
    title: method.title.vi,
    titleEn: method.title.en ?? null,
    status: method.status,
    sha256,
    max: method.max,
    decimals: method.rounding.decimals,
    groups: (method.groups?.bands ?? []).map((band) => ({
      id: band.id,
      label: band.label ? wordsIn(band.label, lang) : band.id,
      vi: bandRange(band, base, "vi"),
      en: bandRange(band, base, "en"),
    })),
    rules: methodRules(method),
  };
}
