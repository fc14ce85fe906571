import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AttachEvidence, LeafSaved } from "../../../contract/sheets.ts";
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

export function useRemoveEvidence() {
  const takeOver = useTakeOver();
  return useMutation({ mutationFn: removeEvidence, onSuccess: takeOver });
}
