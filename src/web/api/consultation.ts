import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  type AnswerComment,
  ConsultationBook,
  type OpenConsultation,
  type WriteComment,
} from "../../contract/consultation.ts";
import { apiAddress, read, send } from "./client.ts";

/** Where a draft lives in the API: `/plans/<id>`, `/reports/<id>`. */
export type DraftBase = `/${"plans" | "reports"}/${string}`;

export const consultationsQuery = (base: DraftBase) =>
  queryOptions({
    queryKey: ["consultations", base],
    queryFn: ({ signal }) => read(ConsultationBook, `${base}/consultations`, signal),
  });

/** One act on the comments of a draft. */
export type ConsultationAct =
  | { readonly act: "open"; readonly typed: z.input<typeof OpenConsultation> }
  | { readonly act: "extend"; readonly id: string; readonly until: string; readonly reason: string }
  | { readonly act: "remind"; readonly id: string }
  | { readonly act: "close"; readonly id: string }
  | { readonly act: "comment"; readonly id: string; readonly typed: z.input<typeof WriteComment> }
  | {
      readonly act: "edit";
      readonly id: string;
      readonly comment: string;
      readonly text: string;
      readonly version: number;
    }
  | { readonly act: "withdraw"; readonly id: string; readonly comment: string; readonly version: number }
  | { readonly act: "agree"; readonly id: string; readonly unit: string; readonly agrees: boolean }
  | {
      readonly act: "answer";
      readonly id: string;
      readonly comment: string;
      readonly typed: z.input<typeof AnswerComment>;
    };

const Reminded = z.object({ reminded: z.int() });

function perform(base: DraftBase, change: ConsultationAct): Promise<unknown> {
  if (change.act === "open") return send(ConsultationBook, "POST", `${base}/consultations`, change.typed);
  const one = `${base}/consultations/${change.id}`;
  switch (change.act) {
    case "extend":
      return send(ConsultationBook, "POST", `${one}/extend`, { until: change.until, reason: change.reason });
    case "remind":
      return send(Reminded, "POST", `${one}/remind`, {});
    case "close":
      return send(ConsultationBook, "POST", `${one}/close`);
    case "comment":
      return send(ConsultationBook, "POST", `${one}/comments`, change.typed);
    case "edit":
      return send(ConsultationBook, "PUT", `${one}/comments/${change.comment}`, {
        text: change.text,
        version: change.version,
      });
    case "withdraw":
      return send(ConsultationBook, "DELETE", `${one}/comments/${change.comment}?version=${change.version}`);
    case "agree":
      return send(ConsultationBook, "PUT", `${one}/agreement`, { unit: change.unit, agrees: change.agrees });
    case "answer":
      return send(ConsultationBook, "PUT", `${one}/comments/${change.comment}/answer`, change.typed);
  }
}

/** Does it, then reads comments and draft again. */
export function useConsultationAct(base: DraftBase) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ConsultationAct) => perform(base, change),
    onSettled: () => client.invalidateQueries(),
  });
}

export function commentsDownload(base: DraftBase, format: "docx" | "pdf" | "xlsx"): string {
  return apiAddress(`${base}/consultations/table.${format}`);
}
