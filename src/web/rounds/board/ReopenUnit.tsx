import { Button, MultiSelect, NativeSelect, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { LeafCode, UnitKey } from "../../../contract/ids.ts";
import { ReopenedWork } from "../../../contract/reopenings.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { sheetQuery } from "../../api/sheet.ts";
import { reopeningsQuery, reopenUnit } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { fromLocalBox } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { ROUND_WORK } from "../../words/roundWork.ts";
import { SHELL } from "../../words/shell.ts";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { MomentBox } from "../edit/MomentBox.tsx";

interface ReopenUnitProps {
  readonly round: RoundDetail;
  readonly unit: string;
  readonly name: string;
}

/** Opens one unit again, whole or some criteria, until a moment, with the reason. */
export function ReopenUnit(props: ReopenUnitProps) {
  const words = useWords(ROUND_WORK);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={words.reopenOf(props.name)}
        onClick={() => setOpen(true)}
      >
        {words.reopen}
      </Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        size="lg"
        title={<span className="strong">{words.reopenOf(props.name)}</span>}
      >
        {open && <ReopenForm {...props} close={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

const EMPTY = { work: "self-scoring", leaves: [] as readonly string[], until: "", reason: "" };

function ReopenForm({ round, unit, name, close }: ReopenUnitProps & { readonly close: () => void }) {
  const words = useWords(ROUND_WORK);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const client = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const reopen = useMutation({
    mutationFn: () =>
      reopenUnit(round.id, {
        unit: UnitKey.parse(unit),
        work: ReopenedWork.parse(typed.work),
        leaves: typed.leaves.map((leaf) => LeafCode.parse(leaf)),
        until: fromLocalBox(typed.until),
        reason: typed.reason,
      }),
    onSuccess: async (list) => {
      client.setQueryData(reopeningsQuery(round.id).queryKey, list);
      await client.invalidateQueries({ queryKey: sheetQuery({ round: round.id, unit }).queryKey });
      announce(words.reopenDone(name));
      close();
    },
    onError: (error) => setFaults(refusal(error, { until: "reopen-until", reason: "reopen-reason" })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found: FormFault[] = [];
    if (fromLocalBox(typed.until) === "")
      found.push({ field: "reopen-until", text: words.reopenUntilMissing });
    if (typed.reason.trim() === "") found.push({ field: "reopen-reason", text: words.reopenReasonMissing });
    setFaults(found);
    if (found.length === 0) reopen.mutate();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <WorkChoice round={round} work={typed.work} choose={(work) => setTyped({ ...typed, work })} />
      <LeafChoice
        round={round.id}
        unit={unit}
        chosen={typed.leaves}
        choose={(leaves) => setTyped({ ...typed, leaves })}
      />
      <MomentBox
        id="reopen-until"
        label={words.reopenUntil}
        value={typed.until}
        usual="17:00"
        change={(until) => setTyped({ ...typed, until })}
        fault={faultOf(faults, "reopen-until")}
      />
      <Textarea
        id="reopen-reason"
        label={words.reopenReason}
        description={words.reopenReasonHint}
        autosize
        minRows={2}
        value={typed.reason}
        onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
        error={faultOf(faults, "reopen-reason")}
      />
      <div className="form-actions">
        <Button type="submit" loading={reopen.isPending}>
          {words.reopenDo}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

interface WorkChoiceProps {
  readonly round: RoundDetail;
  readonly work: string;
  readonly choose: (work: string) => void;
}

function WorkChoice({ round, work, choose }: WorkChoiceProps) {
  const words = useWords(ROUND_WORK);
  const works = useWords(UNIT_WORK);
  return (
    <NativeSelect
      label={words.reopenWork}
      value={work}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: "self-scoring", label: works.workSelf },
        ...(round.clock.explanation ? [{ value: "explanation", label: works.workExplanation }] : []),
        { value: "appraisal", label: works.workAppraisal },
      ]}
    />
  );
}

interface LeafChoiceProps {
  readonly round: string;
  readonly unit: string;
  readonly chosen: readonly string[];
  readonly choose: (leaves: readonly string[]) => void;
}

function LeafChoice({ round, unit, chosen, choose }: LeafChoiceProps) {
  const words = useWords(ROUND_WORK);
  const { data } = useQuery(sheetQuery({ round, unit }));
  const leaves = (data?.leaves ?? []).filter(
    ({ scoredBy, exemption }) => scoredBy === "self" && exemption === null,
  );
  return (
    <MultiSelect
      size="md"
      label={words.reopenLeaves}
      searchable
      clearable
      hidePickedOptions
      limit={50}
      value={[...chosen]}
      onChange={choose}
      data={leaves.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }))}
    />
  );
}
