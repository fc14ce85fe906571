import { Button, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ObjectionList, ObjectionView } from "../../contract/objections.ts";
import { useAssignObjection } from "../api/objections.ts";
import { ErrorSummary, useRefusal } from "../parts/ErrorSummary.tsx";
import { useWords } from "../words/language.tsx";
import { OBJECTIONS } from "../words/objections.ts";

/** Among those whom the server knows to have no part in the matter. */
export function AssignForm(props: {
  readonly objection: ObjectionView;
  readonly deciders: ObjectionList["deciders"];
  readonly close: () => void;
}) {
  const { objection, close } = props;
  const deciders = props.deciders.filter(({ account }) => objection.deciders.includes(account));
  const words = useWords(OBJECTIONS);
  const refusal = useRefusal();
  const assign = useAssignObjection(objection.round);
  const [account, setAccount] = useState<string>(
    (deciders.find((one) => one.account === objection.assignee?.account) ?? deciders[0])?.account ?? "",
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assign.mutate({ id: objection.id, account }, { onSuccess: close });
  };
  if (deciders.length === 0) return <p>{words.nobodyToAssign}</p>;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={assign.error ? refusal(assign.error, { account: "objection-account" }) : []} />
      <NativeSelect
        id="objection-account"
        label={words.assignee}
        description={words.assigneeHint}
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
        data={deciders.map(({ account: value, displayName, position }) => ({
          value,
          label: position === "" ? displayName : `${displayName}, ${position}`,
        }))}
      />
      <div className="form-actions">
        <Button type="submit" loading={assign.isPending}>
          {words.assign}
        </Button>
      </div>
    </form>
  );
}
