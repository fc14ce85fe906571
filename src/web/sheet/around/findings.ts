import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { PreSubmitFinding, SheetView } from "../../../contract/sheets.ts";
import { findingsQuery, type SheetAddress } from "../../api/sheet.ts";
import { grouped } from "../grouped.ts";

const SETTLE = 1500;
const NONE: readonly PreSubmitFinding[] = [];
const NO_LEAVES: ReadonlyMap<string, readonly PreSubmitFinding[]> = new Map();

/** By leaf, for the cards of a sheet. */
export const FindingsContext = createContext(NO_LEAVES);

export function useLeafFindings(leaf: string): readonly PreSubmitFinding[] {
  return useContext(FindingsContext).get(leaf) ?? NONE;
}

export function byLeaf(list: readonly PreSubmitFinding[] | undefined) {
  return list === undefined ? NO_LEAVES : grouped(list, ({ leaf }) => leaf);
}

/** What a colleague would say of the sheet as it stands now; asked again a moment after something was saved. */
export function useFindings(
  sheet: SheetView,
  address: SheetAddress,
): readonly PreSubmitFinding[] | undefined {
  const work = useMemo(
    () =>
      sheet.leaves.reduce(
        (sum, { answers, evidence }) =>
          sum + evidence.length * 1000 + answers.reduce((versions, { version }) => versions + version, 0),
        0,
      ),
    [sheet.leaves],
  );
  const [settled, setSettled] = useState(work);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(work), SETTLE);
    return () => clearTimeout(timer);
  }, [work]);
  const requests = sheet.around.exemptionRequests.filter(({ decision }) => decision === null).length;
  const { data } = useQuery({
    ...findingsQuery(address, `${settled}/${requests}`),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return data;
}
