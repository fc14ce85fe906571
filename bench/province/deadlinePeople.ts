/** People in the last minutes before a deadline, in a process of their own: they save and upload until well after it. */
import { Agent, request } from "node:http";
import type { SignedIn } from "./world.ts";

export interface DeadlinePlan {
  readonly port: number;
  readonly round: string;
  readonly persons: readonly SignedIn[];
  readonly leaves: readonly string[];
  /** Milliseconds since 1970: when to stop trying. */
  readonly end: number;
  readonly pauseMs: number;
}

/** A write that the server acknowledged. */
export interface Acknowledged {
  readonly unit: string;
  readonly leaf: string;
  readonly kind: "save" | "upload";
  /** Version of the input, or the marker in the title of the file. */
  readonly mark: string;
}

export interface Outcome {
  readonly acknowledged: readonly Acknowledged[];
  readonly refused: Readonly<Record<string, number>>;
  /** Times nobody answered: the server was gone. */
  readonly unanswered: number;
}

interface Crowd {
  readonly plan: DeadlinePlan;
  readonly agent: Agent;
  readonly acknowledged: Acknowledged[];
  readonly refused: Record<string, number>;
  unanswered: number;
}

process.once("message", async (plan: DeadlinePlan) => {
  const agent = new Agent({ keepAlive: true, maxSockets: plan.persons.length });
  const crowd: Crowd = { plan, agent, acknowledged: [], refused: {}, unanswered: 0 };
  await Promise.all(plan.persons.map((person, index) => lastHour(crowd, person, index)));
  agent.destroy();
  const { acknowledged, refused, unanswered } = crowd;
  process.send?.({ acknowledged, refused, unanswered } satisfies Outcome, () => process.exit(0));
});

async function lastHour(crowd: Crowd, person: SignedIn, index: number): Promise<void> {
  const { plan } = crowd;
  const versions = new Map<string, number>();
  for (let turn = 0; Date.now() < plan.end; turn += 1) {
    const leaf = plan.leaves[(turn * 7 + index) % plan.leaves.length] ?? "";
    if (turn % 4 === 3) await upload(crowd, person, leaf, `${index}-${turn}`);
    else await save(crowd, person, leaf, versions);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * plan.pauseMs * 2));
  }
}

async function save(
  crowd: Crowd,
  person: SignedIn,
  leaf: string,
  versions: Map<string, number>,
): Promise<void> {
  const path = `/api/rounds/${crowd.plan.round}/sheets/${person.username}/leaves/${leaf}/inputs/done`;
  const baseVersion = versions.get(leaf) ?? 0;
  const body = JSON.stringify({ value: Math.floor(Math.random() * 20), baseVersion });
  const answer = await call(crowd, person, "PUT", path, "application/json", Buffer.from(body));
  if (!answer) {
    // Not known whether it was written: the next try shows.
    return;
  }
  if (answer.status === 200) {
    const { version } = JSON.parse(answer.text) as { version: number };
    versions.set(leaf, version);
    crowd.acknowledged.push({ unit: person.username, leaf, kind: "save", mark: String(version) });
    return;
  }
  const refusal = JSON.parse(answer.text) as { code: string; details?: { version?: number } };
  if (refusal.code === "changed-by-other" && refusal.details?.version !== undefined)
    versions.set(leaf, refusal.details.version);
  crowd.refused[refusal.code] = (crowd.refused[refusal.code] ?? 0) + 1;
}

const PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

async function upload(crowd: Crowd, person: SignedIn, leaf: string, mark: string): Promise<void> {
  const boundary = `----chiso${mark}`;
  const part = (name: string, value: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const body = `${part("title", mark)}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${mark}.pdf"\r\ncontent-type: application/pdf\r\n\r\n${PDF}${mark}\r\n--${boundary}--\r\n`;
  const path = `/api/rounds/${crowd.plan.round}/sheets/${person.username}/leaves/${leaf}/evidence`;
  const type = `multipart/form-data; boundary=${boundary}`;
  const answer = await call(crowd, person, "POST", path, type, Buffer.from(body));
  if (!answer) return;
  if (answer.status === 201) {
    crowd.acknowledged.push({ unit: person.username, leaf, kind: "upload", mark });
    return;
  }
  const { code } = JSON.parse(answer.text) as { code: string };
  crowd.refused[code] = (crowd.refused[code] ?? 0) + 1;
}

function call(
  crowd: Crowd,
  person: SignedIn,
  method: string,
  path: string,
  type: string,
  body: Buffer,
): Promise<{ status: number; text: string } | null> {
  return new Promise((resolve) => {
    const headers = {
      cookie: person.cookie,
      "x-csrf-token": person.csrf,
      "content-type": type,
      "content-length": body.byteLength,
    };
    const { port } = crowd.plan;
    const gone = (): void => {
      crowd.unanswered += 1;
      setTimeout(() => resolve(null), 200);
    };
    const sent = request({ port, host: "127.0.0.1", method, path, agent: crowd.agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      answer.on("error", gone);
    });
    sent.on("error", gone).end(body);
  });
}
