import { z } from "zod";
import {
  dutyYear,
  editDuty,
  previewDuty,
  readDuties,
  readEscalations,
  setDuty,
  setEscalation,
  stopDuty,
} from "../../app/tasks/index.ts";
import {
  DutyList,
  DutyPreview,
  DutyStop,
  DutyYear,
  EditDuty,
  EscalationRules,
  EscalationStep,
  NewDuty,
  SetEscalation,
} from "../../contract/duties.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { TAGS, unitParams } from "./params.ts";

const dutyParams = z.object({ duty: z.uuid() });

/** Duties that come again, and the rules by which the clock tells people. */
export function registerDuties(app: App): void {
  const list = { tags: TAGS, summary: "Duties that come again", response: { 200: DutyList } };
  app.get("/api/duties", { schema: list }, (request) => readDuties(contextOf(request)));
  const set = {
    tags: TAGS,
    summary: "Set a duty",
    body: NewDuty,
    response: { 201: z.object({ duty: z.uuid() }) },
  };
  app.post("/api/duties", { schema: set }, async (request, reply) =>
    reply.code(201).send({ duty: await setDuty(contextOf(request), request.body) }),
  );
  const edit = {
    tags: TAGS,
    summary: "Edit a duty",
    params: dutyParams,
    body: EditDuty,
    response: { 200: DutyList },
  };
  app.put("/api/duties/:duty", { schema: edit }, async (request) => {
    await editDuty(contextOf(request), request.params.duty, request.body);
    return readDuties(contextOf(request));
  });
  const stop = { ...edit, summary: "Stop a duty, or take it up again", body: DutyStop };
  app.post("/api/duties/:duty/stop", { schema: stop }, async (request) => {
    await stopDuty(contextOf(request), request.params.duty, request.body);
    return readDuties(contextOf(request));
  });
  const year = {
    tags: TAGS,
    summary: "A year of a duty",
    params: dutyParams,
    querystring: z.object({ year: z.coerce.number().int().min(2000).max(2200) }),
    response: { 200: DutyYear },
  };
  app.get("/api/duties/:duty/year", { schema: year }, (request) =>
    dutyYear(contextOf(request), request.params.duty, request.query.year),
  );
  const preview = {
    tags: TAGS,
    summary: "A year of a duty that is being written",
    body: DutyPreview,
    response: { 200: DutyYear },
  };
  app.post("/api/duties/preview", { schema: preview }, (request) =>
    previewDuty(contextOf(request), request.body),
  );
  const rules = {
    tags: TAGS,
    summary: "By which rules people hear of deadlines that an office has set",
    params: unitParams,
    response: { 200: EscalationRules },
  };
  app.get("/api/units/:unit/escalations", { schema: rules }, (request) =>
    readEscalations(contextOf(request), request.params.unit),
  );
  const change = {
    ...rules,
    summary: "Set another number of days, or switch a rule off",
    params: unitParams.extend({ step: EscalationStep }),
    body: SetEscalation,
  };
  app.put("/api/units/:unit/escalations/:step", { schema: change }, async (request) => {
    const { unit, step } = request.params;
    await setEscalation(contextOf(request), unit, { step, ...request.body });
    return readEscalations(contextOf(request), unit);
  });
}
