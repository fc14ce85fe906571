import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import {
  type CopyScenario,
  type CreateScenario,
  type EditScenario,
  PartAnswer,
  ScenarioBase,
  ScenarioSaved,
  type ScenarioTasks,
  ScenarioView,
  TasksMade,
  type TryPart,
} from "../../contract/scenarios.ts";
import { methodSchema } from "../../core/method/schema.ts";
import { read, send, tell } from "./client.ts";

export interface BaseAddress {
  readonly unit: string;
  /** Empty: the newest. */
  readonly round: string;
  readonly year: string;
}

export const scenarioBaseQuery = ({ unit, round, year }: BaseAddress) =>
  queryOptions({
    queryKey: ["scenario-base", unit, round, year],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams();
      if (round !== "") query.set("round", round);
      if (year !== "") query.set("year", year);
      const asked = query.size === 0 ? "" : `?${query}`;
      return read(ScenarioBase, `/units/${unit}/scenario-base${asked}`, signal);
    },
    staleTime: 15_000,
  });

/** What comes of a department's tries for the whole sheet; the answer before stays in sight until the next is there. */
export const partQuery = (unit: string, typed: z.input<typeof TryPart>) =>
  queryOptions({
    queryKey: ["scenario-part", unit, typed],
    queryFn: () => send(PartAnswer, "POST", `/units/${unit}/scenario-part`, typed),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });

export const scenarioQuery = (id: string) =>
  queryOptions({
    queryKey: ["scenario", id],
    queryFn: ({ signal }) => read(ScenarioView, `/scenarios/${id}`, signal),
    enabled: id !== "",
  });

export const sideBySideQuery = (first: string, second: string) =>
  queryOptions({
    queryKey: ["scenario", first, second],
    queryFn: ({ signal }) =>
      read(z.array(ScenarioView), `/scenarios/side-by-side?first=${first}&second=${second}`, signal),
    enabled: first !== "" && second !== "",
  });

/** The criteria themselves, so that the browser can score; a version never changes. */
export const methodSourceQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ["method-source", id, version],
    queryFn: ({ signal }) =>
      read(methodSchema, `/methods/${id}/${encodeURIComponent(version)}/source`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: id !== "",
  });

export const createScenario = (typed: CreateScenario) => send(ScenarioSaved, "POST", "/scenarios", typed);
export const editScenario = (id: string, typed: EditScenario) =>
  send(ScenarioSaved, "PUT", `/scenarios/${id}`, typed);
export const recomputeScenario = (id: string) => send(ScenarioSaved, "POST", `/scenarios/${id}/recompute`);
export const copyScenario = (id: string, typed: CopyScenario) =>
  send(ScenarioSaved, "POST", `/scenarios/${id}/copy`, typed);
export const putScenarioAway = (id: string) => tell("DELETE", `/scenarios/${id}`);
export const setScenarioTasks = (id: string, typed: ScenarioTasks) =>
  send(TasksMade, "POST", `/scenarios/${id}/tasks`, typed);
