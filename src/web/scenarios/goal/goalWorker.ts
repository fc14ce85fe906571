import { seekGoal } from "../../../core/scenarios/index.ts";
import { compileMethod } from "../../../core/scoring/compile.ts";
import type { GoalQuestion, GoalReply } from "./messages.ts";

/** Seeks apart from the page, so that the page never stands still however long the search takes. */
self.addEventListener("message", ({ data }: MessageEvent<GoalQuestion>) => {
  self.postMessage(replyTo(data));
});

function replyTo({ method, setting, supposed, open, goal }: GoalQuestion): GoalReply {
  const start = performance.now();
  try {
    const answer = seekGoal(compileMethod(method), setting, supposed, open, goal);
    return { ok: true, answer, ms: performance.now() - start };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
