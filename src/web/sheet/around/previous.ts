import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo } from "react";
import type { PreviousLeaf, PreviousYear } from "../../../contract/previousYear.ts";
import type { SheetView } from "../../../contract/sheets.ts";
import type { SheetAddress } from "../../api/sheet.ts";
import { previousYearQuery } from "../../api/unitWork.ts";

export interface Previous {
  readonly period: string;
  readonly published: boolean;
  readonly leaves: ReadonlyMap<string, PreviousLeaf>;
}

export const PreviousContext = createContext<Previous | null>(null);

export function usePreviousLeaf(
  leaf: string,
): { readonly year: Previous; readonly leaf: PreviousLeaf } | null {
  const year = useContext(PreviousContext);
  const found = year?.leaves.get(leaf);
  return year && found ? { year, leaf: found } : null;
}

/** The round before, where this one names it. */
export function usePrevious(sheet: SheetView, address: SheetAddress): Previous | null {
  const { data } = useQuery({ ...previousYearQuery(address), enabled: sheet.around.hasPrevious });
  return useMemo(() => (data ? indexed(data) : null), [data]);
}

function indexed({ period, published, leaves }: PreviousYear): Previous {
  return { period, published, leaves: new Map(leaves.map((leaf) => [leaf.code, leaf])) };
}

/** Codes of criteria that lost points in the round before; empty where there is none. */
export function useLostBefore(): ReadonlySet<string> {
  const year = useContext(PreviousContext);
  return useMemo(
    () => new Set([...(year?.leaves.values() ?? [])].filter(lostThen).map(({ code }) => code)),
    [year],
  );
}

/** Something counted less than its maximum then. */
function lostThen({ points, max, exemption }: PreviousLeaf): boolean {
  return exemption === null && (points ?? 0) < max - 1e-9;
}
