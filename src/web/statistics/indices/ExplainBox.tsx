import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { IndexUnit } from "../../../contract/indices.ts";
import { useIndexExplanation } from "../../api/indices.ts";
import { Loading } from "../../parts/states.tsx";
import { INDICES } from "../../words/indices.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { Refusal } from "./Refusal.tsx";
import { askedOf, type TypedSubject } from "./subject.ts";

interface ExplainBoxProps {
  readonly subject: TypedSubject;
  readonly unit: IndexUnit;
  readonly close: () => void;
}

/** Why one unit has its figure: the whole at once, every part under its own head. */
export function ExplainBox({ subject, unit, close }: ExplainBoxProps) {
  const words = useWords(INDICES);
  const said = useSaid();
  const { mutate, data, error } = useIndexExplanation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const period = unit.period === "" ? subject.period : unit.period;
    mutate(askedOf({ ...subject, period }, { unit: unit.unit }));
    heading.current?.focus();
  }, [mutate, subject, unit]);
  return (
    <section className="card stack" aria-label={words.whyTitle(unit.name)}>
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {words.whyTitle(unit.name)}
        </h2>
        <Button variant="default" onClick={close}>
          {words.close}
        </Button>
      </div>
      {error && <Refusal error={error} />}
      {data === undefined && !error && <Loading lines={3} />}
      {data?.parts.map((part, place) => {
        const lines = (
          <ul>
            {part.said.map((line) => (
              <li key={line.en}>{said(line)}</li>
            ))}
          </ul>
        );
        return place === 0 ? (
          <div key={part.code}>{lines}</div>
        ) : (
          <details key={part.code} className={`survey-depth-${Math.min(3, part.depth - 1)}`}>
            <summary>
              {part.code} {said(part.label)}
            </summary>
            {lines}
          </details>
        );
      })}
    </section>
  );
}
