import type { Words } from "../../contract/audience.ts";
import type { AccountId, RoundId, UnitKey } from "../../contract/ids.ts";
import type { PlanId, PlanState } from "../../contract/improvement.ts";
import type { ParagraphKind, PlanKind } from "../../contract/plans.ts";
import type { PlanTemplate } from "./planTemplate.ts";

/** A plan without its text. */
export interface Plan {
  readonly id: PlanId;
  readonly office: UnitKey;
  readonly unit: UnitKey;
  readonly kind: PlanKind;
  readonly yearFrom: number;
  readonly yearTo: number;
  readonly title: string;
  readonly state: PlanState;
  readonly template: string | null;
  readonly previous: PlanId | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuedAt: Date | null;
  readonly issuedBy: AccountId | null;
  readonly receiptHash: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: AccountId | null;
  /** What was reached, said when it was closed. */
  readonly reached: string;
  readonly createdAt: Date;
  readonly createdBy: AccountId;
  /** Grows with every change of title, targets, order or state. */
  readonly version: number;
}

export interface Paragraph {
  readonly id: string;
  readonly position: number;
  readonly kind: ParagraphKind;
  readonly text: string;
  readonly version: number;
}

export interface Target {
  readonly id: string;
  readonly position: number;
  readonly index: string;
  readonly component: string | null;
  readonly year: number;
  readonly value: number | null;
  readonly rank: number | null;
  readonly group: string | null;
  readonly words: string;
}

export interface PlanItem {
  readonly id: string;
  readonly position: number;
  readonly index: string;
  readonly component: string | null;
  readonly round: RoundId | null;
  readonly leaf: string | null;
  readonly target: string;
  readonly measure: string;
  readonly lead: UnitKey | null;
  readonly support: readonly UnitKey[];
  readonly due: string | null;
  readonly budgetNote: string;
  readonly expectedPoints: number | null;
  /** Points lost or at risk at the leaf when the item was drafted. */
  readonly lostPoints: number | null;
  readonly carriedFrom: string | null;
  readonly addedIn: number | null;
  readonly droppedAt: Date | null;
  readonly droppedIn: number | null;
  readonly droppedReason: string;
  readonly version: number;
}

export interface PlanAmendment {
  readonly no: number;
  readonly number: string;
  readonly issuedOn: string;
  readonly reason: string;
  readonly changes: readonly Words[];
  readonly madeAt: Date;
  readonly madeByName: string;
}

export interface NewAmendment extends Omit<PlanAmendment, "madeByName"> {
  readonly madeBy: AccountId;
}

/** A plan with everything in it. */
export interface WholePlan {
  readonly plan: Plan;
  readonly paragraphs: readonly Paragraph[];
  readonly targets: readonly Target[];
  /** Dropped ones included, in the order of the plan. */
  readonly items: readonly PlanItem[];
}

/** What a list and the rights need of a plan beside itself. */
export interface PlanLine {
  readonly plan: Plan;
  /** Items in force. */
  readonly items: number;
  /** Lead and supporting agencies of its items. */
  readonly involved: readonly UnitKey[];
}

export interface PlanReader {
  /** Outlines that come with the program. */
  templates(): readonly PlanTemplate[];
  plan(id: PlanId): Promise<Plan | undefined>;
  whole(id: PlanId): Promise<WholePlan | undefined>;
  /** Every plan, the newest years first. */
  lines(): Promise<readonly PlanLine[]>;
  amendments(id: PlanId): Promise<readonly PlanAmendment[]>;
}

export interface PlanWriter {
  /** Locks the plan against acts on it (issue, amend, close) while a part of it is written. */
  lockForWork(id: PlanId): Promise<Plan | undefined>;
  /** Locks it for an act; waits for writes under way. */
  lockForAct(id: PlanId): Promise<Plan | undefined>;
  insert(whole: WholePlan): Promise<void>;
  /** Stores the plan under one version more; false where it was changed since `plan.version`. */
  update(plan: Plan): Promise<boolean>;
  /** Erases a draft whole. */
  deleteDraft(id: PlanId): Promise<void>;
  insertParagraph(plan: PlanId, paragraph: Paragraph): Promise<void>;
  /** False where it was changed since `version`. */
  saveParagraph(id: string, text: string, version: number): Promise<boolean>;
  deleteParagraph(id: string): Promise<void>;
  placeParagraphs(order: readonly string[]): Promise<void>;
  replaceTargets(plan: PlanId, targets: readonly Target[]): Promise<void>;
  insertItems(plan: PlanId, items: readonly PlanItem[]): Promise<void>;
  /** False where it was changed since `item.version`. */
  saveItem(item: PlanItem): Promise<boolean>;
  deleteItem(id: string, version: number): Promise<boolean>;
  placeItems(order: readonly string[]): Promise<void>;
  insertAmendment(plan: PlanId, amendment: NewAmendment): Promise<void>;
}
