import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { unitsQuery } from "../api/administration.ts";
import { ADMINISTRATION } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";

interface UnitBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly change: (unit: string | null) => void;
  readonly fault?: string | undefined;
}

const MOST_SHOWN = 30;
const PAUSE_MS = 200;

/** Chooses a unit by typing part of its name, with or without marks; the server does the finding. */
export function UnitBox({ id, label, value, change, fault }: UnitBoxProps) {
  const words = useWords(ADMINISTRATION);
  const shell = useWords(SHELL);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const found = useQuery({ ...unitsQuery("", asked), placeholderData: (before) => before });
  const options: { value: string; label: string }[] = (found.data ?? [])
    .slice(0, MOST_SHOWN)
    .map((unit) => ({ value: unit.key, label: unit.name }));
  if (value && !options.some((option) => option.value === value)) options.unshift({ value, label: value });
  return (
    <Select
      id={id}
      label={label}
      placeholder={words.chooseUnit}
      data={options}
      value={value}
      onChange={change}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      searchable
      clearable
      clearButtonProps={{ "aria-label": shell.clear }}
      nothingFoundMessage={words.noUnits}
      error={fault}
    />
  );
}
