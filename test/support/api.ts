import type { Page } from "playwright-core";
import { z } from "zod";

const Rounds = z.array(z.object({ id: z.string(), kind: z.string(), stage: z.string() }));

/** Calls the API as the person who is signed in on this page; for what a journey needs but does not show. */
export async function callAs(page: Page, method: string, address: string, body?: object): Promise<unknown> {
  const answer: unknown = await page.evaluate(
    async ([verb, path, content]) => {
      const session = await (await fetch("/api/session")).json();
      const headers = { "content-type": "application/json", "x-csrf-token": session.csrfToken };
      const response = await fetch(`/api${path}`, {
        method: verb,
        headers,
        ...(content === null ? {} : { body: content }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${verb} ${path}: ${response.status} ${text}`);
      return text === "" ? null : JSON.parse(text);
    },
    [method, address, body === undefined ? null : JSON.stringify(body)] as const,
  );
  return answer;
}

/** The round of the demo in this state. */
export async function demoRound(page: Page, kind: "measured" | "measures", stage: string): Promise<string> {
  const response = await page.request.get("/api/rounds");
  const found = Rounds.parse(await response.json()).find(
    (round) => round.kind === kind && round.stage === stage,
  );
  if (found === undefined) throw new Error(`the demo has no ${kind} round in ${stage}`);
  return found.id;
}
