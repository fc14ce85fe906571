import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { type DivideLeaves, Division, DivisionCopied } from "../../contract/divisions.ts";
import { type AskExemption, ExemptionRequestView } from "../../contract/exemptions.ts";
import { OverlookView } from "../../contract/overlook.ts";
import { PreviousYearAnswer } from "../../contract/previousYear.ts";
import { ReopeningView, type ReopenUnit } from "../../contract/reopenings.ts";
import { type ReviewWord, SigningView } from "../../contract/reviews.ts";
import { Receipt, ReceiptView, SheetView } from "../../contract/sheets.ts";
import { apiAddress, read, send } from "./client.ts";
import type { SheetAddress } from "./sheet.ts";

const sheetPath = ({ round, unit }: SheetAddress) => `/rounds/${round}/sheets/${unit}`;

// Divisions.

export const divisionsQuery = (unit: string) =>
  queryOptions({
    queryKey: ["divisions", unit],
    queryFn: ({ signal }) => read(z.array(Division), `/units/${unit}/divisions`, signal),
  });

export function addDivision(unit: string, name: string): Promise<Division[]> {
  return send(z.array(Division), "POST", `/units/${unit}/divisions`, { name });
}

export function renameDivision(unit: string, key: string, name: string): Promise<Division[]> {
  return send(z.array(Division), "PATCH", `/units/${unit}/divisions/${key}`, { name });
}

export function removeDivision(unit: string, key: string): Promise<Division[]> {
  return send(z.array(Division), "DELETE", `/units/${unit}/divisions/${key}`);
}

export function divideLeaves(sheet: SheetAddress, typed: z.input<typeof DivideLeaves>): Promise<SheetView> {
  return send(SheetView, "POST", `${sheetPath(sheet)}/divide`, typed);
}

export function copyDivision(sheet: SheetAddress, department: string | null) {
  return send(DivisionCopied, "POST", `${sheetPath(sheet)}/divide/copy`, { department });
}

// Between focal point and leader.

export type ReviewActName = "present" | "approve" | "return";

export function reviewSheet(sheet: SheetAddress, act: ReviewActName, said: ReviewWord): Promise<SheetView> {
  return send(SheetView, "POST", `${sheetPath(sheet)}/${act}`, said);
}

export const signingQuery = (sheet: SheetAddress, department: string | null) =>
  queryOptions({
    queryKey: ["signing", sheet.round, sheet.unit, department],
    queryFn: ({ signal }) =>
      read(
        SigningView,
        `${sheetPath(sheet)}/signing${department === null ? "" : `?department=${department}`}`,
        signal,
      ),
  });

// Last year, receipts.

export const previousYearQuery = (sheet: SheetAddress) =>
  queryOptions({
    queryKey: ["previous", sheet.round, sheet.unit],
    queryFn: async ({ signal }) =>
      (await read(PreviousYearAnswer, `${sheetPath(sheet)}/previous`, signal)).previous,
    staleTime: 10 * 60_000,
  });

export const receiptsQuery = (sheet: SheetAddress) =>
  queryOptions({
    queryKey: ["receipts", sheet.round, sheet.unit],
    queryFn: ({ signal }) => read(z.array(ReceiptView), `${sheetPath(sheet)}/receipts`, signal),
    staleTime: 0,
  });

export function renewSheet(sheet: SheetAddress): Promise<Receipt> {
  return send(Receipt, "POST", `${sheetPath(sheet)}/renew`);
}

// «Không áp dụng».

const requestPath = (sheet: SheetAddress, leaf: string) =>
  `${sheetPath(sheet)}/leaves/${encodeURIComponent(leaf)}/exemption-request`;

export function askExemption(sheet: SheetAddress, leaf: string, typed: AskExemption): Promise<SheetView> {
  return send(SheetView, "POST", requestPath(sheet, leaf), typed);
}

export function withdrawExemption(sheet: SheetAddress, leaf: string): Promise<SheetView> {
  return send(SheetView, "DELETE", requestPath(sheet, leaf));
}

export const exemptionRequestsQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "exemption-requests"],
    queryFn: ({ signal }) =>
      read(z.array(ExemptionRequestView), `/rounds/${round}/exemption-requests`, signal),
  });

export function decideExemption(
  round: string,
  decided: { readonly request: string; readonly decision: "accepted" | "refused"; readonly reason: string },
): Promise<ExemptionRequestView[]> {
  return send(z.array(ExemptionRequestView), "POST", `/rounds/${round}/exemption-requests/decide`, decided);
}

export function exemptionReport(round: string, kind: "xlsx" | "csv"): string {
  return apiAddress(`/rounds/${round}/exemptions.${kind}`);
}

// Reopening.

export const reopeningsQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "reopenings"],
    queryFn: ({ signal }) => read(z.array(ReopeningView), `/rounds/${round}/reopenings`, signal),
  });

export function reopenUnit(round: string, typed: z.input<typeof ReopenUnit>): Promise<ReopeningView[]> {
  return send(z.array(ReopeningView), "POST", `/rounds/${round}/reopenings`, typed);
}

export function closeReopening(round: string, reopening: string): Promise<ReopeningView[]> {
  return send(z.array(ReopeningView), "POST", `/rounds/${round}/reopenings/close`, { reopening });
}

// The round on one page.

export const overlookQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "overlook"],
    queryFn: ({ signal }) => read(OverlookView, `/rounds/${round}/overlook`, signal),
    refetchInterval: 5 * 60_000,
  });
