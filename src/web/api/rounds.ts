import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { AuditEntryView } from "../../contract/audit.ts";
import {
  Board,
  type CreateRound,
  type EditRound,
  RoundCheck,
  RoundDetail,
  RoundSummary,
} from "../../contract/rounds.ts";
import { RoundResult, UnitResultWithLeaves } from "../../contract/scores.ts";
import { apiAddress, read, send, tell } from "./client.ts";

export const roundsQuery = queryOptions({
  queryKey: ["rounds"],
  queryFn: ({ signal }) => read(z.array(RoundSummary), "/rounds", signal),
});

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id],
    queryFn: ({ signal }) => read(RoundDetail, `/rounds/${id}`, signal),
  });

export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id, "board"],
    queryFn: ({ signal }) => read(Board, `/rounds/${id}/board`, signal),
  });

export const checksQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id, "checks"],
    queryFn: ({ signal }) => read(z.array(RoundCheck), `/rounds/${id}/checks`, signal),
    staleTime: 0,
  });

export const resultsQuery = (id: string) =>
  queryOptions({
    queryKey: ["round", id, "results"],
    queryFn: ({ signal }) => read(RoundResult, `/rounds/${id}/results`, signal),
  });

export const unitResultQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: ["round", id, "results", unit],
    queryFn: ({ signal }) => read(UnitResultWithLeaves, `/rounds/${id}/results/${unit}`, signal),
  });

/** Entries are numbered from 1. */
const FROM_THE_END = 0;

function olderThan(seq: number | undefined): number | undefined {
  return seq !== undefined && seq > 1 ? seq : undefined;
}

/** The log newest first, page by page until the first entry of the chain. */
export const auditPages = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["round", id, "audit"],
    queryFn: ({ pageParam, signal }) =>
      read(
        z.array(AuditEntryView),
        `/rounds/${id}/audit${pageParam === FROM_THE_END ? "" : `?before=${pageParam}`}`,
        signal,
      ),
    initialPageParam: FROM_THE_END,
    getNextPageParam: (page) => olderThan(page.at(-1)?.seq),
  });

export function resultsDownload(id: string, kind: "xlsx" | "csv"): string {
  return apiAddress(`/rounds/${id}/results.${kind}`);
}

/** Acts of a person on a round; each answers when the server has done it whole. */
export type RoundAct = "open" | "close" | "compute" | "publish" | "archive";

/** `done` runs before the round is read again, while the page that asked still stands. */
export function useRoundAct(id: string, done?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: RoundAct) => send(RoundDetail, "POST", `/rounds/${id}/${act}`),
    onSuccess: () => done?.(),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["round", id] }),
        client.invalidateQueries({ queryKey: ["rounds"] }),
      ]),
  });
}

export function createRound(round: CreateRound): Promise<RoundDetail> {
  return send(RoundDetail, "POST", "/rounds", round);
}

export function editRound(id: string, change: EditRound): Promise<RoundDetail> {
  return send(RoundDetail, "PATCH", `/rounds/${id}`, change);
}

export function deleteRound(id: string): Promise<void> {
  return tell("DELETE", `/rounds/${id}`);
}
