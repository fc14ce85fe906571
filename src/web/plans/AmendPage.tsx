import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { PlanChoices, PlanItemView, PlanView } from "../../contract/plans.ts";
import { planChoicesQuery, usePlanAct } from "../api/plans.ts";
import { announce } from "../parts/announce.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { ACT_PATHS, ActBoxes, type ActTyped, actFaults } from "./ActBoxes.tsx";
import { ItemForm } from "./ItemForm.tsx";
import { ItemTable } from "./ItemTable.tsx";
import type { inputOf } from "./itemTyped.ts";
import { usePlan } from "./PlanFrame.tsx";

type Input = ReturnType<typeof inputOf>;
/** One change that the amendment is going to make. */
type Change =
  | { readonly kind: "add"; readonly key: string; readonly item: Input }
  | { readonly kind: "change"; readonly key: string; readonly before: PlanItemView; readonly item: Input }
  | { readonly kind: "drop"; readonly key: string; readonly before: PlanItemView; readonly reason: string };

/** Amends an issued plan: changes are gathered first, then recorded together with number, date and reason. */
export function Component() {
  const plan = usePlan();
  const words = useWords(PLANS);
  const choices = useQuery(planChoicesQuery(plan.id));
  if (!plan.actions.includes("plan.amend")) return <Empty title={words[plan.state]} />;
  return <Loaded query={choices}>{(view) => <Amending plan={plan} choices={view} />}</Loaded>;
}

function Amending({ plan, choices }: { readonly plan: PlanView; readonly choices: PlanChoices }) {
  const words = useWords(PLANS);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [open, setOpen] = useState<"new" | PlanItemView | null>(null);
  const [dropping, setDropping] = useState<PlanItemView | null>(null);
  const touched = new Set(changes.map(({ key }) => key));
  const items = plan.items.filter(({ dropped }) => dropped === null);
  const take = (input: Input) => {
    if (open === "new") setChanges([...changes, { kind: "add", key: `+${changes.length}`, item: input }]);
    else if (open !== null)
      setChanges([...changes, { kind: "change", key: open.id, before: open, item: input }]);
    setOpen(null);
  };
  return (
    <div className="stack-wide">
      <p className="soft measure">{words.amendLead}</p>
      <ItemTable
        items={items}
        tools={(item) =>
          touched.has(item.id) ? null : (
            <>
              <button type="button" className="plain-button" onClick={() => setOpen(item)}>
                {words.edit}
              </button>
              <button type="button" className="plain-button" onClick={() => setDropping(item)}>
                {words.drop}
              </button>
            </>
          )
        }
      />
      <div>
        <Button variant="default" onClick={() => setOpen("new")}>
          {words.addItem}
        </Button>
      </div>
      <Gathered changes={changes} undo={(key) => setChanges(changes.filter((one) => one.key !== key))} />
      <RecordForm plan={plan} changes={changes} />
      {open !== null && (
        <Dialog
          opened
          onClose={() => setOpen(null)}
          size="lg"
          title={<span className="strong">{open === "new" ? words.addItem : words.edit}</span>}
        >
          <ItemForm
            item={open === "new" ? null : open}
            choices={choices}
            busy={false}
            refused={[]}
            save={take}
            cancel={() => setOpen(null)}
          />
        </Dialog>
      )}
      {dropping !== null && (
        <DropDialog
          close={() => setDropping(null)}
          drop={(reason) => {
            setChanges([...changes, { kind: "drop", key: dropping.id, before: dropping, reason }]);
            setDropping(null);
          }}
        />
      )}
    </div>
  );
}

interface GatheredProps {
  readonly changes: readonly Change[];
  readonly undo: (key: string) => void;
}

function Gathered({ changes, undo }: GatheredProps) {
  const words = useWords(PLANS);
  if (changes.length === 0) return null;
  const names = { add: words.willAdd, change: words.willChange, drop: words.willDrop };
  const looks = { add: "tag tag-success", change: "tag tag-warning", drop: "tag tag-danger" };
  return (
    <section className="stack-tight" aria-label={words.changeWords}>
      <h2>{words.changeWords}</h2>
      <ul className="check-list">
        {changes.map((change) => (
          <li key={change.key} className="row">
            <span className={looks[change.kind]}>{names[change.kind]}</span>
            <span>{change.kind === "drop" ? change.before.measure : change.item.measure}</span>
            <button type="button" className="plain-button" onClick={() => undo(change.key)}>
              {words.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DropDialog(props: { readonly close: () => void; readonly drop: (reason: string) => void }) {
  const words = useWords(PLANS);
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim().length < 3) return setFault(words.reasonNeeded);
    props.drop(reason);
  };
  return (
    <Dialog opened onClose={props.close} title={<span className="strong">{words.drop}</span>}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextInput
          label={words.dropReason}
          error={fault === "" ? undefined : fault}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="form-actions">
          <Button type="submit">{words.drop}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function RecordForm({ plan, changes }: { readonly plan: PlanView; readonly changes: readonly Change[] }) {
  const words = useWords(PLANS);
  const navigate = useNavigate();
  const act = usePlanAct(plan.id);
  const refusal = useRefusal();
  const [typed, setTyped] = useState<ActTyped>({ number: "", issuedOn: "" });
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(changes.length === 0 ? [{ field: "", text: words.changesNeeded }] : []),
      ...actFaults(typed, words),
      ...(reason.trim().length < 3 ? [{ field: "amend-reason", text: words.reasonNeeded }] : []),
    ];
    setFaults(found);
    if (found.length > 0) return;
    act.mutate(
      { act: "amend", typed: { ...typed, reason, changes: changes.map(sent) } },
      {
        onSuccess: () => {
          announce(words.recordAmendment);
          void navigate(`/ke-hoach/${plan.id}`);
        },
        onError: (error) => setFaults(refusal(error, { ...ACT_PATHS, reason: "amend-reason" })),
      },
    );
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <ActBoxes typed={typed} faults={faults} change={setTyped} />
      <Textarea
        id="amend-reason"
        label={words.amendReason}
        error={faultOf(faults, "amend-reason")}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button type="submit" loading={act.isPending}>
          {words.recordAmendment}
        </Button>
      </div>
    </form>
  );
}

function sent(change: Change) {
  switch (change.kind) {
    case "add":
      return { kind: "add", item: change.item } as const;
    case "change":
      return {
        kind: "change",
        id: change.before.id,
        version: change.before.version,
        item: change.item,
      } as const;
    case "drop":
      return {
        kind: "drop",
        id: change.before.id,
        version: change.before.version,
        reason: change.reason,
      } as const;
  }
}
