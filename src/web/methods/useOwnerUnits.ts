import { useQuery } from "@tanstack/react-query";
import { unitsQuery } from "../api/administration.ts";
import { useSession } from "../api/session.ts";

/** Units for which the reader may write sets, with their names. */
export function useOwnerUnits(): readonly { readonly value: string; readonly label: string }[] {
  const grants = useSession()?.account.roles ?? [];
  const keys = grants.flatMap(({ role, unit }) => (role === "owner" && unit !== null ? [unit] : []));
  const { data: units = [] } = useQuery({
    ...unitsQuery("", ""),
    enabled: keys.length > 1,
    staleTime: 60_000,
  });
  const names = new Map<string, string>(units.map(({ key, name }) => [key, name]));
  return keys.map((key) => ({ value: key, label: names.get(key) ?? key }));
}
