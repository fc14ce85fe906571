/** People at work, in a process of their own: what each does again and again over HTTP, and how long they waited. */
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import type { SignedIn } from "./world.ts";

/** `sheet`: open and save in turn; `criterion`: list a criterion across units; `search`: look through a library. */
export type Job =
  | { readonly kind: "sheet"; readonly sheet: string; readonly inputs: readonly string[] }
  | { readonly kind: "criterion"; readonly pages: readonly string[] }
  | { readonly kind: "search"; readonly pages: readonly string[] };

export interface Person extends SignedIn {
  readonly job: Job;
}

export interface Plan {
  readonly port: number;
  readonly persons: readonly Person[];
  readonly pauseMs: number;
  readonly seconds: number;
}

export type Act = "open" | "save" | "criterion" | "search";
/** Milliseconds waited. */
export type Times = Record<Act, number[]>;

interface Work {
  readonly plan: Plan;
  readonly agent: Agent;
  readonly times: Times;
  readonly end: number;
}

process.once("message", async (plan: Plan) => {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.persons.length });
  const times: Times = { open: [], save: [], criterion: [], search: [] };
  const work = { plan, agent, times, end: performance.now() + plan.seconds * 1000 };
  await Promise.all(plan.persons.map((person) => workDay(work, person)));
  agent.destroy();
  process.send?.(times, () => process.exit(0));
});

async function workDay(work: Work, person: Person): Promise<void> {
  const known = new Map<string, number>();
  await pause(Math.random() * work.plan.pauseMs);
  for (let turn = 0; performance.now() < work.end; turn += 1) {
    const began = performance.now();
    const act = await once(work, person, known, turn);
    work.times[act].push(performance.now() - began);
    await pause(-Math.log(1 - Math.random()) * work.plan.pauseMs);
  }
}

async function once(work: Work, person: Person, known: Map<string, number>, turn: number): Promise<Act> {
  const { job } = person;
  if (job.kind !== "sheet") {
    await send(work, person, "GET", one(job.pages));
    return job.kind;
  }
  if (turn % 2 === 0) {
    const view = JSON.parse(await send(work, person, "GET", job.sheet)) as {
      leaves: { code: string; answers: { input: string; version: number }[] }[];
    };
    for (const { code, answers } of view.leaves)
      for (const { input, version } of answers) known.set(`/leaves/${code}/inputs/${input}`, version);
    return "open";
  }
  const path = one(job.inputs);
  const body = JSON.stringify({ value: Math.floor(Math.random() * 20), baseVersion: known.get(path) ?? 0 });
  const saved = JSON.parse(await send(work, person, "PUT", `${job.sheet}${path}`, body)) as {
    version: number;
  };
  known.set(path, saved.version);
  return "save";
}

function one(list: readonly string[]): string {
  return list[Math.floor(Math.random() * list.length)] ?? "";
}

function send(
  { plan, agent }: Work,
  person: Person,
  method: string,
  path: string,
  body?: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie: person.cookie,
      "x-csrf-token": person.csrf,
      ...(body === undefined
        ? {}
        : { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
    };
    const call = request({ port: plan.port, host: "127.0.0.1", method, path, agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () =>
        answer.statusCode === 200
          ? resolve(text)
          : reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`)),
      );
    });
    call.on("error", reject).end(body);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
