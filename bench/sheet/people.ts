/** People at work, in a process of their own: they open sheets and save lines over HTTP and note how long they waited. */
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";

export interface Person {
  readonly sheet: string;
  readonly cookie: string;
  readonly csrf: string;
}

export interface Plan {
  readonly port: number;
  readonly persons: readonly Person[];
  /** Inputs that may be saved, as paths below the sheet. */
  readonly inputs: readonly string[];
  readonly people: number;
  readonly pauseMs: number;
  readonly seconds: number;
}

/** Milliseconds waited. */
export interface Times {
  readonly open: number[];
  readonly save: number[];
}

interface Version {
  readonly path: string;
  version: number;
}

process.once("message", async (plan: Plan) => {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.people });
  const times: Times = { open: [], save: [] };
  const end = performance.now() + plan.seconds * 1000;
  const persons = plan.persons.slice(0, plan.people);
  await Promise.all(persons.map((person) => workDay(plan, person, agent, times, end)));
  agent.destroy();
  process.send?.(times, () => process.exit(0));
});

async function workDay(plan: Plan, person: Person, agent: Agent, times: Times, end: number): Promise<void> {
  const known = new Map<string, Version>();
  await pause(Math.random() * plan.pauseMs);
  for (let turn = 0; performance.now() < end; turn += 1) {
    const opens = turn % 2 === 0;
    const began = performance.now();
    if (opens) await open(plan, person, agent, known);
    else await save(plan, person, agent, known);
    times[opens ? "open" : "save"].push(performance.now() - began);
    await pause(-Math.log(1 - Math.random()) * plan.pauseMs);
  }
}

async function open(plan: Plan, person: Person, agent: Agent, known: Map<string, Version>): Promise<void> {
  const view = JSON.parse(await send(plan, person, agent, "GET", person.sheet)) as {
    leaves: { code: string; answers: { input: string; version: number }[] }[];
  };
  for (const { code, answers } of view.leaves) {
    for (const { input, version } of answers) {
      const path = `/leaves/${code}/inputs/${input}`;
      known.set(path, { path, version });
    }
  }
}

async function save(plan: Plan, person: Person, agent: Agent, known: Map<string, Version>): Promise<void> {
  const path = plan.inputs[Math.floor(Math.random() * plan.inputs.length)] ?? "";
  const entry = known.get(path);
  const body = JSON.stringify({ value: Math.floor(Math.random() * 20), baseVersion: entry?.version ?? 0 });
  const saved = JSON.parse(await send(plan, person, agent, "PUT", `${person.sheet}${path}`, body)) as {
    version: number;
  };
  known.set(path, { path, version: saved.version });
}

function send(
  plan: Plan,
  person: Person,
  agent: Agent,
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
