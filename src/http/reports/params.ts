import { z } from "zod";
import { ReportId } from "../../contract/improvement.ts";
import { CallId } from "../../contract/reports.ts";

export const reportParams = z.object({ id: ReportId });
export const callParams = z.object({ id: CallId });
export const tags = ["reports"];
