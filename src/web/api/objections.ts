import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { type DecideObjection, type FileObjection, ObjectionList } from "../../contract/objections.ts";
import { type Approval, type Correction, RoundDetail } from "../../contract/rounds.ts";
import { apiAddress, read, send } from "./client.ts";

export const objectionsQuery = (round: string) =>
  queryOptions({
    queryKey: ["round", round, "objections"],
    queryFn: ({ signal }) => read(ObjectionList, `/rounds/${round}/objections`, signal),
  });

export function objectionFile(objection: string, document: string): string {
  return apiAddress(`/objections/${objection}/documents/${document}/file`);
}

const Done = z.object({ id: z.uuid() });

/** Runs an act on objections of a round and reads the list again. */
function useObjectionAct<Input>(round: string, act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: ["round", round, "objections"] }),
  });
}

export const useFileObjection = (round: string) =>
  useObjectionAct(round, (typed: FileObjection) => send(Done, "POST", `/rounds/${round}/objections`, typed));

export const useAssignObjection = (round: string) =>
  useObjectionAct(round, ({ id, account }: { readonly id: string; readonly account: string }) =>
    send(Done, "POST", `/objections/${id}/assign`, { account }),
  );

export const useDecideObjection = (round: string) =>
  useObjectionAct(round, ({ id, typed }: { readonly id: string; readonly typed: DecideObjection }) =>
    send(Done, "POST", `/objections/${id}/decide`, typed),
  );

/** Approval, giving back and correction answer with the round as it stands afterwards. */
function useRoundWord<Input>(round: string, path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: Input) => send(RoundDetail, "POST", `/rounds/${round}/${path}`, typed),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["round", round] }),
        client.invalidateQueries({ queryKey: ["rounds"] }),
      ]),
  });
}

export const useApproveRound = (round: string) => useRoundWord<Approval>(round, "approve");
export const useReturnRound = (round: string) => useRoundWord<{ readonly reason: string }>(round, "return");
export const useCorrectRound = (round: string) => useRoundWord<Correction>(round, "correct");
