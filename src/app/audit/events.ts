import type { z } from "zod";
import type { Words } from "../../contract/audience.ts";
import type { EventKind, Telling } from "./eventKind.ts";
import { accessEvents } from "./events/access.ts";
import { judgingEvents } from "./events/appraisal.ts";
import { calendarEvents } from "./events/calendar.ts";
import { consultationEvents } from "./events/consultation.ts";
import { divisionEvents } from "./events/divisions.ts";
import { exchangeEvents } from "./events/exchange.ts";
import { leadEvents } from "./events/leads.ts";
import { learningEvents } from "./events/learning.ts";
import { libraryEvents } from "./events/library.ts";
import { methodEvents } from "./events/methods.ts";
import { objectionEvents } from "./events/objections.ts";
import { planEvents } from "./events/plans.ts";
import { publicationEvents } from "./events/publication.ts";
import { publishedEvents } from "./events/published.ts";
import { recognitionEvents } from "./events/recognition.ts";
import { reportEvents } from "./events/reports.ts";
import { riskRuleEvents } from "./events/risk.ts";
import { roundEvents } from "./events/rounds.ts";
import { scenarioEvents } from "./events/scenarios.ts";
import { appraisalEvents, submissionEvents } from "./events/submissions.ts";
import { dutyEvents, escalationEvents, proposalEvents, taskEvents } from "./events/tasks.ts";
import { templateEvents } from "./events/templates.ts";
import { unitEvents } from "./events/units.ts";
import { exemptionEvents, reopeningEvents, reviewEvents } from "./events/unitWork.ts";
import { handingInEvents, meetingEvents, riskEvents } from "./events/workingGroup.ts";

/**
 * Every kind of event the audit chain can hold. Each module keeps its kinds in `events/<module>.ts`
 * (data schema and sentence) and adds one line here.
 */
export const EVENTS = {
  ...accessEvents,
  ...unitEvents,
  ...templateEvents,
  ...reportEvents,
  ...divisionEvents,
  ...reviewEvents,
  ...reopeningEvents,
  ...exemptionEvents,
  ...calendarEvents,
  ...exchangeEvents,
  ...riskRuleEvents,
  ...roundEvents,
  ...methodEvents,
  ...scenarioEvents,
  ...publicationEvents,
  ...objectionEvents,
  ...publishedEvents,
  ...leadEvents,
  ...libraryEvents,
  ...submissionEvents,
  ...appraisalEvents,
  ...judgingEvents,
  ...riskEvents,
  ...meetingEvents,
  ...handingInEvents,
  ...consultationEvents,
  ...planEvents,
  ...taskEvents,
  ...escalationEvents,
  ...proposalEvents,
  ...dutyEvents,
  ...learningEvents,
  ...recognitionEvents,
} satisfies Record<string, EventKind>;

export type AuditKind = keyof typeof EVENTS;

/** A tagged union: `kind` decides what `data` must hold. */
export type AuditEvent = {
  [Kind in AuditKind]: { readonly kind: Kind; readonly data: z.input<(typeof EVENTS)[Kind]["data"]> };
}[AuditKind];

const KINDS: ReadonlyMap<string, EventKind> = new Map(Object.entries(EVENTS));

/** Checks the data of an event against its schema; throws when they do not fit, so nothing unreadable is ever kept. */
export function checkedData(kind: string, data: unknown): unknown {
  const known = KINDS.get(kind);
  if (known === undefined) throw new Error(`unknown audit kind ${kind}`);
  return known.data.parse(data);
}

/** The sentence of an entry. An entry of a kind this version does not know is shown by its kind. */
export function describeEvent(kind: string, data: unknown): Words {
  return KINDS.get(kind)?.sentence(data) ?? { vi: `Sự kiện: ${kind}`, en: `Event: ${kind}` };
}

/** Whom events of a kind concern and how they are told; undefined where nobody is. */
export function tellingOf(kind: string): Telling<unknown> | undefined {
  return KINDS.get(kind)?.telling;
}

/** What the people concerned read: the words of the notice, or else the sentence of the log. */
export function noticeWords(kind: string, data: unknown): Words {
  return tellingOf(kind)?.notice?.(data) ?? describeEvent(kind, data);
}
