import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { publishedUnitsQuery } from "../api/published.ts";
import { useWords } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";
import { SHELL } from "../words/shell.ts";

const PAUSE_MS = 200;

/** A unit of the public lists, found by name with or without marks. */
export function PublishedUnitBox(props: {
  readonly value: string | null;
  readonly change: (unit: string | null) => void;
  readonly fault?: string | undefined;
}) {
  const words = useWords(PUBLISHED);
  const shell = useWords(SHELL);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const found = useQuery({ ...publishedUnitsQuery(asked), placeholderData: (before) => before });
  const options = (found.data?.units ?? []).map(({ unit }) => ({ value: unit.key, label: labelled(unit) }));
  return (
    <Select
      id="unit"
      label={words.unit}
      description={words.unitHint}
      data={options}
      value={props.value}
      onChange={props.change}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      searchable
      clearable
      clearButtonProps={{ "aria-label": shell.clear }}
      error={props.fault}
    />
  );
}

/** Two units may bear one name in different years, so the years stand beside it. */
function labelled(unit: {
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}): string {
  const from = unit.validFrom?.slice(0, 4);
  const to = unit.validTo?.slice(0, 4);
  return from === undefined && to === undefined ? unit.name : `${unit.name} (${from ?? "…"}–${to ?? "nay"})`;
}
