import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  type EnterResult,
  ImportCommitted,
  ImportPreview,
  IndexList,
  RankingView,
  ResultEntered,
  UnitSearchView,
} from "../../contract/published.ts";
import { read, send } from "./client.ts";

export const indicesQuery = queryOptions({
  queryKey: ["published", "indices"],
  queryFn: ({ signal }) => read(IndexList, "/published/indices", signal),
});

/** The ranking of one year; its components are those of which figures are known. */
export const rankingQuery = (index: string, year: number | null) =>
  queryOptions({
    queryKey: ["published", "ranking", index, year],
    queryFn: ({ signal }) =>
      read(RankingView, `/published/indices/${index}/years/${year ?? "unknown"}`, signal),
  });

export const publishedUnitsQuery = (words: string) =>
  queryOptions({
    queryKey: ["published", "units", words],
    queryFn: ({ signal }) =>
      read(UnitSearchView, `/published/units?${new URLSearchParams({ q: words })}`, signal),
    enabled: words.trim() !== "",
  });

/** Checks a file; nothing is kept before `useCommitImport`. */
export function usePreviewImport() {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append("file", file, file.name);
      return send(ImportPreview, "POST", "/published/imports", form);
    },
  });
}

function usePublishedChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["published"] }),
  });
}

export const useCommitImport = () =>
  usePublishedChange((id: string) => send(ImportCommitted, "POST", `/published/imports/${id}/commit`));

export const useEnterResult = () =>
  usePublishedChange((typed: z.input<typeof EnterResult>) =>
    send(ResultEntered, "POST", "/published/results", typed),
  );
