import { queryOptions, useMutation } from "@tanstack/react-query";
import { z } from "zod";
import {
  type DownloadIndex,
  IndexAudit,
  IndexChangeExplained,
  IndexChoice,
  IndexComparison,
  IndexExplanation,
  IndexSimulationLine,
  type IndexSureness,
  IndexTrial,
} from "../../contract/indices.ts";
import { fileOf, linesOf, read, send } from "./client.ts";

/** A question of a trial with its file, where figures come from one. */
export interface AskedIndex {
  readonly request: object;
  readonly file: File | null;
}

function formOf({ request, file }: AskedIndex): FormData {
  const form = new FormData();
  form.append("request", JSON.stringify(request));
  if (file !== null) form.append("file", file, file.name);
  return form;
}

export const indexChoicesQuery = queryOptions({
  queryKey: ["indices", "choices"],
  queryFn: ({ signal }) => read(z.array(IndexChoice), "/indices/choices", signal),
  staleTime: Infinity,
});

/** The questions that are answered at once; nothing of the file is kept by the server. */
export const useIndexBuild = () =>
  useMutation({
    mutationFn: (asked: AskedIndex) => send(IndexTrial, "POST", "/indices/build", formOf(asked)),
  });

export const useIndexExplanation = () =>
  useMutation({
    mutationFn: (asked: AskedIndex) => send(IndexExplanation, "POST", "/indices/explain", formOf(asked)),
  });

export const useIndexComparison = () =>
  useMutation({
    mutationFn: (asked: AskedIndex) => send(IndexComparison, "POST", "/indices/compare", formOf(asked)),
  });

export const useIndexAudit = () =>
  useMutation({
    mutationFn: (asked: AskedIndex) => send(IndexAudit, "POST", "/indices/audit", formOf(asked)),
  });

export const useIndexChange = () =>
  useMutation({
    mutationFn: (asked: AskedIndex) =>
      send(IndexChangeExplained, "POST", "/indices/explain-change", formOf(asked)),
  });

/** The whole result as a file. */
export const useIndexFile = () =>
  useMutation({
    mutationFn: ({ request, file }: AskedIndex & { readonly request: Pick<DownloadIndex, "format"> }) =>
      fileOf("/indices/download", formOf({ request, file })),
  });

/** A run that is followed line by line; aborting ends it on the server too. */
export async function runSimulation(
  asked: AskedIndex,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<IndexSureness | readonly { readonly vi: string; readonly en: string }[]> {
  for await (const line of linesOf("/indices/simulate", formOf(asked), signal)) {
    const told = IndexSimulationLine.parse(line);
    if ("progress" in told) progress(told.progress);
    else if ("result" in told) return told.result;
    else return told.refused;
  }
  return [];
}
