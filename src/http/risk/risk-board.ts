import { exportRiskBoard, riskBoard } from "../../app/risk/index.ts";
import { RiskBoard } from "../../contract/risk.ts";
import type { App } from "../app.ts";
import { attachment } from "../attachment.ts";
import { contextOf } from "../caller.ts";
import { roundParams } from "../rounds/params.ts";
import { FILE_TYPES } from "../workingGroup/fileTypes.ts";

const TAGS = ["risk"];

/** Where the points of every unit of a round stand. */
export function registerRiskBoard(app: App): void {
  const schema = {
    tags: TAGS,
    summary: "Every unit of a round under way, most points at risk first, for those who look over it",
    params: roundParams,
    response: { 200: RiskBoard },
  };
  app.get("/api/rounds/:id/risk-board", { schema }, (request) =>
    riskBoard(contextOf(request), request.params.id),
  );
  for (const format of ["xlsx", "csv"] as const) {
    const file = { tags: TAGS, summary: `Units with their risk as ${format}`, params: roundParams };
    app.get(`/api/rounds/:id/risk-board.${format}`, { schema: file }, async (request, reply) => {
      const { name, content } = await exportRiskBoard(contextOf(request), request.params.id, format);
      return reply.type(FILE_TYPES[format]).header("content-disposition", attachment(name)).send(content);
    });
  }
}
