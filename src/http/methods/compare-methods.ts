import { z } from "zod";
import { compareVersions } from "../../app/methods/index.ts";
import { MethodComparison } from "../../contract/methods.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";
import { versionName } from "./params.ts";

/** Two versions side by side, each named `<id>@<version>`; a draft for those who write it. */
export function registerCompareMethods(app: App): void {
  const schema = {
    tags: ["methods"],
    summary: "What differs between two versions",
    querystring: z.object({ before: versionName, after: versionName }),
    response: { 200: MethodComparison },
  };
  app.get("/api/methods/compare", { schema }, (request) =>
    compareVersions(contextOf(request), request.query.before, request.query.after),
  );
}
