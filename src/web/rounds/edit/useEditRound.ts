import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { EditRound, RoundDetail } from "../../../contract/rounds.ts";
import { editRound, roundQuery } from "../../api/rounds.ts";

export type RoundChange = Omit<EditRound, "rowVersion">;

/** Stores a change of a round on the version the screen was built on. */
export function useEditRound(round: RoundDetail) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: RoundChange) => editRound(round.id, { ...change, rowVersion: round.rowVersion }),
    onSuccess: (saved) => {
      client.setQueryData(roundQuery(round.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ["round", round.id, "checks"] });
      void client.invalidateQueries({ queryKey: ["rounds"] });
    },
  });
}
