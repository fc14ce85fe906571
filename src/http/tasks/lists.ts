import { z } from "zod";
import {
  checkDeadline,
  exportTasks,
  leafChoices,
  listTasks,
  taskBoard,
  taskChoices,
  taskOverview,
} from "../../app/tasks/index.ts";
import { Day } from "../../contract/ids.ts";
import {
  BoardQuery,
  DeadlineCheck,
  LeafChoices,
  LeafChoicesQuery,
  TaskBoard,
  TaskChoices,
  TaskOverview,
  TaskPage,
  TaskSearch,
} from "../../contract/tasks.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { TAGS, unitParams } from "./params.ts";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** Lists, the board, the page of a province, and what a form offers. */
export function registerLists(app: App): void {
  const list = {
    tags: TAGS,
    summary: "Tasks that the reader may see, by the filters of the address",
    querystring: TaskSearch,
    response: { 200: TaskPage },
  };
  app.get("/api/tasks", { schema: list }, (request) => listTasks(contextOf(request), request.query));
  for (const format of ["xlsx", "csv"] as const) {
    const schema = { tags: TAGS, summary: `The list with its filters as ${format}`, querystring: TaskSearch };
    app.get(`/api/tasks/export.${format}`, { schema }, async (request, reply) => {
      const file = await exportTasks(contextOf(request), request.query, format);
      return reply
        .type(TYPES[format])
        .header("content-disposition", attachment(file.name))
        .send(file.content);
    });
  }
  const board = {
    tags: TAGS,
    summary: "How many tasks stand in each state, and the first of each",
    querystring: BoardQuery,
    response: { 200: TaskBoard },
  };
  app.get("/api/tasks/board", { schema: board }, (request) => taskBoard(contextOf(request), request.query));
  const overview = {
    tags: TAGS,
    summary: "Tasks for a unit's indices by agency, with the late ones by name",
    params: unitParams,
    response: { 200: TaskOverview },
  };
  app.get("/api/units/:unit/tasks", { schema: overview }, (request) =>
    taskOverview(contextOf(request), request.params.unit),
  );
  const choices = {
    tags: TAGS,
    summary: "For whom the reader sets tasks, and who can be given them",
    response: { 200: TaskChoices },
  };
  app.get("/api/tasks/choices", { schema: choices }, (request) => taskChoices(contextOf(request)));
  const leaves = {
    tags: TAGS,
    summary: "The criteria of an index that a task can be about, by round, each with who would lead it",
    querystring: LeafChoicesQuery,
    response: { 200: LeafChoices },
  };
  app.get("/api/tasks/leaves", { schema: leaves }, (request) =>
    leafChoices(contextOf(request), request.query),
  );
  const deadline = {
    tags: TAGS,
    summary: "Whether a day is a working day, and the next one that is",
    querystring: z.object({ day: Day }),
    response: { 200: DeadlineCheck },
  };
  app.get("/api/tasks/deadline", { schema: deadline }, (request) =>
    checkDeadline(contextOf(request), request.query.day),
  );
}
