import { z } from "zod";
import { RoundId } from "../../contract/ids.ts";

export const roundParams = z.object({ id: RoundId });
