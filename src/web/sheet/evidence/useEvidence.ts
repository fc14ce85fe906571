import { useMutation, useQueryClient } from "@tanstack/react-query";
import { DocumentId } from "../../../contract/ids.ts";
import type { AttachEvidence, LeafSaved } from "../../../contract/sheets.ts";
import { attachDocument } from "../../api/library.ts";
import { attachEvidence, removeEvidence, sheetQuery } from "../../api/sheet.ts";
import { useAddress } from "../address.ts";
import { withSaved } from "../saving/queues.ts";

function useTakeOver(): (saved: LeafSaved) => void {
  const client = useQueryClient();
  const address = useAddress();
  return (saved) => {
    client.setQueryData(sheetQuery(address).queryKey, (old) => (old ? withSaved(old, saved) : old));
  };
}

export function useAttachEvidence(leaf: string) {
  const address = useAddress();
  const takeOver = useTakeOver();
  return useMutation({
    mutationFn: ({ described, file }: { readonly described: AttachEvidence; readonly file: File | null }) =>
      attachEvidence(address, leaf, described, file),
    onSuccess: takeOver,
  });
}

/** From the library. */
export function useAttachDocument(leaf: string) {
  const address = useAddress();
  const takeOver = useTakeOver();
  return useMutation({
    mutationFn: (chosen: { readonly document: string; readonly page: string; readonly note: string }) =>
      attachDocument(address, leaf, { ...chosen, document: DocumentId.parse(chosen.document) }),
    onSuccess: takeOver,
  });
}

export function useRemoveEvidence() {
  const takeOver = useTakeOver();
  return useMutation({ mutationFn: removeEvidence, onSuccess: takeOver });
}
