import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { Soundness, SoundnessRound, type SoundnessTable } from "../../contract/soundness.ts";
import { apiAddress, read } from "./client.ts";

const draftPath = (id: string, version: string): string =>
  `/own-methods/${id}/${encodeURIComponent(version)}`;
const roundPath = (round: string): string => `/rounds/${round}/soundness`;

/** Without `round` the texts, weights and rules alone. Read anew each time: the draft may have been changed since. */
export const draftSoundnessQuery = (id: string, version: string, round: string) =>
  queryOptions({
    queryKey: ["own-method", id, version, "soundness", round],
    queryFn: ({ signal }) =>
      read(Soundness, `${draftPath(id, version)}/soundness${round === "" ? "" : `?round=${round}`}`, signal),
    staleTime: 0,
    gcTime: 0,
  });

export const soundnessRoundsQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ["own-method", id, version, "soundness-rounds"],
    queryFn: ({ signal }) =>
      read(z.array(SoundnessRound), `${draftPath(id, version)}/soundness-rounds`, signal),
  });

export const roundSoundnessQuery = (round: string) =>
  queryOptions({
    queryKey: ["rounds", round, "soundness"],
    queryFn: ({ signal }) => read(Soundness, roundPath(round), signal),
  });

export function draftSoundnessFile(id: string, version: string, round: string) {
  return (table: SoundnessTable): string =>
    apiAddress(
      `${draftPath(id, version)}/soundness.csv?table=${table}${round === "" ? "" : `&round=${round}`}`,
    );
}

export function roundSoundnessFile(round: string) {
  return (table: SoundnessTable): string => apiAddress(`${roundPath(round)}.csv?table=${table}`);
}
