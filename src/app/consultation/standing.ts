import type { UnitKey } from "../../contract/ids.ts";
import type { ReadTransaction } from "../store.ts";
import type { Consultation, SubjectKind } from "./ports.ts";

/** What rights over a draft need to know of its consultations. */
export interface ConsultationStanding {
  /** Every unit that was ever asked. */
  readonly consulted: readonly UnitKey[];
  readonly commentsOpen: boolean;
  /** Until when comments are taken now; null when they are not. */
  readonly until: Date | null;
  /** Units asked by the newest consultation that said nothing yet. */
  readonly silent: readonly UnitKey[];
}

export const NOT_CONSULTED: ConsultationStanding = {
  consulted: [],
  commentsOpen: false,
  until: null,
  silent: [],
};

/** Whether comments are taken, at one reading of the clock: nothing is closed by a job. */
export function isOpen({ closedAt, until }: Consultation, now: Date): boolean {
  return closedAt === null && until > now;
}

export async function consultationStanding(
  tx: ReadTransaction,
  subject: SubjectKind,
  id: string,
  now: Date,
): Promise<ConsultationStanding> {
  return (await consultationStandings(tx, subject, [id], now)).get(id) ?? NOT_CONSULTED;
}

/** The same for several drafts in two queries. */
export async function consultationStandings(
  tx: ReadTransaction,
  subject: SubjectKind,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, ConsultationStanding>> {
  const all = await tx.consultation.consultations(subject, ids);
  const comments = await tx.consultation.comments(all.map(({ id }) => id));
  return new Map(
    ids.map((id) => {
      const own = all.filter(({ subjectId }) => subjectId === id);
      const open = own.find((one) => isOpen(one, now));
      const said = new Set(
        comments.filter(({ consultationId }) => consultationId === own[0]?.id).map(({ unit }) => unit),
      );
      const silent = (own[0]?.units ?? []).filter(
        ({ unit, agreedAt }) => agreedAt === null && !said.has(unit),
      );
      return [
        id,
        {
          consulted: [...new Set(own.flatMap(({ units }) => units.map(({ unit }) => unit)))],
          commentsOpen: open !== undefined,
          until: open?.until ?? null,
          silent: silent.map(({ unit }) => unit),
        },
      ];
    }),
  );
}
