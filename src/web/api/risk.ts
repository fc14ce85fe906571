import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { RiskBoard, RiskHeadlines, RiskRulesView, UnitRisk } from "../../contract/risk.ts";
import { apiAddress, read, send } from "./client.ts";

const part = encodeURIComponent;
/** Every write anywhere may move a risk: what is kept on screen is asked for again when it is looked at. */
const FRESH_FOR = 5000;

export const unitRiskQuery = (unit: string, round: string) =>
  queryOptions({
    queryKey: ["risk", "unit", unit, round],
    queryFn: ({ signal }) =>
      read(UnitRisk, `/units/${part(unit)}/risk${round === "" ? "" : `?round=${part(round)}`}`, signal),
    staleTime: FRESH_FOR,
  });

export const riskHeadlinesQuery = (unit: string, stamp = "") =>
  queryOptions({
    queryKey: ["risk", "headlines", unit, stamp],
    queryFn: ({ signal }) => read(RiskHeadlines, `/units/${part(unit)}/risk-headlines`, signal),
    staleTime: FRESH_FOR,
  });

export const riskBoardQuery = (round: string) =>
  queryOptions({
    queryKey: ["risk", "board", round],
    queryFn: ({ signal }) => read(RiskBoard, `/rounds/${part(round)}/risk-board`, signal),
    staleTime: FRESH_FOR,
  });

export const riskRulesQuery = (office: string) =>
  queryOptions({
    queryKey: ["risk", "rules", office],
    queryFn: ({ signal }) => read(RiskRulesView, `/units/${part(office)}/risk-rules`, signal),
  });

export const unitRiskDownload = (unit: string, round: string, format: "xlsx" | "csv") =>
  apiAddress(`/units/${part(unit)}/risk.${format}?round=${part(round)}`);
export const riskBoardDownload = (round: string, format: "xlsx" | "csv") =>
  apiAddress(`/rounds/${part(round)}/risk-board.${format}`);
export const riskRulesDownload = (office: string) => apiAddress(`/units/${part(office)}/risk-rules.yaml`);

/** The text of the rules in force, as it stands in the file. */
export const riskRulesTextQuery = (office: string) =>
  queryOptions({
    queryKey: ["risk", "rules-text", office],
    queryFn: async ({ signal }) => {
      const answer = await fetch(riskRulesDownload(office), { signal });
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.text();
    },
  });

type Change =
  | { readonly act: "save"; readonly source: string; readonly note: string; readonly baseVersion: number }
  | { readonly act: "drop"; readonly note: string; readonly baseVersion: number };

export function useRulesChange(office: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, ...body }: Change) =>
      act === "save"
        ? send(RiskRulesView, "PUT", `/units/${part(office)}/risk-rules`, body)
        : send(RiskRulesView, "POST", `/units/${part(office)}/risk-rules/default`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ["risk"] }),
  });
}
