import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { RoundId } from "../../../contract/ids.ts";
import type { ScenarioBase, ScenarioView } from "../../../contract/scenarios.ts";
import { copyScenario } from "../../api/scenarios.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { SHELL } from "../../words/shell.ts";

interface CopyDialogProps {
  readonly base: ScenarioBase;
  readonly saved: ScenarioView;
  readonly close: () => void;
}

/** A copy in this round or another; criteria that the other round does not have are named before they are left out. */
export function CopyDialog({ base, saved, close }: CopyDialogProps) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const navigate = useNavigate();
  const refusal = useRefusal();
  const client = useQueryClient();
  const [title, setTitle] = useState(words.copyTitle(saved.title));
  const [round, setRound] = useState<string>(saved.round);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const copy = useMutation({
    mutationFn: (dropFaulty: boolean) =>
      copyScenario(saved.id, { round: RoundId.parse(round), title: title.trim(), dropFaulty }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ["scenario-base"] });
      close();
      void navigate(`/phuong-an/${base.unit.unit}?pa=${id}`);
    },
    onError: (error) => setFaults(refusal(error, { title: "copy-title" })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = title.trim().length < 3 ? [{ field: "copy-title", text: words.nameFault }] : [];
    setFaults(found);
    if (found.length === 0) copy.mutate(false);
  };
  const dropping = faults.some(({ field }) => field !== "copy-title");
  return (
    <Dialog opened onClose={close} title={words.copy}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <TextInput
          id="copy-title"
          label={words.name}
          value={title}
          maxLength={200}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <NativeSelect
          label={words.copyTo}
          value={round}
          data={base.rounds.map((each) => ({ value: each.round, label: each.title }))}
          onChange={({ currentTarget }) => setRound(currentTarget.value)}
        />
        <div className="form-actions">
          <Button type="submit" loading={copy.isPending}>
            {words.copy}
          </Button>
          {dropping && (
            <Button variant="default" onClick={() => copy.mutate(true)}>
              {words.dropFaulty}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
