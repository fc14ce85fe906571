import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  CallBoard,
  type IssueReport,
  type NewReport,
  type NewReportCall,
  PackView,
  type ReportFormat,
  ReportList,
  ReportView,
  Saved,
  type SaveReportCell,
} from "../../contract/reports.ts";
import { apiAddress, read, send } from "./client.ts";

const Made = z.object({ id: z.uuid() });

export const reportsQuery = queryOptions({
  queryKey: ["reports"],
  queryFn: ({ signal }) => read(ReportList, "/reports", signal),
});

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ["reports", id],
    queryFn: ({ signal }) => read(ReportView, `/reports/${id}`, signal),
  });

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: ["reports", "call", id],
    queryFn: ({ signal }) => read(CallBoard, `/report-calls/${id}`, signal),
  });

export const packQuery = (office: string, unit: string, year: number) =>
  queryOptions({
    queryKey: ["reports", "pack", office, unit, year],
    queryFn: ({ signal }) => read(PackView, `/conference-pack?${packParams(office, unit, year)}`, signal),
  });

export function packAddress(office: string, unit: string, year: number): string {
  return apiAddress(`/conference-pack/pack.zip?${packParams(office, unit, year)}`);
}

function packParams(office: string, unit: string, year: number): string {
  return new URLSearchParams({ office, unit, year: String(year) }).toString();
}

export function reportFile(id: string, format: ReportFormat): string {
  return apiAddress(`/reports/${id}/file.${format}`);
}

/** Runs an act and reads everything about reports again. */
function useAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: ["reports"] }),
  });
}

export const useBeginReport = () => useAct((typed: NewReport) => send(Made, "POST", "/reports", typed));
export const useCallReports = () =>
  useAct((typed: NewReportCall) => send(Made, "POST", "/report-calls", typed));
export const useAnswerCall = () =>
  useAct(({ call, unit }: { readonly call: string; readonly unit: string }) =>
    send(Made, "POST", `/report-calls/${call}/answer`, { unit }),
  );
export const useRemindCall = (call: string) =>
  useAct(() => send(CallBoard, "POST", `/report-calls/${call}/remind`));
export const useIssueReport = (id: string) =>
  useAct((typed: IssueReport) => send(ReportView, "POST", `/reports/${id}/issue`, typed));
export const useReturnReport = (id: string) =>
  useAct((reason: string) => send(Made, "POST", `/reports/${id}/return`, { reason }));

export function saveParagraph(id: string, paragraph: string, text: string, version: number) {
  return send(Saved, "PUT", `/reports/${id}/paragraphs/${paragraph}`, { text, version });
}

export function saveCell(id: string, cell: SaveReportCell) {
  return send(Saved, "PUT", `/reports/${id}/cells`, cell);
}
