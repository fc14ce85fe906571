import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { UnitKey } from "../../../contract/ids.ts";
import { type ScenarioBase, type ScenarioView, SHARINGS, type Sharing } from "../../../contract/scenarios.ts";
import { createScenario, editScenario } from "../../api/scenarios.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../../parts/ErrorSummary.tsx";
import { useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { SHELL } from "../../words/shell.ts";
import type { Draft } from "../draft.ts";

interface SaveDialogProps {
  readonly base: ScenarioBase;
  /** The one to change; null keeps a new one. */
  readonly saved: ScenarioView | null;
  readonly draft: Draft;
  readonly close: () => void;
}

/** Title, note and who may see it; the server computes what is kept. */
export function SaveDialog({ base, saved, draft, close }: SaveDialogProps) {
  const words = useWords(SCENARIOS);
  const shell = useWords(SHELL);
  const navigate = useNavigate();
  const refusal = useRefusal();
  const client = useQueryClient();
  const [title, setTitle] = useState(saved?.title ?? "");
  const [note, setNote] = useState(saved?.note ?? "");
  const [sharing, setSharing] = useState<Sharing>(saved?.sharing ?? "private");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const keep = useMutation({
    mutationFn: () => {
      const { changes, assumed, goal, open } = draft;
      const year = base.basis.kind === "published" ? Number(base.basis.period) : null;
      const typed = { title: title.trim(), note, changes, assumed, goal, open: open ?? [], sharing, year };
      return saved === null
        ? createScenario({ ...typed, unit: UnitKey.parse(base.unit.unit), round: base.round.round })
        : editScenario(saved.id, { ...typed, version: saved.version });
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ["scenario-base"] });
      await client.invalidateQueries({ queryKey: ["scenario", id] });
      close();
      void navigate(`/phuong-an/${base.unit.unit}?pa=${id}`, { replace: saved !== null });
    },
    onError: (error) => setFaults(refusal(error, { title: "scenario-title" })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = title.trim().length < 3 ? [{ field: "scenario-title", text: words.nameFault }] : [];
    setFaults(found);
    if (found.length === 0) keep.mutate();
  };
  const names = { private: words.private, unit: words.unit, office: words.office, link: words.link };
  return (
    <Dialog opened onClose={close} title={saved === null ? words.save : words.saveChanges}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <TextInput
          id="scenario-title"
          label={words.name}
          value={title}
          maxLength={200}
          data-autofocus
          error={faultOf(faults, "scenario-title")}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Textarea
          label={words.note}
          value={note}
          autosize
          minRows={2}
          maxLength={4000}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <NativeSelect
          label={words.sharing}
          value={sharing}
          data={SHARINGS.map((value) => ({ value, label: names[value] }))}
          onChange={({ currentTarget: { value } }) =>
            setSharing(SHARINGS.find((each) => each === value) ?? "private")
          }
        />
        <div className="form-actions">
          <Button type="submit" loading={keep.isPending}>
            {saved === null ? words.save : words.saveChanges}
          </Button>
          <Button variant="default" onClick={close}>
            {shell.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
