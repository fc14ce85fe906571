/** Arrows that may be drawn between the layers; see docs/architecture.md. Everything else is an error. */
const LAYERS = {
  core: [],
  contract: ["core"],
  app: ["core", "contract"],
  adapters: ["core", "contract", "app"],
  ui: ["core", "contract"],
  pages: ["core", "contract", "ui"],
  web: ["core", "contract", "ui"],
  http: ["core", "contract", "app", "ui", "pages"],
  cli: ["core", "contract", "app"],
};
const between = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `${layer}-imports-only-${allowed.join("-") || "itself"}`,
  severity: "error",
  from: { path: `^src/${layer}/`, pathNot: "\\.test\\.tsx?$" },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...allowed].join("|")})/` },
}));
module.exports = {
  forbidden: [
    ...between,
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "modules-meet-at-their-index",
      comment:
        "A module of app talks to another only through its index.ts; ports may name the types of other ports.",
      severity: "error",
      from: { path: "^src/app/([^/]+)/.+" },
      to: { path: "^src/app/([^/]+)/.+", pathNot: ["^src/app/$1/", "^src/app/[^/]+/(index|ports)\\.ts$"] },
    },
    {
      name: "core-is-pure",
      severity: "error",
      from: { path: "^src/core/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-drawer-names",
      comment: "No folder or file called utils, helpers, common, base, manager.",
      severity: "error",
      from: {},
      to: { path: "(^|/)(utils?|helpers?|common|base|manager)(/|\\.tsx?$)", pathNot: "node_modules" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
    },
  },
};
