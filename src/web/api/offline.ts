import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type AcceptOffline, OfflineAccepted, OfflineComparison } from "../../contract/offline.ts";
import { apiAddress, send } from "./client.ts";
import { type SheetAddress, sheetQuery } from "./sheet.ts";

const pathOf = ({ round, unit }: SheetAddress) => `/rounds/${round}/sheets/${unit}/offline`;

export function offlineDownload(sheet: SheetAddress): string {
  return apiAddress(`${pathOf(sheet)}.xlsx`);
}

/** Where a filled file differs from the sheet now; nothing is written. */
export function useCompareFile(sheet: SheetAddress) {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append("file", file, file.name);
      return send(OfflineComparison, "POST", pathOf(sheet), form);
    },
  });
}

export function useAcceptChanges(sheet: SheetAddress) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (chosen: AcceptOffline) => send(OfflineAccepted, "POST", `${pathOf(sheet)}/accept`, chosen),
    onSuccess: () => client.invalidateQueries({ queryKey: sheetQuery(sheet).queryKey }),
  });
}
