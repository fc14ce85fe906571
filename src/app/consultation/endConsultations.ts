import type { WriteTransaction } from "../store.ts";
import type { SubjectKind } from "./ports.ts";

/** Ends every consultation on a draft that is issued: no more comments are taken, whatever time they were given. */
export async function endConsultations(
  tx: Pick<WriteTransaction, "consultation">,
  kind: SubjectKind,
  id: string,
  at: Date,
): Promise<void> {
  for (const consultation of await tx.consultation.consultations(kind, [id]))
    if (consultation.closedAt === null) await tx.consultation.closeConsultation(consultation.id, at);
}
