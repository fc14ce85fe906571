import { z } from "zod";
import { DocumentId, UnitKey } from "../../contract/ids.ts";

export const libraryParams = z.object({ unit: UnitKey });
export const documentParams = z.object({ document: DocumentId });
export const versionParams = documentParams.extend({ version: z.coerce.number().int().min(1).max(100_000) });
