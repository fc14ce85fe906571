import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { renewSheet } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { SHELL } from "../../words/shell.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";

/** After changes in a reopened sheet: a new receipt, after asking. */
export function Renew({ address }: { readonly address: SheetAddress }) {
  const words = useWords(UNIT_WORK);
  const shell = useWords(SHELL);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const renew = useMutation({
    mutationFn: () => renewSheet(address),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      announce(words.renewed);
      await navigate("bien-nhan");
    },
  });
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        {words.renew}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="strong">{words.renewTitle}</span>}
      >
        <div className="stack">
          <p>{words.renewText}</p>
          {renew.error && <Problem error={renew.error} />}
          <div className="form-actions">
            <Button loading={renew.isPending} onClick={() => renew.mutate()}>
              {words.renew}
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
