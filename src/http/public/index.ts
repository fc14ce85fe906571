import type { App } from "../app.ts";
import { registerAssets } from "./assets.ts";
import { registerGalleryPage } from "./gallery-page.ts";
import { registerHomePage } from "./home-page.ts";
import { createPageTools, type PageTools, type PublicDeps, type RegisterPage } from "./page-tools.ts";
import { registerRankingPage } from "./ranking-page.ts";
import { registerSearchPage } from "./search-page.ts";
import { sendPage } from "./send-page.ts";
import { registerSourcesPage } from "./sources-page.ts";
import { registerUnitPage } from "./unit-page.ts";

export { answerEdition } from "./answer-edition.ts";
export type { PublicAssets } from "./assets.ts";
export {
  inBothLanguages,
  type PageTools,
  type PublicDeps,
  type RegisterPage,
  sendNotFoundPage,
} from "./page-tools.ts";

/** Pages; one line each. */
const PAGES: readonly RegisterPage[] = [
  registerHomePage,
  registerRankingPage,
  registerUnitPage,
  registerSearchPage,
  registerSourcesPage,
  registerGalleryPage,
];

/**
 * The public pages and what they need, complete without script. `more` are pages of other modules. The tools are
 * given back for the answer to addresses that are nowhere.
 */
export async function registerPublicPages(
  app: App,
  deps: PublicDeps,
  more: readonly RegisterPage[] = [],
): Promise<PageTools> {
  const tools = createPageTools(deps);
  await registerAssets(app, deps.assets);
  await app.register(async (pages: App) => {
    // What is kept in memory is answered before anything is parsed.
    pages.addHook("onRequest", (request, reply, next) => {
      const kept = request.method === "GET" ? tools.cache.peek(request.url) : undefined;
      if (kept) void sendPage(request, reply, kept);
      else next();
    });
    for (const register of [...PAGES, ...more]) register(pages, tools);
  });
  return tools;
}
