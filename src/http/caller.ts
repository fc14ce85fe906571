import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { actorOf, type OpenSession, openSession } from "../app/access/index.ts";
import { type Context, PUBLIC } from "../app/context.ts";
import { AppError } from "../contract/errors.ts";
import type { Lang } from "../core/index.ts";
import type { App, HttpDeps } from "./app.ts";

export const SESSION_COOKIE = "chiso_session";

/** Who is asking, found out once per request. */
interface Caller {
  readonly context: Context;
  readonly open: OpenSession | null;
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** Looks up the session of each request to this part of the server. */
export function recogniseCallers(app: App, deps: HttpDeps): void {
  app.decorateRequest("caller", null);
  app.addHook("onRequest", async (request) => {
    const token = tokenOf(request);
    const open = token === null ? null : await openSession(deps, token);
    const actor = open === null ? PUBLIC : actorOf(open.account);
    request.caller = { context: { ...deps, actor, lang: langOf(request) }, open };
  });
}

/** `?lang=en` answers the words of methods in English where they have it; it decides nothing else. */
const WithLang = z.object({ lang: z.enum(["vi", "en"]).optional() });

function langOf(request: FastifyRequest): Lang {
  const asked = WithLang.safeParse(request.query);
  if (!asked.success) throw new AppError("invalid", `no such language: ${request.url}`);
  return asked.data.lang ?? "vi";
}

/** Says in the description of every route of this part of the server that a language can be asked for. */
export function offerLanguages(api: App): void {
  api.addHook("onRoute", (route) => {
    if (route.schema?.hide === true) return;
    const asked = route.schema?.querystring;
    const querystring = asked instanceof z.ZodObject ? asked.extend(WithLang.shape) : WithLang;
    route.schema = { ...route.schema, querystring };
  });
}

function tokenOf(request: FastifyRequest): string | null {
  const cookie = request.cookies[SESSION_COOKIE];
  return cookie === undefined ? null : request.unsignCookie(cookie).value;
}

/** What use cases are called with. */
export function contextOf(request: FastifyRequest): Context {
  if (request.caller === null)
    throw new Error(`${request.url} is outside the part of the server that knows callers`);
  return request.caller.context;
}

/** The session of the caller, or null for the public. */
export function sessionOf(request: FastifyRequest): OpenSession | null {
  return request.caller?.open ?? null;
}

/** The session of the caller; refuses the public. */
export function requireSession(request: FastifyRequest): OpenSession {
  const open = sessionOf(request);
  if (open === null) throw new AppError("sign-in-needed", `${request.method} ${request.url} needs a session`);
  return open;
}

/** The browser keeps the token out of reach of scripts, and sends it to this server only. */
export function keepToken(reply: FastifyReply, deps: HttpDeps, token: string, expiresAt: Date): void {
  void reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions(deps), signed: true, expires: expiresAt });
}

export function dropToken(reply: FastifyReply, deps: HttpDeps): void {
  void reply.clearCookie(SESSION_COOKIE, cookieOptions(deps));
}

function cookieOptions(deps: HttpDeps) {
  const secure = deps.publicUrl?.startsWith("https:") ?? false;
  return { path: "/", httpOnly: true, sameSite: "lax" as const, secure };
}
