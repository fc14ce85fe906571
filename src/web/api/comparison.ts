import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { ClonedRound, type CloneRound } from "../../contract/cloneRound.ts";
import { LeafSpread, UnitChanges } from "../../contract/methods.ts";
import { apiAddress, read, send } from "./client.ts";

export const unitChangesQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ["round", round, "changes", unit],
    queryFn: ({ signal }) => read(UnitChanges, `/rounds/${round}/changes?unit=${unit}`, signal),
  });

export const spreadQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "spread"],
    queryFn: ({ signal }) => read(z.array(LeafSpread), `/rounds/${round}/spread`, signal),
  });

export function spreadDownload(round: string): string {
  return apiAddress(`/rounds/${round}/spread.csv`);
}

export function cloneRound(round: string, body: CloneRound): Promise<ClonedRound> {
  return send(ClonedRound, "POST", `/rounds/${round}/clone`, body);
}
