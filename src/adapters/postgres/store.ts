import { setTimeout as pause } from "node:timers/promises";
import { type Kysely, sql, type Transaction } from "kysely";
import { announcing } from "../../app/notices/index.ts";
import { followingRisk } from "../../app/risk/index.ts";
import type { ReadTransaction, Store, WriteTransaction } from "../../app/store.ts";
import { AppError } from "../../contract/errors.ts";
import { createAccessRepository } from "./access/index.ts";
import { createAppraisalRepository } from "./appraisal/index.ts";
import { createAuditRepository } from "./audit/index.ts";
import { createCalendarRepository } from "./calendar/index.ts";
import { createConsultationRepository } from "./consultation/index.ts";
import { createDivisionRepository } from "./divisions/index.ts";
import { createEvidenceRepository } from "./evidence/index.ts";
import { createExemptionRepository } from "./exemptions/index.ts";
import { createLeadRepository } from "./leads/index.ts";
import { createLearningRepository } from "./learning/index.ts";
import { createLibraryRepository } from "./library/index.ts";
import { createMethodRepository } from "./methods/index.ts";
import { createNoticeRepository } from "./notices/index.ts";
import { createObjectionRepository } from "./objections/index.ts";
import { createPlanRepository } from "./plans/index.ts";
import { createPublicationRepository } from "./publication/index.ts";
import { createRecognitionRepository } from "./recognition/index.ts";
import { createReopeningRepository } from "./reopening/index.ts";
import { createReportRepository } from "./reports/index.ts";
import { createResultsRepository } from "./results/index.ts";
import { createRiskRepository } from "./risk/index.ts";
import { createRoundRepository } from "./rounds/index.ts";
import { createScenarioRepository } from "./scenarios/index.ts";
import type { Database } from "./schema.ts";
import { hasSystemCode } from "./store-error.ts";
import { createSubmissionRepository } from "./submissions/index.ts";
import { createTaskRepository } from "./tasks/index.ts";
import { createTemplateRepository } from "./templates/index.ts";
import { createUnitRepository } from "./units/index.ts";
import { createWorkingGroupRepository } from "./workingGroup/index.ts";

/** Serialization failure and deadlock: nothing was written, trying again is right. */
const TRY_AGAIN = ["40001", "40P01"];
/** Disk full, as PostgreSQL and as the operating system say it. */
const NO_ROOM = ["53100", "ENOSPC"];
const TRIES = 4;

/** The transactional store over PostgreSQL. */
export function createStore(db: Kysely<Database>): Store {
  return {
    read: (work) => refusingWhenFull(() => readOnce(db, work)),
    write: (work) => refusingWhenFull(() => writeRetrying(db, work)),
  };
}

/**
 * One consistent picture: everything read belongs to the same moment. The transaction is begun by the parcel that brings
 * its first questions, not waited for before: nothing is written, and where it could not begin, nothing is answered.
 */
function readOnce<T>(db: Kysely<Database>, work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const begun = sql`start transaction isolation level repeatable read read only`.execute(connection);
    try {
      const [answer] = await Promise.all([work(repositories(connection as Transaction<Database>)), begun]);
      await sql`commit`.execute(connection);
      return answer;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

/** Read committed: what is read after a row lock was waited for is what the other writer left. */
async function writeRetrying<T>(
  db: Kysely<Database>,
  work: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db
        .transaction()
        .setIsolationLevel("read committed")
        .execute((tx) => work(followingRisk(announcing(repositories(tx)))));
    } catch (error) {
      if (attempt === TRIES || !hasSystemCode(error, ...TRY_AGAIN)) throw error;
      await pause(10 * 2 ** attempt);
    }
  }
}

async function refusingWhenFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (hasSystemCode(error, ...NO_ROOM))
      throw new AppError("store-full", "the disk of the database is full");
    throw error;
  }
}

/** One line a module. */
function repositories(tx: Transaction<Database>): WriteTransaction {
  return {
    access: createAccessRepository(tx),
    audit: createAuditRepository(tx),
    units: createUnitRepository(tx),
    methods: createMethodRepository(tx),
    rounds: createRoundRepository(tx),
    submissions: createSubmissionRepository(tx),
    divisions: createDivisionRepository(tx),
    evidence: createEvidenceRepository(tx),
    exemptions: createExemptionRepository(tx),
    reopenings: createReopeningRepository(tx),
    leads: createLeadRepository(tx),
    library: createLibraryRepository(tx),
    appraisal: createAppraisalRepository(tx),
    publication: createPublicationRepository(tx),
    objections: createObjectionRepository(tx),
    results: createResultsRepository(tx),
    calendar: createCalendarRepository(tx),
    notices: createNoticeRepository(tx),
    workingGroup: createWorkingGroupRepository(tx),
    consultation: createConsultationRepository(tx),
    plans: createPlanRepository(tx),
    risk: createRiskRepository(tx),
    scenarios: createScenarioRepository(tx),
    templates: createTemplateRepository(tx),
    reports: createReportRepository(tx),
    tasks: createTaskRepository(tx),
    learning: createLearningRepository(tx),
    recognition: createRecognitionRepository(tx),
  };
}
