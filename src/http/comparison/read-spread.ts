import { z } from "zod";
import { readSpread, spreadCsv } from "../../app/comparison/index.ts";
import { LeafSpread } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";

/** How far units differ at each leaf, as data and as a file. */
export function registerReadSpread(app: App): void {
  const schema = {
    tags: ["results"],
    summary: "Which leaves told the units apart, and which did not",
    params: roundParams,
    response: { 200: z.array(LeafSpread) },
  };
  app.get("/api/rounds/:id/spread", { schema }, (request) =>
    readSpread(contextOf(request), request.params.id),
  );
  const csv = { tags: ["results"], summary: "The same as CSV (UTF-8 with mark)", params: roundParams };
  app.get("/api/rounds/:id/spread.csv", { schema: csv }, async (request, reply) => {
    const spread = await readSpread(contextOf(request), request.params.id);
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachment("Độ phân hóa của tiêu chí.csv"))
      .send(spreadCsv(spread));
  });
}
