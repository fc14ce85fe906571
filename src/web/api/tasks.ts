import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  DutyList,
  type DutyPreview,
  DutyYear,
  type EditDuty,
  EscalationRules,
  type NewDuty,
  type SetEscalation,
} from "../../contract/duties.ts";
import { TaskId } from "../../contract/improvement.ts";
import { ConclusionDrafts } from "../../contract/taskConclusions.ts";
import {
  type AnswerProposal,
  ProposalAnswered,
  type ProposeValues,
  TaskLeaf,
  ValuesPreview,
} from "../../contract/taskProposals.ts";
import {
  BulkDone,
  DeadlineCheck,
  type EditTask,
  LeafChoices,
  type NewTask,
  TaskBoard,
  TaskChoices,
  TaskHistory,
  TaskOverview,
  TaskPage,
  type TaskSearch,
  TaskView,
} from "../../contract/tasks.ts";
import { apiAddress, read, send } from "./client.ts";

export type TaskWanted = Partial<z.input<typeof TaskSearch>>;

function queryOf(wanted: TaskWanted): string {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== "");
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}

export const tasksQuery = (wanted: TaskWanted) =>
  queryOptions({
    queryKey: ["tasks", "list", wanted],
    queryFn: ({ signal }) => read(TaskPage, `/tasks?${queryOf(wanted)}`, signal),
  });
export const boardQuery = (wanted: TaskWanted) =>
  queryOptions({
    queryKey: ["tasks", "board", wanted],
    queryFn: ({ signal }) => read(TaskBoard, `/tasks/board?${queryOf(wanted)}`, signal),
  });
export const overviewQuery = (unit: string) =>
  queryOptions({
    queryKey: ["tasks", "overview", unit],
    queryFn: ({ signal }) => read(TaskOverview, `/units/${unit}/tasks`, signal),
  });
export const choicesQuery = () =>
  queryOptions({
    queryKey: ["tasks", "choices"],
    queryFn: ({ signal }) => read(TaskChoices, "/tasks/choices", signal),
    staleTime: 60_000,
  });
export const leavesQuery = (office: string, unit: string, index: string) =>
  queryOptions({
    queryKey: ["tasks", "leaves", office, unit, index],
    queryFn: ({ signal }) =>
      read(LeafChoices, `/tasks/leaves?${new URLSearchParams({ office, unit, index })}`, signal),
    staleTime: 60_000,
  });
export const taskQuery = (task: string) =>
  queryOptions({
    queryKey: ["task", task],
    queryFn: ({ signal }) => read(TaskView, `/tasks/${task}`, signal),
  });
export const taskHistoryQuery = (task: string) =>
  queryOptions({
    queryKey: ["task", task, "history"],
    queryFn: ({ signal }) => read(TaskHistory, `/tasks/${task}/history`, signal),
    staleTime: 0,
  });
export const taskLeafQuery = (task: string) =>
  queryOptions({
    queryKey: ["task", task, "leaf"],
    queryFn: ({ signal }) => read(TaskLeaf.nullable(), `/tasks/${task}/leaf`, signal),
  });
export const deadlineQuery = (day: string) =>
  queryOptions({
    queryKey: ["deadline", day],
    queryFn: ({ signal }) => read(DeadlineCheck, `/tasks/deadline?day=${day}`, signal),
    staleTime: 3_600_000,
  });
export const taskDraftsQuery = (meeting: string) =>
  queryOptions({
    queryKey: ["meeting", meeting, "tasks"],
    queryFn: ({ signal }) => read(ConclusionDrafts, `/meetings/${meeting}/task-drafts`, signal),
  });
export const dutiesQuery = () =>
  queryOptions({
    queryKey: ["duties"],
    queryFn: ({ signal }) => read(DutyList, "/duties", signal),
  });
export const dutyYearQuery = (duty: string, year: number) =>
  queryOptions({
    queryKey: ["duties", duty, year],
    queryFn: ({ signal }) => read(DutyYear, `/duties/${duty}/year?year=${year}`, signal),
  });
