import type { AccessTables } from "./access/tables.ts";
import type { AppraisalTables } from "./appraisal/tables.ts";
import type { AuditTables } from "./audit/tables.ts";
import type { CalendarTables } from "./calendar/tables.ts";
import type { ConsultationTables } from "./consultation/tables.ts";
import type { DivisionTables } from "./divisions/tables.ts";
import type { EvidenceTables } from "./evidence/tables.ts";
import type { ExemptionTables } from "./exemptions/tables.ts";
import type { LeadTables } from "./leads/tables.ts";
import type { LearningTables } from "./learning/tables.ts";
import type { LibraryTables } from "./library/tables.ts";
import type { MethodsTables } from "./methods/tables.ts";
import type { NoticesTables } from "./notices/tables.ts";
import type { ObjectionTables } from "./objections/tables.ts";
import type { PlanTables } from "./plans/tables.ts";
import type { PublicationTables } from "./publication/tables.ts";
import type { RecognitionTables } from "./recognition/tables.ts";
import type { ReopeningTables } from "./reopening/tables.ts";
import type { ReportTables } from "./reports/tables.ts";
import type { ResultsTables } from "./results/tables.ts";
import type { RiskTables } from "./risk/tables.ts";
import type { RoundsTables } from "./rounds/tables.ts";
import type { ScenarioTables } from "./scenarios/tables.ts";
import type { SubmissionsTables } from "./submissions/tables.ts";
import type { TaskTables } from "./tasks/tables.ts";
import type { TemplateTables } from "./templates/tables.ts";
import type { UnitTables } from "./units/tables.ts";
import type { WorkingGroupTables } from "./workingGroup/tables.ts";

/** Every table, by module; one line each. */
export interface Database
  extends AccessTables,
    AppraisalTables,
    AuditTables,
    CalendarTables,
    ConsultationTables,
    DivisionTables,
    EvidenceTables,
    ExemptionTables,
    LearningTables,
    LeadTables,
    LibraryTables,
    MethodsTables,
    NoticesTables,
    ObjectionTables,
    PlanTables,
    PublicationTables,
    RecognitionTables,
    ReopeningTables,
    ReportTables,
    ResultsTables,
    RiskTables,
    RoundsTables,
    ScenarioTables,
    SubmissionsTables,
    TemplateTables,
    TaskTables,
    UnitTables,
    WorkingGroupTables {}
