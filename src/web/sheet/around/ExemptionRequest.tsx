import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import type { LeafView } from "../../../contract/sheets.ts";
import { sheetQuery } from "../../api/sheet.ts";
import { askExemption, withdrawExemption } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHELL } from "../../words/shell.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { useAddress } from "../address.ts";
import { useAround } from "./context.ts";

/** «Không áp dụng» at a criterion: asking, waiting, the answer with its reason. */
export function ExemptionRequest({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const [newest] = useAround().exemptionRequests.filter((each) => each.leaf === leaf.code);
  const may = leaf.allowed.includes("leaf.ask-exemption") && leaf.scoredBy === "self";
  if (newest?.decision === null) {
    return (
      <div className="note small row-apart">
        <p>{words.exemptionWaits(momentWords(newest.askedAt, language), newest.reason)}</p>
        {may && <TakeBack leaf={leaf.code} />}
      </div>
    );
  }
  return (
    <>
      {newest?.decision === "refused" && (
        <p className="note note-warning small">
          {words.exemptionRefused(newest.answer, newest.decidedByName ?? "")}
        </p>
      )}
      {may && <Ask leaf={leaf.code} />}
    </>
  );
}

function useSheetAnswer(said?: string) {
  const client = useQueryClient();
  const address = useAddress();
  return async () => {
    await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
    if (said) announce(said);
  };
}

function TakeBack({ leaf }: { readonly leaf: string }) {
  const words = useWords(UNIT_WORK);
  const address = useAddress();
  const onSuccess = useSheetAnswer();
  const withdraw = useMutation({ mutationFn: () => withdrawExemption(address, leaf), onSuccess });
  return (
    <Button variant="default" size="xs" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
      {words.exemptionWithdraw}
    </Button>
  );
}

function Ask({ leaf }: { readonly leaf: string }) {
  const words = useWords(UNIT_WORK);
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className="no-print">
        <button type="button" className="link-button small" onClick={() => setOpen(true)}>
          {words.askExemption}
        </button>
      </div>
    );
  }
  return <AskForm leaf={leaf} close={() => setOpen(false)} />;
}

function AskForm({ leaf, close }: { readonly leaf: string; readonly close: () => void }) {
  const words = useWords(UNIT_WORK);
  const shell = useWords(SHELL);
  const address = useAddress();
  const id = useId();
  const refusal = useRefusal();
  const done = useSheetAnswer(words.exemptionSent);
  const [typed, setTyped] = useState({ reason: "", document: "" });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const ask = useMutation({
    mutationFn: () => askExemption(address, leaf, typed),
    onSuccess: async () => {
      await done();
      close();
    },
    onError: (error) => setFaults(refusal(error, { reason: `${id}-reason` })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = typed.reason.trim() === "";
    setFaults(missing ? [{ field: `${id}-reason`, text: words.exemptionMissing }] : []);
    if (!missing) ask.mutate();
  };
  return (
    <form className="form exemption-form" onSubmit={submit} noValidate aria-label={words.askExemption}>
      <ErrorSummary faults={faults} />
      <Textarea
        id={`${id}-reason`}
        label={words.exemptionReason}
        description={words.exemptionReasonHint}
        autosize
        minRows={2}
        value={typed.reason}
        onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
        error={faultOf(faults, `${id}-reason`)}
      />
      <TextInput
        label={words.exemptionDocument}
        description={words.exemptionDocumentHint}
        value={typed.document}
        onChange={(event) => setTyped({ ...typed, document: event.currentTarget.value })}
      />
      <div className="form-actions">
        <Button type="submit" size="sm" loading={ask.isPending}>
          {words.exemptionSend}
        </Button>
        <Button variant="default" size="sm" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
