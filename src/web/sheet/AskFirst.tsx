import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type SheetAddress, sheetQuery } from "../api/sheet.ts";
import { announce } from "../parts/announce.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Problem } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

interface AskFirstProps {
  readonly address: SheetAddress;
  /** The act as its button says it, here and in the question. */
  readonly act: string;
  readonly title: string;
  readonly text: string;
  readonly variant?: "default" | "filled";
  readonly send: () => Promise<unknown>;
  /** Said once it is done and the sheet was read again. */
  readonly doneText: string;
  readonly done?: () => void | Promise<void>;
}

/** An act on a whole sheet that is asked about before it is done. */
export function AskFirst({ address, act, title, text, variant = "filled", ...props }: AskFirstProps) {
  const shell = useWords(SHELL);
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const sending = useMutation({
    mutationFn: props.send,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      announce(props.doneText);
      setAsking(false);
      await props.done?.();
    },
  });
  return (
    <>
      <Button variant={variant} size="sm" onClick={() => setAsking(true)}>
        {act}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={<span className="strong">{title}</span>}
      >
        <div className="stack">
          <p>{text}</p>
          {sending.error && <Problem error={sending.error} />}
          <div className="form-actions">
            <Button loading={sending.isPending} onClick={() => sending.mutate()}>
              {act}
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
