import {
  auditIndex,
  compareIndex,
  explainIndex,
  explainIndexChange,
  tryIndex,
} from "../../app/indices/index.ts";
import {
  CompareIndex,
  ExplainIndex,
  ExplainIndexChange,
  IndexAudit,
  IndexChangeExplained,
  IndexComparison,
  IndexExplanation,
  IndexSubject,
  IndexTrial,
  TryIndex,
} from "../../contract/indices.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { untilClosed } from "../untilClosed.ts";
import { FORM, type Guard, TRIAL } from "./form.ts";
import { readTrial } from "./readTrial.ts";

/** Questions about an index that are answered at once. */
export function registerTrials(app: App, onRequest: Guard): void {
  const build = {
    ...TRIAL,
    summary: `Compute an index, or tell every fault of its method and figures (${FORM}, request as TryIndex)`,
    response: { 200: IndexTrial },
  };
  app.post("/api/indices/build", { schema: build, onRequest }, async (request) => {
    const { asked, file } = await readTrial(request, TryIndex);
    return tryIndex(contextOf(request), asked, file);
  });
  const explain = {
    ...TRIAL,
    summary: `Why a unit has its figures, sentence by sentence (${FORM}, request as ExplainIndex)`,
    response: { 200: IndexExplanation },
  };
  app.post("/api/indices/explain", { schema: explain, onRequest }, async (request) => {
    const { asked, file } = await readTrial(request, ExplainIndex);
    return explainIndex(contextOf(request), asked, file);
  });
  const compare = {
    ...TRIAL,
    summary: `The same figures by another method or with steps done otherwise (${FORM}, request as CompareIndex)`,
    response: { 200: IndexComparison },
  };
  app.post("/api/indices/compare", { schema: compare, onRequest }, async (request) => {
    const { asked, file } = await readTrial(request, CompareIndex);
    return compareIndex(contextOf(request), asked, file);
  });
  const audit = {
    ...TRIAL,
    summary: `Weak points of an index on its figures, worst first (${FORM}, request as IndexSubject)`,
    response: { 200: IndexAudit },
  };
  app.post("/api/indices/audit", { schema: audit, onRequest }, async (request) => {
    const { asked, file } = await readTrial(request, IndexSubject);
    return auditIndex(contextOf(request), asked, file);
  });
  const change = {
    ...TRIAL,
    summary: `Why a rank changed between two periods; the lines add up exactly (${FORM}, request as ExplainIndexChange)`,
    response: { 200: IndexChangeExplained },
  };
  app.post("/api/indices/explain-change", { schema: change, onRequest }, async (request, reply) => {
    const { asked, file } = await readTrial(request, ExplainIndexChange);
    return explainIndexChange(contextOf(request), asked, file, untilClosed(reply));
  });
}
