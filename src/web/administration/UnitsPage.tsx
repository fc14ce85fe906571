import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UnitView } from "../../contract/units.ts";
import { unitsQuery } from "../api/administration.ts";
import { FileButton } from "../exchange/FileButton.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { dateWords } from "../show/times.ts";
import { ADMINISTRATION, FAMILIES } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { AdministrationNav } from "./AdministrationNav.tsx";
import { useFamilyName } from "./familyName.ts";
import { UnitForm } from "./UnitForm.tsx";

const MOST_SHOWN = 200;
const PAUSE_MS = 200;

export function Component() {
  const words = useWords(ADMINISTRATION);
  const shell = useWords(SHELL);
  const familyName = useFamilyName();
  const [adding, setAdding] = useState(false);
  const [family, setFamily] = useState("");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const units = useQuery({ ...unitsQuery(family, asked), placeholderData: (before) => before });
  const families = [
    { value: "", label: words.everyFamily },
    ...Object.keys(FAMILIES).map((id) => ({ value: id, label: familyName(id) })),
  ];
  return (
    <div className="page">
      <PageTitle title={shell.administration}>
        <p className="soft">{words.unitsLead}</p>
      </PageTitle>
      <AdministrationNav />
      <div className="stack-wide">
        {adding ? (
          <UnitForm close={() => setAdding(false)} />
        ) : (
          <FileButton base="/exchange/units">
            <Button onClick={() => setAdding(true)}>{words.newUnit}</Button>
          </FileButton>
        )}
        <div className="row" style={{ flexWrap: "wrap", alignItems: "flex-end" }}>
          <TextInput
            label={words.searchUnits}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            miw="18rem"
            maw="100%"
          />
          <NativeSelect
            label={words.family}
            value={family}
            onChange={(event) => setFamily(event.currentTarget.value)}
            data={families}
          />
        </div>
        <Loaded query={units}>
          {(list) => (list.length === 0 ? <Empty title={words.noUnits} /> : <UnitTable units={list} />)}
        </Loaded>
      </div>
    </div>
  );
}

function UnitTable({ units }: { readonly units: readonly UnitView[] }) {
  const words = useWords(ADMINISTRATION);
  const shell = useWords(SHELL);
  const familyName = useFamilyName();
  return (
    <section className="stack" aria-label={words.units}>
      {units.length > MOST_SHOWN && <p className="soft">{words.showingFirst(MOST_SHOWN, units.length)}</p>}
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.unitName}</th>
            <th scope="col">{words.family}</th>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.period}</th>
          </tr>
        </thead>
        <tbody>
          {units.slice(0, MOST_SHOWN).map((unit) => (
            <tr key={unit.key}>
              <th scope="row">
                {unit.name} {unit.illustration && <span className="tag">{shell.illustration}</span>}
              </th>
              <td data-head={words.family}>{familyName(unit.family)}</td>
              <td data-head={words.key}>
                <code>{unit.key}</code>
              </td>
              <td data-head={words.period}>
                <Validity unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Validity({ unit }: { readonly unit: UnitView }) {
  const words = useWords(ADMINISTRATION);
  const parts: string[] = [];
  if (unit.validFrom) parts.push(words.from(dateWords(unit.validFrom)));
  if (unit.validTo) parts.push(words.until(dateWords(unit.validTo)));
  return <>{parts.join(" ") || "–"}</>;
}
