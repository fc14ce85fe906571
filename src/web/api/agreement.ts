import { queryOptions } from "@tanstack/react-query";
import { AgreementView } from "../../contract/agreement.ts";
import { apiAddress, read } from "./client.ts";

export const agreementQuery = (round: string) =>
  queryOptions({
    queryKey: ["appraisal", round, "agreement"],
    queryFn: ({ signal }) => read(AgreementView, `/rounds/${round}/agreement`, signal),
  });

export function agreementDownload(round: string): string {
  return apiAddress(`/rounds/${round}/agreement.csv`);
}
