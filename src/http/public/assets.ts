import type { App } from "../app.ts";
import { cachedPage } from "./page-cache.ts";
import { sendPage } from "./send-page.ts";

/** One file sent with the pages. */
export interface PublicFile {
  readonly href: string;
  readonly type: string;
  readonly content: Buffer;
}

export interface PublicAssets {
  readonly style: PublicFile;
  readonly fonts: readonly PublicFile[];
  readonly explorerScript: PublicFile | null;
  readonly files: readonly PublicFile[];
}

const A_YEAR = "public, max-age=31536000, immutable";
const A_DAY = "public, max-age=86400";

/** Style sheet, fonts and mark; what carries a hash in its name is kept for a year. */
export async function registerAssets(app: App, assets: PublicAssets): Promise<void> {
  for (const file of assets.files) {
    const hashed = file === assets.style || file === assets.explorerScript;
    const keep = hashed || file.type === "font/woff2" ? A_YEAR : A_DAY;
    const page = await cachedPage(file.content, file.type, keep);
    app.get(file.href, { schema: { hide: true } }, (request, reply) => sendPage(request, reply, page));
  }
}
