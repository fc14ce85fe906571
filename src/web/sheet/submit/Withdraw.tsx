import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SheetState } from "../../../contract/sheets.ts";
import { type SheetAddress, sheetQuery, withdrawSheet } from "../../api/sheet.ts";
import { announce } from "../../parts/announce.ts";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { AskFirst } from "../AskFirst.tsx";

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
  return (
    <AskFirst
      address={address}
      act={words.withdraw}
      title={words.withdrawTitle}
      text={words.withdrawText}
      variant="default"
      send={() => withdrawSheet(address)}
      doneText={words.withdrawn}
    />
  );
}
