import { PassThrough } from "node:stream";
import { simulateIndex, viewFaults } from "../../app/indices/index.ts";
import { type IndexSimulationLine, SimulateIndex } from "../../contract/indices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { untilClosed } from "../untilClosed.ts";
import { FORM, type Guard, TRIAL } from "./form.ts";
import { readTrial } from "./readTrial.ts";

/** Progress is told in steps of this size. */
const STEP = 0.02;

/** A long run, told line by line; closing the connection ends it. */
export function registerSimulate(app: App, onRequest: Guard): void {
  const schema = {
    ...TRIAL,
    summary: `How sure ranks are, as lines of JSON: {"progress":0–1} …, then {"result"} as IndexSureness or {"refused"}; closing the connection ends the run (${FORM}, request as SimulateIndex)`,
    produces: ["application/x-ndjson"],
  };
  app.post("/api/indices/simulate", { schema, onRequest }, async (request, reply) => {
    const { asked, file } = await readTrial(request, SimulateIndex);
    const run = await simulateIndex(contextOf(request), asked, file);
    const signal = untilClosed(reply);
    const lines = new PassThrough();
    const tell = (line: IndexSimulationLine): void => {
      if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`);
    };
    let told = -1;
    const progress = (share: number): void => {
      if (share < told + STEP && share < 1) return;
      told = share;
      tell({ progress: share });
    };
    void reply.type("application/x-ndjson; charset=utf-8").header("x-accel-buffering", "no");
    tell({ progress: 0 });
    run({ signal, progress })
      .then((answer) => {
        tell(answer.ok ? { result: answer.value } : { refused: viewFaults(answer.faults) });
        lines.end();
      })
      .catch((error: unknown) => {
        request.log.error({ err: error }, "a simulation broke off");
        lines.destroy();
      });
    return reply.send(lines);
  });
}
