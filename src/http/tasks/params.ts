import { z } from "zod";
import { DocumentId, UnitKey } from "../../contract/ids.ts";
import { TaskId } from "../../contract/improvement.ts";

export const TAGS = ["tasks"];
export const taskParams = z.object({ task: TaskId });
export const tiedParams = taskParams.extend({ document: DocumentId });
export const unitParams = z.object({ unit: UnitKey });
