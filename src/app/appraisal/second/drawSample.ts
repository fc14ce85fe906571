import { AppError } from "../../../contract/errors.ts";
import type { RoundId } from "../../../contract/ids.ts";
import type { DrawSample, SecondReadings } from "../../../contract/secondReadings.ts";
import { requireSignedIn } from "../../access/index.ts";
import { sha256 } from "../../audit/index.ts";
import type { Context } from "../../context.ts";
import { lockRound } from "../../rounds/index.ts";
import { readRoundFrame } from "../../submissions/index.ts";
import { candidates } from "./candidates.ts";
import { comparison } from "./compareReadings.ts";
import { drawLeaves } from "./sample.ts";

/** The owner draws a sample of judged leaves for a second, blind reading. Seed and sizes are kept. */
export async function drawSample(
  context: Context,
  roundId: RoundId,
  { share, number, seed: given }: DrawSample,
): Promise<SecondReadings> {
  return context.store.write(async (tx) => {
    const { now } = await lockRound(context, tx, roundId, "round.draw-sample");
    const by = requireSignedIn(context.actor);
    const round = await readRoundFrame(context, tx, roundId);
    const population = await candidates(context, tx, { round });
    const wanted = number ?? Math.max(1, Math.round(population.length * (share ?? 0)));
    const seed = given?.normalize("NFC") ?? sha256(context.ids.next()).slice(0, 12);
    const drawn = drawLeaves(population, wanted, seed, sha256);
    if (drawn.length === 0) throw nobodyToRead(population.length);
    const draw = { id: context.ids.next(), roundId, seed, wanted, at: now };
    const sizes = { population: population.length, drawn: drawn.length };
    await tx.appraisal.insertDraw({ ...draw, ...sizes }, by, drawn);
    await tx.audit.append({
      chain: `round:${roundId}`,
      kind: "sample.drawn",
      at: now,
      actorId: by,
      data: { seed, wanted, ...sizes, readers: [...new Set(drawn.map(({ reader }) => reader))] },
    });
    return comparison(context, tx, roundId);
  });
}

function nobodyToRead(population: number): AppError {
  const fault =
    population === 0
      ? {
          vi: "Chưa có tiêu chí nào đã thẩm định để chọn mẫu.",
          en: "No judged criterion is left to draw from.",
        }
      : {
          vi: "Không có người thẩm định nào khác chấm lại được. Giao thêm người thẩm định trong đợt rồi chọn mẫu.",
          en: "No other appraiser can read them again. Add an appraiser to the round first.",
        };
  return new AppError("invalid", `no leaf could be drawn from ${population}`, {
    faults: [{ path: "number", ...fault }],
  });
}
