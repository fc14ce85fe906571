import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SheetState } from "../../../contract/sheets.ts";
import { type SheetAddress, sheetQuery, withdrawSheet } from "../../api/sheet.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { SHELL } from "../../words/shell.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";

interface WithdrawProps {
  readonly address: SheetAddress;
  readonly state: SheetState;
}

/** From the leader the sheet comes back at once; what was handed in only after asking. */
export function Withdraw({ address, state }: WithdrawProps) {
  return state === "submitted" ? <WithdrawSubmitted address={address} /> : <TakeBack address={address} />;
}

function TakeBack({ address }: { readonly address: SheetAddress }) {
  const words = useWords(UNIT_WORK);
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => withdrawSheet(address),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      announce(words.takenBack);
    },
  });
  return (
    <>
      <Button variant="default" size="sm" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {words.takeBack}
      </Button>
      {withdraw.error && <Problem error={withdraw.error} />}
    </>
  );
}

function WithdrawSubmitted({ address }: { readonly address: SheetAddress }) {
  const words = useWords(SHEET);
  const shell = useWords(SHELL);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => withdrawSheet(address),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      announce(words.withdrawn);
      setAsking(false);
    },
  });
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setAsking(true)}>
        {words.withdraw}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="strong">{words.withdrawTitle}</span>}
      >
        <div className="stack">
          <p>{words.withdrawText}</p>
          {withdraw.error && <Problem error={withdraw.error} />}
          <div className="form-actions">
            <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {words.withdraw}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {shell.cancel}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
