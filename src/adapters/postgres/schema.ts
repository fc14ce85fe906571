import type { AccessTables } from "./access/index.ts";
import type { AppraisalTables } from "./appraisal/index.ts";
import type { AuditTables } from "./audit/index.ts";
import type { EvidenceTables } from "./evidence/index.ts";
import type { MethodsTables } from "./methods/index.ts";
import type { PublicationTables } from "./publication/index.ts";
import type { ResultsTables } from "./results/index.ts";
import type { RoundsTables } from "./rounds/index.ts";
import type { SubmissionsTables } from "./submissions/index.ts";
import type { UnitTables } from "./units/index.ts";

/** Every table, by module; one line each. */
export interface Database
  extends AccessTables,
    AppraisalTables,
    AuditTables,
    EvidenceTables,
    MethodsTables,
    PublicationTables,
    ResultsTables,
    RoundsTables,
    SubmissionsTables,
    UnitTables {}
