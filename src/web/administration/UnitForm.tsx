import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { UnitKey } from "../../contract/ids.ts";
import { useCreateUnit } from "../api/administration.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { ADMINISTRATION, FAMILIES } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { useFamilyName } from "./familyName.ts";
import { UnitBox } from "./UnitBox.tsx";
import { EMPTY_UNIT, proposedKey, type TypedUnit, unitFaults } from "./unitTyped.ts";

const BOXES = { name: "unit-name", key: "unit-key", validFrom: "unit-from", parent: "unit-parent" };

export function UnitForm({ close }: { readonly close: () => void }) {
  const words = useWords(ADMINISTRATION);
  const shell = useWords(SHELL);
  const refusal = useRefusal();
  const create = useCreateUnit();
  const [typed, setTyped] = useState<TypedUnit>(EMPTY_UNIT);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = unitFaults(typed, words);
    setFaults(found);
    if (found.length > 0) return;
    create.mutate(sent(typed), { onSuccess: close, onError: (error) => setFaults(refusal(error, BOXES)) });
  };
  return (
    <form className="card form" onSubmit={submit} noValidate aria-label={words.newUnit}>
      <h2>{words.newUnit}</h2>
      <ErrorSummary faults={faults} />
      <UnitBoxes typed={typed} faults={faults} change={setTyped} />
      <div className="form-actions">
        <Button type="submit" loading={create.isPending}>
          {words.createUnit}
        </Button>
        <Button variant="default" onClick={close}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

function UnitBoxes(props: {
  readonly typed: TypedUnit;
  readonly faults: readonly FormFault[];
  readonly change: (typed: TypedUnit) => void;
}) {
  const { typed, faults, change } = props;
  const words = useWords(ADMINISTRATION);
  const familyName = useFamilyName();
  const rename = (name: string) => {
    const untouched = typed.key === "" || typed.key === proposedKey(typed.name);
    change({ ...typed, name, key: untouched ? proposedKey(name) : typed.key });
  };
  return (
    <>
      <TextInput
        id="unit-name"
        label={words.unitName}
        description={words.unitNameHint}
        value={typed.name}
        onChange={(event) => rename(event.currentTarget.value)}
        error={faultOf(faults, "unit-name")}
      />
      <TextInput
        id="unit-key"
        label={words.key}
        description={words.keyHint}
        value={typed.key}
        onChange={(event) => change({ ...typed, key: event.currentTarget.value })}
        error={faultOf(faults, "unit-key")}
      />
      <NativeSelect
        id="unit-family"
        label={words.family}
        value={typed.family}
        onChange={(event) => change({ ...typed, family: event.currentTarget.value })}
        data={Object.keys(FAMILIES).map((family) => ({ value: family, label: familyName(family) }))}
      />
      <UnitBox
        id="unit-parent"
        label={words.parent}
        value={typed.parent}
        change={(parent) => change({ ...typed, parent })}
      />
      <DateBox
        id="unit-from"
        label={words.validFrom}
        value={typed.validFrom}
        change={(validFrom) => change({ ...typed, validFrom })}
        fault={faultOf(faults, "unit-from")}
      />
    </>
  );
}

function sent(typed: TypedUnit) {
  return {
    key: UnitKey.parse(typed.key),
    name: typed.name.trim(),
    family: typed.family,
    parent: typed.parent === null ? null : UnitKey.parse(typed.parent),
    validFrom: typed.validFrom === "" ? null : typed.validFrom,
  };
}
