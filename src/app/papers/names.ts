import { type ProvinceNames, provinceNames } from "../documents/index.ts";
import type { PaperRound } from "./paperRound.ts";

/** Names of the province and of who runs the round, as its papers write them. */
export function namesOf({ owner, province }: PaperRound): ProvinceNames {
  return provinceNames(province?.name ?? null, owner?.name ?? null);
}
