import { z } from "zod";
import {
  copyScenario,
  editScenario,
  putAway,
  recomputeScenario,
  saveScenario,
  setScenarioTasks,
} from "../../app/scenarios/index.ts";
import {
  CopyScenario,
  CreateScenario,
  EditScenario,
  ScenarioSaved,
  ScenarioTasks,
  TasksMade,
} from "../../contract/scenarios.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { scenarioParams, TAGS } from "./params.ts";

/** Keeping, changing, copying and putting away scenarios. */
export function registerWriting(app: App): void {
  const create = {
    tags: TAGS,
    summary: "Keep a scenario; the server computes its result",
    body: CreateScenario,
    response: { 200: ScenarioSaved },
  };
  app.post("/api/scenarios", { schema: create }, (request) => saveScenario(contextOf(request), request.body));
  const edit = {
    tags: TAGS,
    summary: "Change one's own scenario",
    params: scenarioParams,
    body: EditScenario,
    response: { 200: ScenarioSaved },
  };
  app.put("/api/scenarios/:scenario", { schema: edit }, (request) =>
    editScenario(contextOf(request), request.params.scenario, request.body),
  );
  const again = {
    tags: TAGS,
    summary: "Compute one's own scenario again on the figures of now",
    params: scenarioParams,
    response: { 200: ScenarioSaved },
  };
  app.post("/api/scenarios/:scenario/recompute", { schema: again }, (request) =>
    recomputeScenario(contextOf(request), request.params.scenario),
  );
  const copy = {
    tags: TAGS,
    summary: "Copy a scenario, in its round or to another of the unit",
    params: scenarioParams,
    body: CopyScenario,
    response: { 200: ScenarioSaved },
  };
  app.post("/api/scenarios/:scenario/copy", { schema: copy }, (request) =>
    copyScenario(contextOf(request), request.params.scenario, request.body),
  );
  const tasks = {
    tags: TAGS,
    summary: "Set tasks for what a scenario changes",
    params: scenarioParams,
    body: ScenarioTasks,
    response: { 200: TasksMade },
  };
  app.post("/api/scenarios/:scenario/tasks", { schema: tasks }, async (request) => ({
    tasks: await setScenarioTasks(contextOf(request), request.params.scenario, request.body),
  }));
  const away = {
    tags: TAGS,
    summary: "Put one's own scenario away",
    params: scenarioParams,
    response: { 204: z.void() },
  };
  app.delete("/api/scenarios/:scenario", { schema: away }, async (request, reply) => {
    await putAway(contextOf(request), request.params.scenario);
    return reply.code(204).send();
  });
}
