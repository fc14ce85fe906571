import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { LeafLesson, Learning, type ShareLeaf } from "../../contract/learning.ts";
import { apiAddress, read, send } from "./client.ts";

export const learningQuery = (round: string) =>
  queryOptions({
    queryKey: ["learning", round],
    queryFn: ({ signal }) => read(Learning, `/rounds/${round}/learning`, signal),
  });

const leafPath = (round: string, leaf: string) => `/rounds/${round}/learning/${encodeURIComponent(leaf)}`;

export const lessonQuery = (round: string, leaf: string) =>
  queryOptions({
    queryKey: ["learning", round, leaf],
    queryFn: ({ signal }) => read(LeafLesson, leafPath(round, leaf), signal),
  });

export function sharedFile(round: string, leaf: string, unit: string, evidence: string): string {
  return apiAddress(`${leafPath(round, leaf)}/shares/${unit}/documents/${evidence}`);
}

/** Gives or takes back a consent; what the page shows is read again whatever the answer. */
function useShareAct<Input>(round: string, leaf: string, act: (input: Input) => Promise<LeafLesson>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (lesson) => client.setQueryData(["learning", round, leaf], lesson),
    onSettled: () => client.invalidateQueries({ queryKey: ["learning", round] }),
  });
}

export const useShare = (round: string, leaf: string, unit: string) =>
  useShareAct(round, leaf, (typed: ShareLeaf) =>
    send(LeafLesson, "PUT", `${leafPath(round, leaf)}/shares/${unit}`, typed),
  );
export const useRevoke = (round: string, leaf: string, unit: string) =>
  useShareAct(round, leaf, (version: number) =>
    send(LeafLesson, "DELETE", `${leafPath(round, leaf)}/shares/${unit}?version=${version}`),
  );
