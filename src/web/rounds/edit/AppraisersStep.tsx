import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { Account } from "../../../contract/access.ts";
import { AccountId, UnitKey } from "../../../contract/ids.ts";
import type { MethodView } from "../../../contract/methods.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { accountsQuery } from "../../api/administration.ts";
import { FileButton } from "../../exchange/FileButton.tsx";
import { announce } from "../../parts/announce.ts";
import { Empty, Loaded } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { ActProblem } from "../finish/ActProblem.tsx";
import { type AppraisedField, type AppraiserPart, AppraiserRow } from "./AppraiserRow.tsx";
import { useEditRound } from "./useEditRound.ts";

interface AppraisersStepProps {
  readonly round: RoundDetail;
  readonly method: MethodView;
}

/** Who judges which fields of which units. */
export function AppraisersStep({ round, method }: AppraisersStepProps) {
  const accounts = useQuery(accountsQuery);
  return (
    <Loaded query={accounts}>
      {(list) => (
        <Appraisers
          round={round}
          method={method}
          accounts={list.filter(
            ({ disabled, roles }) => !disabled && roles.some(({ role }) => role === "appraiser"),
          )}
        />
      )}
    </Loaded>
  );
}

type Parts = ReadonlyMap<string, AppraiserPart>;

function Appraisers({
  round,
  method,
  accounts,
}: AppraisersStepProps & { readonly accounts: readonly Account[] }) {
  const words = useWords(EDIT);
  const navigate = useNavigate();
  const edit = useEditRound(round);
  const [parts, setParts] = useState<Parts>(
    () => new Map(round.appraisers.map(({ account, fields, units }) => [account, { fields, units }])),
  );
  const open = round.openedAt !== null;
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const change = (account: string, part: AppraiserPart | undefined) => {
    const next = new Map(parts);
    if (part) next.set(account, part);
    else next.delete(account);
    setParts(next);
  };
  const save = () => {
    const appraisers = [...parts].map(([account, { fields, units }]) => ({
      account: AccountId.parse(account),
      fields: [...fields],
      units: units.map((unit) => UnitKey.parse(unit)),
    }));
    if (!open) {
      edit.mutate({ appraisers }, { onSuccess: () => void navigate("?buoc=mo") });
      return;
    }
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    edit.mutate(
      { appraisers, reason: reason.trim() },
      {
        onSuccess: () => {
          announce(words.appraisersChanged);
          void navigate(`/dot/${round.id}`);
        },
      },
    );
  };
  if (accounts.length === 0) return <Empty title={words.noAccounts} />;
  return (
    <div className="stack">
      <p className="soft measure">
        {round.kind === "measured" ? words.workingGroupLead : words.appraisersLead}
      </p>
      <FileButton base={`/rounds/${round.id}/exchange/appraisers`} withReason={round.openedAt !== null} />
      <ul className="tick-list">
        {accounts.map((account) => (
          <AppraiserRow
            key={account.id}
            account={account}
            method={method}
            fields={appraisedFields(method, words)}
            units={round.units}
            part={parts.get(account.id)}
            change={(part) => change(account.id, part)}
          />
        ))}
      </ul>
      {open && (
        <Textarea
          id="appraisers-reason"
          label={words.appraisersReason}
          description={words.appraisersReasonHint}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing ? words.appraisersReasonMissing : undefined}
        />
      )}
      {edit.error && <ActProblem error={edit.error} />}
      <div className="form-actions">
        <Button loading={edit.isPending} onClick={save}>
          {open ? words.saveAppraisers : words.save}
        </Button>
      </div>
    </div>
  );
}

/** What can be given to an appraiser: the fields, and bonus and penalty where the method has them. */
function appraisedFields(
  { nodes }: Pick<MethodView, "nodes">,
  names: { readonly bonus: string; readonly penalty: string },
): readonly AppraisedField[] {
  const fields = nodes.filter(({ parentCode, block }) => parentCode === null && block === "tree");
  const blocks = (["bonus", "penalty"] as const).filter((each) =>
    nodes.some(({ block, scoredBy }) => block === each && scoredBy === "self"),
  );
  return [
    ...fields.map(({ code, label }) => ({ code, title: `${code}. ${label}` })),
    ...blocks.map((block) => ({ code: block, title: names[block] })),
  ];
}
