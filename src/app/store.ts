import type { AccessReader, AccessWriter } from "./access/ports.ts";
import type { AppraisalReader, AppraisalWriter } from "./appraisal/ports.ts";
import type { AuditReader, AuditWriter } from "./audit/ports.ts";
import type { CalendarReader, CalendarWriter } from "./calendar/ports.ts";
import type { ConsultationReader, ConsultationWriter } from "./consultation/ports.ts";
import type { DivisionReader, DivisionWriter } from "./divisions/ports.ts";
import type { EvidenceReader, EvidenceWriter } from "./evidence/ports.ts";
import type { ExemptionReader, ExemptionWriter } from "./exemptions/ports.ts";
import type { LeadReader, LeadWriter } from "./leads/ports.ts";
import type { LearningReader, LearningWriter } from "./learning/ports.ts";
import type { LibraryReader, LibraryWriter } from "./library/ports.ts";
import type { MethodReader, MethodWriter } from "./methods/ports.ts";
import type { NoticeReader, NoticeWriter } from "./notices/ports.ts";
import type { ObjectionReader, ObjectionWriter } from "./objections/ports.ts";
import type { PlanReader, PlanWriter } from "./plans/ports.ts";
import type { PublicationReader, PublicationWriter } from "./publication/ports.ts";
import type { RecognitionReader, RecognitionWriter } from "./recognition/ports.ts";
import type { ReopeningReader, ReopeningWriter } from "./reopening/ports.ts";
import type { ReportReader, ReportWriter } from "./reports/ports.ts";
import type { ResultsReader, ResultsWriter } from "./results/ports.ts";
import type { RiskReader, RiskWriter } from "./risk/ports.ts";
import type { RoundReader, RoundWriter } from "./rounds/ports.ts";
import type { ScenarioReader, ScenarioWriter } from "./scenarios/ports.ts";
import type { SubmissionReader, SubmissionWriter } from "./submissions/ports.ts";
import type { TaskReader, TaskWriter } from "./tasks/ports.ts";
import type { TemplateReader, TemplateWriter } from "./templates/ports.ts";
import type { UnitReader, UnitWriter } from "./units/ports.ts";
import type { WorkingGroupReader, WorkingGroupWriter } from "./workingGroup/ports.ts";

/** What a reading use case is given: it cannot write. */
export interface ReadTransaction {
  readonly access: AccessReader;
  readonly audit: AuditReader;
  readonly units: UnitReader;
  readonly methods: MethodReader;
  readonly rounds: RoundReader;
  readonly submissions: SubmissionReader;
  readonly divisions: DivisionReader;
  readonly evidence: EvidenceReader;
  readonly exemptions: ExemptionReader;
  readonly reopenings: ReopeningReader;
  readonly leads: LeadReader;
  readonly library: LibraryReader;
  readonly appraisal: AppraisalReader;
  readonly publication: PublicationReader;
  readonly objections: ObjectionReader;
  readonly results: ResultsReader;
  readonly calendar: CalendarReader;
  readonly notices: NoticeReader;
  readonly workingGroup: WorkingGroupReader;
  readonly templates: TemplateReader;
  readonly reports: ReportReader;
  readonly tasks: TaskReader;
  readonly consultation: ConsultationReader;
  readonly plans: PlanReader;
  readonly risk: RiskReader;
  readonly learning: LearningReader;
  readonly recognition: RecognitionReader;
  readonly scenarios: ScenarioReader;
}

/** What a writing use case is given; it commits as a whole or not at all. */
export interface WriteTransaction extends ReadTransaction {
  readonly access: AccessReader & AccessWriter;
  readonly audit: AuditReader & AuditWriter;
  readonly units: UnitReader & UnitWriter;
  readonly methods: MethodReader & MethodWriter;
  readonly rounds: RoundReader & RoundWriter;
  readonly submissions: SubmissionReader & SubmissionWriter;
  readonly divisions: DivisionReader & DivisionWriter;
  readonly evidence: EvidenceReader & EvidenceWriter;
  readonly exemptions: ExemptionReader & ExemptionWriter;
  readonly reopenings: ReopeningReader & ReopeningWriter;
  readonly leads: LeadReader & LeadWriter;
  readonly library: LibraryReader & LibraryWriter;
  readonly appraisal: AppraisalReader & AppraisalWriter;
  readonly publication: PublicationReader & PublicationWriter;
  readonly objections: ObjectionReader & ObjectionWriter;
  readonly results: ResultsReader & ResultsWriter;
  readonly calendar: CalendarReader & CalendarWriter;
  readonly notices: NoticeReader & NoticeWriter;
  readonly workingGroup: WorkingGroupReader & WorkingGroupWriter;
  readonly templates: TemplateReader & TemplateWriter;
  readonly reports: ReportReader & ReportWriter;
  readonly tasks: TaskReader & TaskWriter;
  readonly consultation: ConsultationReader & ConsultationWriter;
  readonly plans: PlanReader & PlanWriter;
  readonly risk: RiskReader & RiskWriter;
  readonly learning: LearningReader & LearningWriter;
  readonly recognition: RecognitionReader & RecognitionWriter;
  readonly scenarios: ScenarioReader & ScenarioWriter;
}

export interface Store {
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
}
