import { z } from "zod";
import { findUnits, listIndices, listSources, unitPage } from "../../app/results/index.ts";
import { IndexList, SourceListView, UnitPageView, UnitSearchView } from "../../contract/published.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerReadPublished(app: App): void {
  const tags = ["published"];
  app.get(
    "/api/published/indices",
    {
      schema: { tags, summary: "Indices and the years they have figures for", response: { 200: IndexList } },
    },
    (request) => listIndices(contextOf(request)),
  );
  const search = {
    tags,
    summary: "Units by name, written with or without marks",
    querystring: z.object({ q: z.string().max(200).default("") }),
    response: { 200: UnitSearchView },
  };
  app.get("/api/published/units", { schema: search }, (request) =>
    findUnits(contextOf(request), request.query.q),
  );
  const unit = {
    tags,
    summary: "Everything published about one unit",
    params: z.object({ unit: z.string().max(80) }),
    response: { 200: UnitPageView },
  };
  app.get("/api/published/units/:unit", { schema: unit }, (request) =>
    unitPage(contextOf(request), request.params.unit),
  );
  app.get(
    "/api/published/sources",
    { schema: { tags, summary: "Every source and what rests on it", response: { 200: SourceListView } } },
    (request) => listSources(contextOf(request)),
  );
}