export const escalationsQuery = (unit: string) =>
  queryOptions({
    queryKey: ["escalations", unit],
    queryFn: ({ signal }) => read(EscalationRules, `/units/${unit}/escalations`, signal),
  });

export const tasksDownload = (wanted: TaskWanted, format: "xlsx" | "csv"): string =>
  apiAddress(`/tasks/export.${format}?${queryOf(wanted)}`);
export const tiedFile = (task: string, document: string): string =>
  apiAddress(`/tasks/${task}/documents/${document}/file`);

/** An act on a task answers the task; every list of tasks is read again. */
export function useTaskAct(task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, typed }: { readonly act: string; readonly typed: object }) =>
      send(TaskView, "POST", `/tasks/${task}/${act}`, typed),
    onSuccess: (view) => {
      client.setQueryData(taskQuery(task).queryKey, view);
      void client.invalidateQueries({ queryKey: ["tasks"] });
    },
    // Where somebody else was there first, the task is shown as it stands now.
    onError: () => void client.invalidateQueries({ queryKey: taskQuery(task).queryKey, exact: true }),
  });
}

export function useUntie(task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (document: string) => send(TaskView, "DELETE", `/tasks/${task}/documents/${document}`),
    onSuccess: (view) => client.setQueryData(taskQuery(task).queryKey, view),
  });
}

export function useEditTask(task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: z.input<typeof EditTask>) => send(TaskView, "PUT", `/tasks/${task}`, typed),
    onSuccess: (view) => client.setQueryData(taskQuery(task).queryKey, view),
  });
}

export function useSetTasks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tasks: readonly z.input<typeof NewTask>[]) =>
      send(z.object({ tasks: z.array(TaskId) }), "POST", "/tasks", { tasks }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tasks"] }),
  });
}

export function useBulk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, typed }: { readonly act: "remind" | "move"; readonly typed: object }) =>
      send(BulkDone, "POST", `/tasks/${act}`, typed),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tasks"] }),
  });
}

export function previewValues(task: string, typed: ProposeValues["typed"]): Promise<ValuesPreview> {
  return send(ValuesPreview, "POST", `/tasks/${task}/leaf/preview`, { typed });
}

export function usePropose(task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (typed: ProposeValues) =>
      send(z.object({ proposal: z.string() }), "POST", `/tasks/${task}/proposals`, typed),
    onSuccess: () => client.invalidateQueries({ queryKey: taskLeafQuery(task).queryKey }),
  });
}

export function useAnswerProposal(task: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ proposal, ...answer }: AnswerProposal & { readonly proposal: string }) =>
      send(ProposalAnswered, "POST", `/tasks/${task}/proposals/${proposal}/answer`, answer),
    onSuccess: () => client.invalidateQueries({ queryKey: taskLeafQuery(task).queryKey }),
  });
}

export function useSaveDuty(duty: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (typed: z.input<typeof NewDuty> | z.input<typeof EditDuty>) => {
      if (duty === null) await send(z.object({ duty: z.string() }), "POST", "/duties", typed);
      else await send(DutyList, "PUT", `/duties/${duty}`, typed);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: dutiesQuery().queryKey }),
  });
}

export function useStopDuty() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ duty, ...typed }: { duty: string; stopped: boolean; version: number }) =>
      send(DutyList, "POST", `/duties/${duty}/stop`, typed),
    onSuccess: (list) => client.setQueryData(dutiesQuery().queryKey, list),
  });
}

export function previewDuty(typed: z.input<typeof DutyPreview>): Promise<DutyYear> {
  return send(DutyYear, "POST", "/duties/preview", typed);
}

export function useSetEscalation(unit: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, ...typed }: z.infer<typeof SetEscalation> & { readonly step: string }) =>
      send(EscalationRules, "PUT", `/units/${unit}/escalations/${step}`, typed),
    onSuccess: (rules) => client.setQueryData(escalationsQuery(unit).queryKey, rules),
  });
}
