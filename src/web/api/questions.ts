import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { LeafQuestions, QuestionRow } from "../../contract/questions.ts";
import { type AppraisalTarget, criterionQuery } from "./appraisal.ts";
import { read, send, tell } from "./client.ts";
import { sheetQuery } from "./sheet.ts";

export const questionsQuery = (round: string) =>
  queryOptions({
    queryKey: ["questions", round],
    queryFn: ({ signal }) => read(z.array(QuestionRow), `/rounds/${round}/questions`, signal),
  });

export const waitingQuery = queryOptions({
  queryKey: ["questions", "waiting"],
  queryFn: ({ signal }) => read(z.array(QuestionRow), "/questions/waiting", signal),
});

/** What can be said in the threads of a leaf. */
export type Saying =
  | { readonly act: "ask"; readonly text: string }
  | { readonly act: "write"; readonly question: string; readonly text: string }
  | { readonly act: "close"; readonly question: string };

function say({ round, unit, leaf }: AppraisalTarget, saying: Saying): Promise<LeafQuestions> {
  switch (saying.act) {
    case "ask":
      return send(
        LeafQuestions,
        "POST",
        `/rounds/${round}/sheets/${unit}/leaves/${encodeURIComponent(leaf)}/questions`,
        { text: saying.text },
      );
    case "write":
      return send(LeafQuestions, "POST", `/questions/${saying.question}/messages`, { text: saying.text });
    case "close":
      return send(LeafQuestions, "POST", `/questions/${saying.question}/close`);
  }
}

/** Says something, and reads again what the leaf looks like: rights follow from the thread. */
export function useSaying(target: AppraisalTarget) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saying: Saying) => say(target, saying),
    onSuccess: () => refreshed(client, target),
  });
}

export function useMarkRead(target: AppraisalTarget) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (question: string) => tell("POST", `/questions/${question}/read`),
    onSuccess: () => refreshed(client, target),
  });
}

async function refreshed(
  client: ReturnType<typeof useQueryClient>,
  { round, unit, leaf }: AppraisalTarget,
): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: criterionQuery(round, leaf).queryKey }),
    client.invalidateQueries({ queryKey: sheetQuery({ round, unit }).queryKey }),
    client.invalidateQueries({ queryKey: ["questions"] }),
  ]);
}
