import type { HomeView } from "../../contract/published.ts";
import { groupByRegion, validOn } from "../../core/published/index.ts";
import type { Context } from "../context.ts";
import { leaders } from "./leaders.ts";
import { indexSummaries } from "./listIndices.ts";
import { realUnits } from "./realUnits.ts";
import { unitRef } from "./unitRef.ts";

/** The last day on which the 63 provinces stood. */
const LAST_DAY_OF_63 = "2025-06-30";
const FIRST_DAY_OF_34 = "2025-07-01";

/** The front page: indices with their years, and every province one click away. Open to everybody. */
export function homeView(context: Pick<Context, "store">): Promise<HomeView> {
  return context.store.read(async (tx) => {
    const indices = await indexSummaries(tx);
    const units = await realUnits(tx);
    const counts = await tx.results.yearCounts();
    const sources = await tx.results.sources();
    const provinces = units.filter((unit) => unit.family === "province" && !unit.aggregate);
    const of63 = provinces.filter((unit) => validOn(unit, LAST_DAY_OF_63));
    return {
      indices,
      leaders: await leaders(tx, { units, counts, sources }),
      provinces: groupByRegion(of63).map(({ region, units: own }) => ({ region, units: own.map(unitRef) })),
      provincesToday: provinces.filter((unit) => validOn(unit, FIRST_DAY_OF_34)).map(unitRef),
      ministries: units.filter((unit) => unit.family === "ministry" && !unit.aggregate).map(unitRef),
      rows: counts.reduce((sum, count) => sum + count.rows, 0),
      sources: new Set((await tx.results.sourceUse()).map(({ source }) => source)).size,
    };
  });
}
