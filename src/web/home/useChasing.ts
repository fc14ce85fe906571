import { useQuery } from "@tanstack/react-query";
import type { RoundSummary } from "../../contract/rounds.ts";
import { boardQuery } from "../api/rounds.ts";

/** Whether the owner of a round in which the province is measured still waits for departments. */
export function useChasing({ id, kind, stage }: RoundSummary, owns: boolean): boolean {
  const asked = owns && kind === "measured" && stage === "self-scoring";
  const { data } = useQuery({ ...boardQuery(id), enabled: asked });
  return asked && (data?.departments.some(({ answered, leaves }) => answered < leaves) ?? false);
}
