import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ChangeView, CockpitView, LeadsView, type SetComponentLead } from "../../contract/cockpit.ts";
import { apiAddress, read, send } from "./client.ts";

const yearQuery = (year: string | null): string => (year === null ? "" : `?year=${year}`);

export const cockpitQuery = (unit: string, year: string | null) =>
  queryOptions({
    queryKey: ["cockpit", unit, year],
    queryFn: ({ signal }) => read(CockpitView, `/units/${unit}/cockpit${yearQuery(year)}`, signal),
  });

export const cockpitPdf = (unit: string, year: number): string =>
  apiAddress(`/units/${unit}/cockpit.pdf?year=${year}`);

interface Years {
  readonly after: string | null;
  readonly before: string | null;
}

function yearsQuery({ after, before }: Years): string {
  const pairs = [
    ...(after === null ? [] : [["after", after]]),
    ...(before === null ? [] : [["before", before]]),
  ];
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
}

export const rankChangeQuery = (unit: string, index: string, years: Years) =>
  queryOptions({
    queryKey: ["rank-change", unit, index, years.after, years.before],
    queryFn: ({ signal }) =>
      read(ChangeView, `/units/${unit}/rank-change/${encodeURIComponent(index)}${yearsQuery(years)}`, signal),
  });

export const rankChangeCsv = (unit: string, index: string, after: number, before: number): string =>
  apiAddress(`/units/${unit}/rank-change/${encodeURIComponent(index)}/csv?after=${after}&before=${before}`);

export const leadsQuery = (unit: string) =>
  queryOptions({
    queryKey: ["component-leads", unit],
    queryFn: ({ signal }) => read(LeadsView, `/units/${unit}/component-leads`, signal),
  });

/** Keeps one row; the answer is the whole page as it stands now. */
export function useSetLead(unit: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: SetComponentLead) => send(LeadsView, "PUT", `/units/${unit}/component-leads`, typed),
    onSuccess: async (view) => {
      client.setQueryData(leadsQuery(unit).queryKey, view);
      await client.invalidateQueries({ queryKey: ["cockpit", unit] });
    },
  });
}
