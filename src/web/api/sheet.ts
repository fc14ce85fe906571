import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  type AnswerValue,
  AttachEvidence,
  LeafHistory,
  LeafSaved,
  PreSubmitFinding,
  Receipt,
  SheetView,
} from "../../contract/sheets.ts";
import { apiAddress, read, send } from "./client.ts";

/** The sheet of one unit in one round. */
export interface SheetAddress {
  readonly round: string;
  readonly unit: string;
}

const pathOf = ({ round, unit }: SheetAddress) => `/rounds/${round}/sheets/${unit}`;
const leafPath = (sheet: SheetAddress, leaf: string) => `${pathOf(sheet)}/leaves/${encodeURIComponent(leaf)}`;

export const sheetQuery = (sheet: SheetAddress) =>
  queryOptions({
    queryKey: ["sheet", sheet.round, sheet.unit],
    queryFn: ({ signal }) => read(SheetView, pathOf(sheet), signal),
    staleTime: 15_000,
  });

/** `stamp` changes with the work on the sheet, so that the checks are asked again. */
export const findingsQuery = (sheet: SheetAddress, stamp = "") =>
  queryOptions({
    queryKey: ["findings", sheet.round, sheet.unit, stamp],
    queryFn: ({ signal }) => read(z.array(PreSubmitFinding), `${pathOf(sheet)}/findings`, signal),
    staleTime: 0,
  });

/** `newest` is the highest version on screen, so that a later save reads the history again. */
export const historyQuery = (sheet: SheetAddress, leaf: string, newest: number) =>
  queryOptions({
    queryKey: ["history", sheet.round, sheet.unit, leaf, newest],
    queryFn: ({ signal }) => read(LeafHistory, `${leafPath(sheet, leaf)}/history`, signal),
  });

export function saveInput(
  sheet: SheetAddress,
  target: { readonly leaf: string; readonly input: string },
  body: { readonly value: AnswerValue; readonly baseVersion: number },
): Promise<LeafSaved> {
  return send(
    LeafSaved,
    "PUT",
    `${leafPath(sheet, target.leaf)}/inputs/${encodeURIComponent(target.input)}`,
    body,
  );
}

export function saveExplanation(
  sheet: SheetAddress,
  leaf: string,
  body: { readonly text: string; readonly baseVersion: number },
): Promise<LeafSaved> {
  return send(LeafSaved, "PUT", `${leafPath(sheet, leaf)}/explanation`, body);
}

/** Sends a document with what is known of it; `file` is null when only a link is given. */
export function attachEvidence(
  sheet: SheetAddress,
  leaf: string,
  described: AttachEvidence,
  file: File | null,
): Promise<LeafSaved> {
  const form = new FormData();
  for (const [name, value] of Object.entries(described)) form.append(name, value);
  if (file) form.append("file", file, file.name);
  return send(LeafSaved, "POST", `${leafPath(sheet, leaf)}/evidence`, form);
}

export function removeEvidence(id: string): Promise<LeafSaved> {
  return send(LeafSaved, "DELETE", `/evidence/${id}`);
}

export function submitSheet(sheet: SheetAddress): Promise<Receipt> {
  return send(Receipt, "POST", `${pathOf(sheet)}/submit`);
}

export function withdrawSheet(sheet: SheetAddress): Promise<unknown> {
  return send(z.unknown(), "POST", `${pathOf(sheet)}/withdraw`);
}

export function evidenceAddress(id: string, page?: number): string {
  return `${apiAddress(`/evidence/${id}/file`)}${page === undefined ? "" : `#page=${page}`}`;
}

export function sheetDownload(sheet: SheetAddress, kind: "xlsx" | "csv"): string {
  return apiAddress(`${pathOf(sheet)}.${kind}`);
}
