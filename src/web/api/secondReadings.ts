import { queryOptions } from "@tanstack/react-query";
import {
  type DrawSample,
  ReadingList,
  ReadingView,
  type RecordReading,
  SecondReadings,
} from "../../contract/secondReadings.ts";
import type { AppraisalTarget } from "./appraisal.ts";
import { read, send, tell } from "./client.ts";

const pathOf = ({ round, unit, leaf }: AppraisalTarget): string =>
  `/rounds/${round}/second-readings/${unit}/${encodeURIComponent(leaf)}`;

export const readingsQuery = (round: string) =>
  queryOptions({
    queryKey: ["readings", round],
    queryFn: ({ signal }) => read(SecondReadings, `/rounds/${round}/second-readings`, signal),
  });

export function drawSample(round: string, body: DrawSample): Promise<SecondReadings> {
  return send(SecondReadings, "POST", `/rounds/${round}/second-readings`, body);
}

export function sendBack(target: AppraisalTarget, word: string): Promise<void> {
  return tell("POST", `${pathOf(target)}/send-back`, { word });
}

export const readingListQuery = (round: string) =>
  queryOptions({
    queryKey: ["readings", round, "mine"],
    queryFn: ({ signal }) => read(ReadingList, `/rounds/${round}/second-readings/mine`, signal),
  });

export const readingQuery = (target: AppraisalTarget) =>
  queryOptions({
    queryKey: ["readings", target.round, "mine", target.unit, target.leaf],
    queryFn: ({ signal }) => read(ReadingView, pathOf(target), signal),
  });

export function recordReading(target: AppraisalTarget, body: RecordReading): Promise<void> {
  return tell("PUT", pathOf(target), body);
}
