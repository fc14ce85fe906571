import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { type PaperFormat, type PaperKind, PaperView } from "../../contract/papers.ts";
import { apiAddress, read } from "./client.ts";

export const papersQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "papers"],
    queryFn: ({ signal }) => read(z.array(PaperView), `/rounds/${round}/papers`, signal),
    staleTime: 0,
  });

/** Where a paper is fetched; `unit` only for the sheet of one unit. */
export function paperAddress(round: string, kind: PaperKind, format: PaperFormat, unit?: string): string {
  const place = kind === "unit-result" ? `unit-result/${unit ?? ""}` : kind;
  return apiAddress(`/rounds/${round}/papers/${place}.${format}`);
}
