import { createExplorerShelves, type ExplorerContext } from "../../app/explorer/index.ts";
import type { App, HttpDeps, RegisterRoutes } from "../app.ts";
import type { RegisterPage } from "../public/index.ts";
import { explorerPages } from "./pages.ts";
import { registerReadExplorer } from "./read-explorer.ts";

/** Routes and pages of one server share what was worked out. */
export function explorerModule(deps: HttpDeps): {
  readonly routes: RegisterRoutes;
  readonly pages: readonly RegisterPage[];
} {
  const context: ExplorerContext = { ...deps, shelves: createExplorerShelves() };
  return {
    routes: (app: App) => registerReadExplorer(app, context),
    pages: explorerPages(context),
  };
}
