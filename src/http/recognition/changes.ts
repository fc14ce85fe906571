import { z } from "zod";
import {
  addEntry,
  decideCandidate,
  liftDiscipline,
  noteDiscipline,
  readList,
  removeEntry,
} from "../../app/recognition/index.ts";
import { AddEntry, DecideCandidate, NoteDiscipline, RecognitionView } from "../../contract/recognition.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { listParams, tags, versionQuery } from "./params.ts";

const response = { 200: RecognitionView };

export function registerRecognitionChanges(app: App): void {
  const decide = {
    tags,
    summary: "Propose a unit or leave it out, with a reason",
    params: listParams,
    body: DecideCandidate,
    response,
  };
  app.put("/api/recognition/:id/decisions", { schema: decide }, async (request) => {
    const context = contextOf(request);
    await decideCandidate(context, request.params.id, request.body);
    return readList(context, request.params.id);
  });
  registerEntries(app);
  registerDiscipline(app);
}

function registerEntries(app: App): void {
  const add = {
    tags,
    summary: "Add a unit or a person by hand, with grounds",
    params: listParams,
    body: AddEntry,
    response,
  };
  app.post("/api/recognition/:id/entries", { schema: add }, async (request) => {
    const context = contextOf(request);
    await addEntry(context, request.params.id, request.body);
    return readList(context, request.params.id);
  });
  const remove = {
    tags,
    summary: "Take out what was added by hand",
    params: listParams.extend({ entry: z.uuid() }),
    querystring: versionQuery,
    response,
  };
  app.delete("/api/recognition/:id/entries/:entry", { schema: remove }, async (request) => {
    const context = contextOf(request);
    await removeEntry(context, request.params.id, request.params.entry, request.query.version);
    return readList(context, request.params.id);
  });
}

function registerDiscipline(app: App): void {
  const note = {
    tags,
    summary: "Note discipline of a unit or person, with what it rests on",
    params: listParams,
    body: NoteDiscipline,
    response,
  };
  app.post("/api/recognition/:id/discipline", { schema: note }, async (request) => {
    const context = contextOf(request);
    await noteDiscipline(context, request.params.id, request.body);
    return readList(context, request.params.id);
  });
  const lift = {
    tags,
    summary: "Take such a note back",
    params: listParams.extend({ note: z.uuid() }),
    querystring: versionQuery,
    response,
  };
  app.delete("/api/recognition/:id/discipline/:note", { schema: lift }, async (request) => {
    const context = contextOf(request);
    await liftDiscipline(context, request.params.id, request.params.note, request.query.version);
    return readList(context, request.params.id);
  });
}
