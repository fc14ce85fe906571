import helmet, { type FastifyHelmetOptions } from "@fastify/helmet";
import fastify from "fastify";
import type { App, HttpDeps } from "./app.ts";

type Headers = Readonly<Record<string, string>>;

/** Everything comes from this server; no script or style inside a page. */
const OWN_ONLY = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "frame-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'self'"],
};

/** The workspace's component library sets styles from its scripts, and previews of chosen files are blobs. */
const WORKSPACE = {
  ...OWN_ONLY,
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
};

/** Headers that keep a page from being framed, sniffed or fed foreign scripts. */
export async function addSecurityHeaders(app: App, deps: HttpDeps): Promise<void> {
  const headers = await headersFor(OWN_ONLY, deps);
  app.addHook("onRequest", (_request, reply, next) => {
    void reply.headers(headers);
    next();
  });
}

/** The same for the workspace, set over those of every page. */
export function workspaceHeaders(deps: HttpDeps): Promise<Headers> {
  return headersFor(WORKSPACE, deps);
}

/**
 * What helmet would set. It builds the same headers anew for each request, which weighs on pages answered from memory;
 * asked once, they are kept.
 */
async function headersFor(directives: typeof OWN_ONLY, deps: HttpDeps): Promise<Headers> {
  const settings: FastifyHelmetOptions = {
    contentSecurityPolicy: { useDefaults: false, directives },
    hsts: deps.publicUrl?.startsWith("https:") ?? false,
    frameguard: { action: "sameorigin" },
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  };
  const plain = fastify();
  plain.get("/", (_request, reply) => reply.send(""));
  const without = await plain.inject("/");
  await plain.close();
  const guarded = fastify();
  await guarded.register(helmet, settings);
  guarded.get("/", (_request, reply) => reply.send(""));
  const { headers } = await guarded.inject("/");
  await guarded.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name in without.headers || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
