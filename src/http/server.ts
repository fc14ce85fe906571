import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import fastify, { LogController } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { AppError } from "../contract/errors.ts";
import { registerAccounts } from "./accounts/index.ts";
import { registerAgreement } from "./agreement/index.ts";
import type { App, HttpDeps, RegisterRoutes } from "./app.ts";
import { registerAppraisal } from "./appraisal/index.ts";
import { registerCalendar } from "./calendar/index.ts";
import { offerLanguages, recogniseCallers } from "./caller.ts";
import { registerCockpit } from "./cockpit/index.ts";
import { unitPages } from "./cockpit/pages.ts";
import { registerComparison } from "./comparison/index.ts";
import { guardWrites } from "./csrf.ts";
import { registerDivisions } from "./divisions/index.ts";
import { answer, mapErrors } from "./error-mapper.ts";
import { registerEvidence } from "./evidence/index.ts";
import { registerExchange } from "./exchange/index.ts";
import { registerExemptions } from "./exemptions/index.ts";
import { explorerModule } from "./explorer/index.ts";
import { registerHealth } from "./health.ts";
import { registerIndices } from "./indices/index.ts";
import { registerLearning } from "./learning/index.ts";
import { registerLibrary } from "./library/index.ts";
import { type LogSettings, loggerOptions, logRequests } from "./logging.ts";
import { registerMethods } from "./methods/index.ts";
import { methodPages } from "./methods/pages.ts";
import { registerNotices } from "./notices/index.ts";
import { registerObjections } from "./objections/index.ts";
import { registerOffline } from "./offline/index.ts";
import { describeApi } from "./openapi.ts";
import { registerOverlook } from "./overlook/index.ts";
import { registerPapers } from "./papers/index.ts";
import { demandOwnPassword } from "./password-gate.ts";
import { registerPlans } from "./plans/index.ts";
import {
  type PublicAssets,
  type RegisterPage,
  registerPublicPages,
  sendNotFoundPage,
} from "./public/index.ts";
import { registerPublication } from "./publication/index.ts";
import { roundPages } from "./publication/pages.ts";
import { registerPublished } from "./published/index.ts";
import { registerRecognition } from "./recognition/index.ts";
import { registerReopening } from "./reopening/index.ts";
import { registerReports } from "./reports/index.ts";
import { registerRisk } from "./risk/index.ts";
import { registerRounds } from "./rounds/index.ts";
import { registerScenarios } from "./scenarios/index.ts";
import { addSecurityHeaders } from "./security-headers.ts";
import { registerSession } from "./session/index.ts";
import { registerSheets } from "./sheets/index.ts";
import { registerSoundness } from "./soundness/index.ts";
import { refuseUnstorableText } from "./storable-text.ts";
import { registerSurveys } from "./surveys/index.ts";
import { registerTasks } from "./tasks/index.ts";
import { registerTemplates } from "./templates/index.ts";
import { registerUnits } from "./units/index.ts";
import { registerWorkingGroup } from "./workingGroup/index.ts";
import { serveWorkspace } from "./workspace.ts";

/** What `ServerDeps.assets` is made of. */
export { PAGE_STYLES } from "../pages/index.ts";

/** Forms are small; files come by multipart with a limit of their own. */
const BODY_LIMIT = 1024 * 1024;
const FILE_LIMIT = 25 * 1024 * 1024;
const REQUEST_ID = /^[\w.:-]{8,64}$/;

/** Modules of the API; one line each. */
const API: readonly RegisterRoutes[] = [
  registerSession,
  registerAccounts,
  registerUnits,
  registerTasks,
  registerMethods,
  registerRounds,
  registerSheets,
  registerDivisions,
  registerReopening,
  registerExemptions,
  registerOverlook,
  registerRisk,
  registerCockpit,
  registerScenarios,
  registerEvidence,
  registerLibrary,
  registerAgreement,
  registerAppraisal,
  registerPublication,
  registerPapers,
  registerReports,
  registerTemplates,
  registerObjections,
  registerPublished,
  registerComparison,
  registerSoundness,
  registerNotices,
  registerCalendar,
  registerWorkingGroup,
  registerPlans,
  registerLearning,
  registerRecognition,
  registerExchange,
  registerOffline,
  registerIndices,
  registerSurveys,
];

export interface ServerDeps extends HttpDeps {
  /** Style sheet, fonts and mark of the public pages. */
  readonly assets: PublicAssets;
}

/** The whole server, ready to listen or to be asked in-process. */
export async function buildApp(deps: ServerDeps, log: LogSettings): Promise<App> {
  const app: App = fastify({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // A proxy on the same machine tells who is asking; others are not believed.
    trustProxy: deps.publicUrl === null ? false : "loopback",
    rewriteUrl: ({ url = "/" }) => readableUrl(url),
    genReqId: (request) => requestIdOf(request.headers["x-request-id"]),
    forceCloseConnections: "idle",
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook("onRequest", async (request, reply) => {
    void reply.header("x-request-id", request.id);
  });
  logRequests(app);
  mapErrors(app);
  await addSecurityHeaders(app, deps);
  await describeApi(app, deps);
  const explorer = explorerModule(deps);
  await app.register(async (api: App) => {
    await registerApi(api, deps);
    await explorer.routes(api, deps);
  });
  registerHealth(app, deps);
  await serveWorkspace(app, deps);
  await servePages(app, deps, explorer.pages);
  await app.ready();
  return app;
}

async function registerApi(api: App, deps: HttpDeps): Promise<void> {
  await api.register(cookie, { secret: deps.secret });
  await api.register(multipart, {
    limits: { fileSize: FILE_LIMIT, files: 1, fields: 20, fieldSize: 64 * 1024 },
  });
  offerLanguages(api);
  recogniseCallers(api, deps);
  guardWrites(api, deps);
  demandOwnPassword(api);
  refuseUnstorableText(api);
  api.addHook("onSend", async (_request, reply) => {
    if (!reply.hasHeader("cache-control")) void reply.header("cache-control", "no-store");
  });
  for (const register of API) await register(api, deps);
}

/** Pages for everybody, and the answer to addresses that are nowhere: a page for people, the error form for programs. */
async function servePages(app: App, deps: ServerDeps, more: readonly RegisterPage[]): Promise<void> {
  const tools = await registerPublicPages(app, deps, [
    ...methodPages(deps),
    ...roundPages(deps),
    ...unitPages(deps),
    ...more,
  ]);
  app.setNotFoundHandler((request, reply) => {
    const forPeople = request.method === "GET" && !request.url.startsWith("/api");
    if (forPeople) return sendNotFoundPage(request, reply, tools);
    return answer(new AppError("not-found", `nothing at ${request.url}`), request, reply);
  });
}

/** An address whose percent signs stand for no text is nowhere like any other, with the answer that belongs to it. */
function readableUrl(url: string): string {
  const escaped = url.replaceAll("%", "%25");
  try {
    return decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0") ? escaped : url;
  } catch {
    return escaped;
  }
}

/** A proxy's request id is kept, so that both logs can be read together. */
function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
}
