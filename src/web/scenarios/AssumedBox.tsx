import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ScenarioBase } from "../../contract/scenarios.ts";
import type { UnknownPart } from "../../core/scenarios/index.ts";
import { boxText, numberFrom, pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import type { Draft } from "./draft.ts";

interface AssumedBoxProps {
  readonly unknown: UnknownPart | null;
  readonly draft: Draft;
  readonly change: (to: (draft: Draft) => Draft) => void;
}

/** The part that others score and that has no data yet: said plainly, and what the person supposes of it. */
export function AssumedBox({ unknown, draft, change }: AssumedBoxProps) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  if (unknown === null && draft.assumed === null) return null;
  const text = typed ?? (draft.assumed === null ? "" : boxText(draft.assumed * 100, language));
  const read = percentIn(text, language);
  return (
    <section className="card stack" id="gia-dinh">
      {unknown && (
        <p className="small">{words.unknown(pointsText(unknown.max, language), unknown.leaves.length)}</p>
      )}
      <TextInput
        id="assumed"
        className="scenario-assumed"
        label={words.assumed}
        description={words.assumedHint}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        error={read === "fault" ? words.assumedFault : undefined}
        rightSection="%"
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          const next = percentIn(value, language);
          if (next !== "fault") change((before) => ({ ...before, assumed: next }));
        }}
        onBlur={() => read !== "fault" && setTyped(null)}
      />
    </section>
  );
}

export function groupName({ groups }: ScenarioBase, group: string | null): string | null {
  return group === null ? null : (groups.find(({ id }) => id === group)?.label ?? group);
}

function percentIn(text: string, language: "vi" | "en"): number | null | "fault" {
  const number = numberFrom(text.replace("%", ""), language);
  if (number === "empty") return null;
  if (number === "not-a-number" || number < 0 || number > 100) return "fault";
  return number / 100;
}
