import { outlookUnits } from "../../app/cockpit/index.ts";
import { OutlookUnits } from "../../contract/outlook.ts";
import type { App } from "../app.ts";
import { contextOf } from "../caller.ts";

export function registerReadOutlookUnits(app: App): void {
  const schema = {
    tags: ["cockpit"],
    summary: "Units whose standing, risks and what-ifs the reader may see, their own first",
    response: { 200: OutlookUnits },
  };
  app.get("/api/outlook/units", { schema }, (request) => outlookUnits(contextOf(request)));
}
