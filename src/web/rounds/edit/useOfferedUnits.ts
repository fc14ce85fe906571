import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { UnitView } from "../../../contract/units.ts";
import { unitsQuery } from "../../api/administration.ts";
import { offered } from "./unitsTyped.ts";

/** Units of a family that may stand in a round of this owner; undefined while they are read. */
export function useOfferedUnits(family: string, ownerUnit: string): readonly UnitView[] | undefined {
  const units = useQuery({ ...unitsQuery(family, ""), staleTime: 60_000 });
  const all = useQuery({ ...unitsQuery("department", ""), staleTime: 60_000 });
  return useMemo(() => {
    if (!units.data || !all.data) return undefined;
    const owner = [...all.data, ...units.data].find(({ key }) => key === ownerUnit);
    return offered(units.data, owner);
  }, [units.data, all.data, ownerUnit]);
}
