import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type MarkLeaf, MarkView } from "../../../contract/riskMarks.ts";
import { ApiError } from "../../api/client.ts";
import { markLeaf, risksQuery } from "../../api/workingGroup.ts";

/** Keeps one mark and shows the list with its new sums. */
export function useMarking(round: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ leaf, mark }: { readonly leaf: string; readonly mark: MarkLeaf }) =>
      markLeaf(round, leaf, mark),
    onSuccess: (list, { leaf }) => {
      client.setQueryData(risksQuery(round).queryKey, list);
      void client.invalidateQueries({ queryKey: ["round", round, "risks", leaf] });
    },
  });
}

/** The mark that came first, where two marked the same leaf. */
export function otherMark(error: unknown): MarkView | undefined {
  if (!(error instanceof ApiError) || error.body.code !== "changed-by-other") return undefined;
  const other = MarkView.safeParse(error.body.details);
  return other.success ? other.data : undefined;
}
