import type { Task } from "./ports.ts";

/** A task as rights are decided on it. */
export function taskSubject(task: Task) {
  const { office, unit, lead, support, assignee, division, state } = task;
  return { kind: "task", office, unit, lead, support, assignee, division, state } as const;
}
