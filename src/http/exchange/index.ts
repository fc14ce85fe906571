import {
  PLAN_EXCHANGES,
  PLATFORM_EXCHANGES,
  REPORT_EXCHANGES,
  ROUND_EXCHANGES,
} from "../../contract/exchange.ts";
import type { App } from "../app.ts";
import { registerApply } from "./apply.ts";
import { registerDownload } from "./download.ts";
import { PLAN, PLATFORM, REPORT, ROUND } from "./places.ts";
import { registerPreview } from "./preview.ts";

/** Tables that go out as a file and come back; one set of addresses a kind. */
export function registerExchange(app: App): void {
  const kinds = [
    ...PLATFORM_EXCHANGES.map((kind) => ({ kind, ...PLATFORM })),
    ...ROUND_EXCHANGES.map((kind) => ({ kind, ...ROUND })),
    ...PLAN_EXCHANGES.map((kind) => ({ kind, ...PLAN })),
    ...REPORT_EXCHANGES.map((kind) => ({ kind, ...REPORT })),
  ];
  for (const place of kinds) {
    registerDownload(app, place);
    registerPreview(app, place);
    registerApply(app, place);
  }
}
