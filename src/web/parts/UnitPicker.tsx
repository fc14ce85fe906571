import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { OutlookUnit } from "../../contract/outlook.ts";
import { outlookUnitsQuery } from "../api/outlook.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { OUTLOOK } from "../words/outlook.ts";

interface UnitPickerProps {
  readonly unit: string;
  /** Page of another unit, below the workspace. */
  readonly pageOf: (unit: string) => string;
}

const FAMILIES = ["province", "department", "district", "commune"] as const;

/** Goes to the same page of another unit; says nothing to people who have only one. */
export function UnitPicker({ unit, pageOf }: UnitPickerProps) {
  const words = useWords(OUTLOOK);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(outlookUnitsQuery);
  const units = data?.units ?? [];
  if (units.length < 2) return null;
  const options = (group: readonly OutlookUnit[]) =>
    group.map(({ unit: value, name, nameEn }) => ({
      value,
      label: language === "en" ? (nameEn ?? name) : name,
    }));
  const rest = units.filter(({ own }) => !own);
  const other = rest.filter(({ family }) => !FAMILIES.some((known) => known === family));
  const groups = [
    { group: words.own, items: options(units.filter(({ own }) => own)) },
    ...FAMILIES.map((family) => ({
      group: words[family],
      items: options(rest.filter((each) => each.family === family)),
    })),
    { group: words.others, items: options(other) },
  ];
  return (
    <NativeSelect
      className="no-print"
      label={words.unit}
      value={unit}
      data={groups.filter(({ items }) => items.length > 0)}
      onChange={({ currentTarget }) => void navigate(pageOf(currentTarget.value))}
    />
  );
}
