import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { z } from "zod";
import {
  type AddEntry,
  type CreateRecognition,
  type DecideCandidate,
  type NoteDiscipline,
  OfficeRules,
  RecognitionChoices,
  RecognitionCreated,
  type RecognitionFormat,
  RecognitionView,
  type ReopenRecognition,
  type SaveRules,
} from "../../contract/recognition.ts";
import { apiAddress, read, send, tell } from "./client.ts";

export const recognitionQuery = queryOptions({
  queryKey: ["recognition"],
  queryFn: ({ signal }) => read(RecognitionChoices, "/recognition", signal),
});

export const recognitionListQuery = (id: string) =>
  queryOptions({
    queryKey: ["recognition", id],
    queryFn: ({ signal }) => read(RecognitionView, `/recognition/${id}`, signal),
  });

export const recognitionRulesQuery = (office: string) =>
  queryOptions({
    queryKey: ["recognition", "rules", office],
    queryFn: ({ signal }) => read(OfficeRules, `/units/${office}/recognition-rules`, signal),
  });

export function recognitionFile(id: string, format: RecognitionFormat): string {
  return apiAddress(`/recognition/${id}/file.${format}`);
}

/** Runs an act and reads everything about lists again, so that after a refusal the newest stands on screen. */
function useAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => client.invalidateQueries({ queryKey: ["recognition"] }),
  });
}

export const useBeginList = () =>
  useAct((typed: z.input<typeof CreateRecognition>) =>
    send(RecognitionCreated, "POST", "/recognition", typed),
  );
export const useSaveRules = (office: string) =>
  useAct((typed: SaveRules) => send(OfficeRules, "PUT", `/units/${office}/recognition-rules`, typed));
export const useDecide = (id: string) =>
  useAct((typed: DecideCandidate) => send(RecognitionView, "PUT", `/recognition/${id}/decisions`, typed));
export const useAddEntry = (id: string) =>
  useAct((typed: AddEntry) => send(RecognitionView, "POST", `/recognition/${id}/entries`, typed));
export const useNoteDiscipline = (id: string) =>
  useAct((typed: NoteDiscipline) => send(RecognitionView, "POST", `/recognition/${id}/discipline`, typed));
export const useTakeOut = (id: string) =>
  useAct(({ part, version }: { readonly part: string; readonly version: number }) =>
    send(RecognitionView, "DELETE", `/recognition/${id}/${part}?version=${version}`),
  );
export const useFinishList = (id: string) =>
  useAct((version: number) => send(RecognitionView, "POST", `/recognition/${id}/finish`, { version }));
export const useReopenList = (id: string) =>
  useAct((typed: ReopenRecognition) => send(RecognitionView, "POST", `/recognition/${id}/reopen`, typed));
export const useDiscardList = (id: string) =>
  useAct((version: number) => tell("DELETE", `/recognition/${id}?version=${version}`));
