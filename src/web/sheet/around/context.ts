import { createContext, useContext } from "react";
import type { SheetAround } from "../../../contract/sheets.ts";

const NOTHING: SheetAround = {
  leaderApproval: false,
  hasPrevious: false,
  reviews: [],
  parts: [],
  divided: [],
  reopenings: [],
  clockChanges: [],
  exemptionRequests: [],
};

/** What happens around the sheet whose criteria are shown. */
export const AroundContext = createContext<SheetAround>(NOTHING);

export function useAround(): SheetAround {
  return useContext(AroundContext);
}
