import { z } from "zod";
import { downloadChange, downloadCockpit, readChange, readCockpit } from "../../app/cockpit/index.ts";
import { ChangeView, CockpitView, PageYear } from "../../contract/cockpit.ts";
import { UnitKey } from "../../contract/ids.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { FILE_TYPES } from "../workingGroup/fileTypes.ts";

const TAGS = ["cockpit"];
const params = z.object({ unit: UnitKey });
const querystring = z.object({ year: PageYear.optional() });

export function registerReadCockpit(app: App): void {
  const schema = {
    tags: TAGS,
    summary: "Where a unit stands in every index of a year, its late tasks, risk and next dates",
    params,
    querystring,
    response: { 200: CockpitView },
  };
  app.get("/api/units/:unit/cockpit", { schema }, (request) =>
    readCockpit(contextOf(request), request.params.unit, request.query.year),
  );
  const pdf = { tags: TAGS, summary: "The same on one A4 in PDF", params, querystring };
  app.get("/api/units/:unit/cockpit.pdf", { schema: pdf }, async (request, reply) => {
    const file = await downloadCockpit(contextOf(request), request.params.unit, request.query.year);
    return reply.type(FILE_TYPES.pdf).header("content-disposition", attachment(file.name)).send(file.content);
  });
  registerRankChange(app);
}

function registerRankChange(app: App): void {
  const asked = {
    tags: TAGS,
    params: z.object({ unit: UnitKey, index: z.string().max(80) }),
    querystring: z.object({ after: PageYear.optional(), before: PageYear.optional() }),
  };
  const schema = {
    ...asked,
    summary: "Why a unit's rank in an index changed between two years, cause by cause",
    response: { 200: ChangeView },
  };
  app.get("/api/units/:unit/rank-change/:index", { schema }, (request) =>
    readChange(contextOf(request), { ...request.params, ...request.query }),
  );
  const csv = { ...asked, summary: "The same table as CSV, every digit" };
  app.get("/api/units/:unit/rank-change/:index/csv", { schema: csv }, async (request, reply) => {
    const file = await downloadChange(contextOf(request), { ...request.params, ...request.query });
    return reply.type(FILE_TYPES.csv).header("content-disposition", attachment(file.name)).send(file.content);
  });
}
