import { z } from "zod";
import {
  conclusionDrafts,
  editTask,
  moveTasks,
  openTask,
  remindTasks,
  setTasks,
  taskHistory,
} from "../../app/tasks/index.ts";
import { TaskId } from "../../contract/improvement.ts";
import { ConclusionDrafts } from "../../contract/taskConclusions.ts";
import {
  BulkDone,
  BulkMove,
  BulkRemind,
  EditTask,
  NewTasks,
  TaskHistory,
  TaskView,
} from "../../contract/tasks.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { TAGS, taskParams } from "./params.ts";

/** A task: set, read, edited; several at once. */
export function registerTask(app: App): void {
  const one = { tags: TAGS, summary: "A task", params: taskParams, response: { 200: TaskView } };
  app.get("/api/tasks/:task", { schema: one }, (request) =>
    openTask(contextOf(request), request.params.task),
  );
  const history = {
    tags: TAGS,
    summary: "What happened to a task, from the log",
    params: taskParams,
    response: { 200: TaskHistory },
  };
  app.get("/api/tasks/:task/history", { schema: history }, (request) =>
    taskHistory(contextOf(request), request.params.task),
  );
  const set = {
    tags: TAGS,
    summary: "Set tasks: all of them, or none where one has a fault",
    body: NewTasks,
    response: { 201: z.object({ tasks: z.array(TaskId) }) },
  };
  app.post("/api/tasks", { schema: set }, async (request, reply) =>
    reply.code(201).send({ tasks: await setTasks(contextOf(request), request.body.tasks) }),
  );
  const edit = { ...one, summary: "Edit what a task says", body: EditTask };
  app.put("/api/tasks/:task", { schema: edit }, async (request) => {
    await editTask(contextOf(request), request.params.task, request.body);
    return openTask(contextOf(request), request.params.task);
  });
  const remind = {
    tags: TAGS,
    summary: "Remind the doers of several tasks",
    body: BulkRemind,
    response: { 200: BulkDone },
  };
  app.post("/api/tasks/remind", { schema: remind }, (request) =>
    remindTasks(contextOf(request), request.body.tasks, request.body.words),
  );
  const move = { ...remind, summary: "Move the deadline of several tasks, with a reason", body: BulkMove };
  app.post("/api/tasks/move", { schema: move }, (request) =>
    moveTasks(contextOf(request), request.body.tasks, request.body),
  );
  const drafts = {
    tags: TAGS,
    summary: "What a meeting decided, as tasks to be looked over and set",
    params: z.object({ meeting: z.uuid() }),
    response: { 200: ConclusionDrafts },
  };
  app.get("/api/meetings/:meeting/task-drafts", { schema: drafts }, (request) =>
    conclusionDrafts(contextOf(request), request.params.meeting),
  );
}
