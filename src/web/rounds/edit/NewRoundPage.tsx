import "../../look/sheet.css";
import "../../look/rounds.css";
import { NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { UnitKey } from "../../../contract/ids.ts";
import { unitsQuery } from "../../api/administration.ts";
import { createRound, roundQuery, roundsQuery } from "../../api/rounds.ts";
import { useSession } from "../../api/session.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { useWords } from "../../words/language.tsx";
import { CLONE_ROUND } from "../../words/methods.ts";
import { EDIT } from "../../words/roundEdit.ts";
import { ROUND } from "../../words/rounds.ts";
import { CloneRoundDialog } from "../CloneRound.tsx";
import { GeneralForm } from "./GeneralForm.tsx";
import { emptyGeneral, type GeneralTyped, sentGeneral } from "./generalTyped.ts";

/** The first step makes the draft; the others fill it. */
export function Component() {
  const words = useWords(EDIT);
  const round = useWords(ROUND);
  const owners = useOwnerUnits();
  const [owner, setOwner] = useState(owners[0] ?? "");
  const client = useQueryClient();
  const navigate = useNavigate();
  const create = useMutation({
    mutationFn: (typed: GeneralTyped) =>
      createRound({
        ...sentGeneral(typed),
        kind: typed.kind,
        ownerUnit: UnitKey.parse(owner),
        units: [],
        assignments: [],
        appraisers: [],
      }),
    onSuccess: async (made) => {
      client.setQueryData(roundQuery(made.id).queryKey, made);
      void client.invalidateQueries({ queryKey: ["rounds"] });
      await navigate(`/dot/${made.id}/sua?buoc=don-vi`);
    },
  });
  return (
    <div className="page page-narrow">
      <PageTitle title={words.newTitle} crumbs={[{ label: round.listTitle, to: "/dot" }]}>
        <p className="soft measure">{words.newLead}</p>
      </PageTitle>
      <FromBefore owners={owners} />
      {owners.length > 1 && <OwnerChoice owners={owners} owner={owner} choose={setOwner} />}
      <GeneralForm
        key={owner}
        first={emptyGeneral(owner)}
        isNew
        saving={create.isPending}
        error={create.error}
        save={(typed) => create.mutate(typed)}
      />
    </div>
  );
}

/** The shorter way: an earlier round of the same office as the draft of the next. */
function FromBefore({ owners }: { readonly owners: readonly string[] }) {
  const words = useWords(CLONE_ROUND);
  const { data: rounds = [] } = useQuery(roundsQuery);
  const [chosen, setChosen] = useState("");
  const own = rounds.filter(({ ownerUnit, stage }) => owners.includes(ownerUnit) && stage !== "draft");
  const round = own.find(({ id }) => id === chosen);
  if (own.length === 0) return null;
  return (
    <section className="card stack-tight from-before" aria-labelledby="from-before">
      <h2 id="from-before">{words.fromBefore}</h2>
      <p className="small soft">{words.fromBeforeText}</p>
      <NativeSelect
        aria-label={words.choose}
        value=""
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[
          { value: "", label: words.choose },
          ...own.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      {round && <CloneRoundDialog round={round} close={() => setChosen("")} />}
    </section>
  );
}

function useOwnerUnits(): readonly string[] {
  const grants = useSession()?.account.roles ?? [];
  return grants.flatMap(({ role, unit }) => (role === "owner" && unit !== null ? [unit] : []));
}

interface OwnerChoiceProps {
  readonly owners: readonly string[];
  readonly owner: string;
  readonly choose: (owner: string) => void;
}

function OwnerChoice({ owners, owner, choose }: OwnerChoiceProps) {
  const words = useWords(EDIT);
  const { data: units = [] } = useQuery(unitsQuery("", ""));
  const names = new Map<string, string>(units.map(({ key, name }) => [key, name]));
  return (
    <NativeSelect
      id="round-owner"
      className="measure"
      mb="lg"
      label={words.owner}
      value={owner}
      onChange={(event) => choose(event.currentTarget.value)}
      data={owners.map((unit) => ({ value: unit, label: names.get(unit) ?? unit }))}
    />
  );
}
