import { z } from "zod";
import { EvidenceId } from "../../contract/ids.ts";

export const evidenceParams = z.object({ id: EvidenceId });
