import helmet from "@fastify/helmet";
import type { App, HttpDeps } from "./app.ts";

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

export const WORKSPACE_HELMET = { contentSecurityPolicy: { useDefaults: false, directives: WORKSPACE } };

/** Headers that keep a page from being framed, sniffed or fed foreign scripts. */
export async function addSecurityHeaders(app: App, deps: HttpDeps): Promise<void> {
  const secure = deps.publicUrl?.startsWith("https:") ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: OWN_ONLY },
    hsts: secure,
    frameguard: { action: "sameorigin" },
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
}
