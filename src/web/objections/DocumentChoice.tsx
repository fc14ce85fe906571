import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { UnitKey } from "../../contract/ids.ts";
import { LibraryPage } from "../../contract/library.ts";
import type { CounterEvidence } from "../../contract/objections.ts";
import { read } from "../api/client.ts";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { OBJECTIONS } from "../words/objections.ts";

export interface ChosenDocument extends CounterEvidence {
  readonly title: string;
}

interface DocumentChoiceProps {
  readonly unit: UnitKey;
  readonly chosen: readonly ChosenDocument[];
  readonly change: (chosen: readonly ChosenDocument[]) => void;
}

/** Finds documents of the unit's library by number or title, and lays them before. */
export function DocumentChoice({ unit, chosen, change }: DocumentChoiceProps) {
  const words = useWords(OBJECTIONS);
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    queryKey: ["library", unit, "objection", wanted],
    enabled: wanted.length > 1,
    queryFn: ({ signal }) =>
      read(LibraryPage, `/units/${unit}/library?${new URLSearchParams({ q: wanted, limit: "6" })}`, signal),
  });
  const known = new Set<string>(chosen.map(({ document }) => document));
  const rest = (found.data?.documents ?? []).filter(({ id }) => !known.has(id));
  return (
    <fieldset className="stack-tight">
      <legend className="strong">{words.documents}</legend>
      {chosen.map((each) => (
        <div key={each.document} className="row-apart">
          <span>{each.title}</span>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.removeDocument(each.title)}
            onClick={() => change(chosen.filter(({ document }) => document !== each.document))}
          >
            ×
          </Button>
        </div>
      ))}
      <TextInput
        label={words.findDocument}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {wanted.length > 1 && found.data && rest.length === 0 && <p className="faint">{words.noDocuments}</p>}
      {wanted.length > 1 &&
        rest.map(({ id, title, documentNumber, documentDate, latest }) => (
          <div key={id} className="row-apart">
            <span className="small">
              {documentNumber} {documentDate === null ? "" : dateWords(documentDate)} {title}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => change([...chosen, { document: id, version: latest.version, page: "", title }])}
            >
              {words.addDocument}
            </Button>
          </div>
        ))}
    </fieldset>
  );
}
