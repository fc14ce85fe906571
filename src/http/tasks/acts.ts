import type { z } from "zod";
import type { Context } from "../../app/context.ts";
import {
  answerTime,
  askTime,
  assignTask,
  cancelTask,
  moveTask,
  noteTask,
  openTask,
  readTiedFile,
  reopenTask,
  reviewTask,
  submitTask,
  tieDocument,
  untieDocument,
  updateTask,
} from "../../app/tasks/index.ts";
import type { TaskId } from "../../contract/improvement.ts";
import {
  AnswerTime,
  AskTime,
  AssignTask,
  EndTask,
  MoveTask,
  NoteTask,
  ReviewTask,
  SubmitTask,
  TaskView,
  TieDocument,
  UpdateTask,
} from "../../contract/tasks.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { sendFile } from "../evidence/fileReply.ts";
import { TAGS, taskParams, tiedParams } from "./params.ts";

/** What people do with a task; each answers the task as it stands then. */
export function registerActs(app: App): void {
  const act = <Body extends z.ZodType>(
    name: string,
    summary: string,
    body: Body,
    work: (context: Context, task: TaskId, typed: z.output<Body>) => Promise<void>,
  ): void => {
    const schema = { tags: TAGS, summary, params: taskParams, body, response: { 200: TaskView } };
    app.post(`/api/tasks/:task/${name}`, { schema }, async (request) => {
      const { task } = taskParams.parse(request.params);
      await work(contextOf(request), task, body.parse(request.body));
      return openTask(contextOf(request), task);
    });
  };
  act("updates", "Tell how far it is", UpdateTask, updateTask);
  act("notes", "A word on it", NoteTask, (context, task, { words }) => noteTask(context, task, words));
  act("submit", "Report it as finished", SubmitTask, submitTask);
  act("review", "Accept it, or return it with a reason", ReviewTask, reviewTask);
  act("assign", "Give it to a person or division of the lead agency", AssignTask, assignTask);
  act("move", "Move its deadline, with a reason", MoveTask, moveTask);
  act("ask-time", "Ask for more time", AskTime, askTime);
  act("answer-time", "Answer a wish for more time", AnswerTime, answerTime);
  act("cancel", "End it without its being done", EndTask, cancelTask);
  act("reopen", "Take it up again", EndTask, reopenTask);
  act("documents", "Tie a document of a library to it", TieDocument, tieDocument);
  const untie = {
    tags: TAGS,
    summary: "Take a document off it",
    params: tiedParams,
    response: { 200: TaskView },
  };
  app.delete("/api/tasks/:task/documents/:document", { schema: untie }, async (request) => {
    const { task, document } = request.params;
    await untieDocument(contextOf(request), task, document);
    return openTask(contextOf(request), task);
  });
  const file = { tags: TAGS, summary: "The file of a tied document", params: tiedParams };
  app.get("/api/tasks/:task/documents/:document/file", { schema: file }, async (request, reply) => {
    const { task, document } = request.params;
    return sendFile(reply, await readTiedFile(contextOf(request), task, document));
  });
}
