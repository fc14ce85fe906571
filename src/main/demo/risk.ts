import { freshen, runningRounds } from "../../app/risk/index.ts";
import type { DemoStage } from "./stage.ts";

/** How much more was at risk so many days before, as a share of today's; the rest was taken from what is sure by now. */
const COURSE: readonly (readonly [daysAgo: number, more: number])[] = [
  [14, 0.62],
  [12, 0.55],
  [10, 0.41],
  [8, 0.44],
  [6, 0.27],
  [4, 0.18],
  [2, 0.07],
];

/** The rounds under way are judged, and their last two weeks have a course: work goes on, and risk falls. */
export async function playRisk({ tx, as, clock }: DemoStage, loadedAt: Date): Promise<void> {
  clock.setTo(loadedAt.toISOString());
  for (const round of await runningRounds(tx)) {
    await freshen(as("sonoivu"), round);
    const begun = Date.parse(round.clock.selfScoring.from);
    const sheets = await tx.risk.sheets(round.id);
    const past = COURSE.filter(([daysAgo]) => Date.parse(clock.at(-daysAgo, "12:00")) >= begun);
    await tx.risk.saveDays(
      sheets.flatMap(({ roundId, unit, summary: { whole } }) =>
        past.map(([daysAgo, more]) => {
          const taken = Math.min(whole.sure, whole.atRisk * more);
          const { lost, open } = whole;
          const points = { sure: whole.sure - taken, atRisk: whole.atRisk + taken, lost, open };
          return { roundId, unit, day: clock.at(-daysAgo, "12:00").slice(0, 10), ...points };
        }),
      ),
    );
  }
}
