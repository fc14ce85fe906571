import { z } from "zod";
import { Version } from "../../contract/ids.ts";
import { RecognitionListId } from "../../contract/recognition.ts";

export const listParams = z.object({ id: RecognitionListId });
export const versionQuery = z.object({ version: z.coerce.number().pipe(Version) });
export const tags = ["recognition"];
