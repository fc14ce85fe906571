import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import type { SurveyEstimated } from "../../../contract/surveys.ts";
import { type SurveyAsked, useSurveyDownload } from "../../api/surveys.ts";
import { Problem } from "../../parts/states.tsx";
import { useSaid, useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";

interface ResultFrameProps {
  readonly sample: SurveyEstimated["sample"];
  readonly origin: SurveyEstimated["origin"];
  readonly hidden: number;
  readonly asked: SurveyAsked;
  readonly children: ReactNode;
}

/** What every result says: how the sample was understood, what is hidden, how to read it, what it was made from. */
export function ResultFrame({ sample, origin, hidden, asked, children }: ResultFrameProps) {
  const words = useWords(SURVEYS);
  const said = useSaid();
  const save = useSurveyDownload();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new result takes the focus: it stands far beneath the button that was pressed.
  useEffect(() => {
    if (sample.rows > 0) heading.current?.focus();
  }, [sample]);
  return (
    <section className="stack" aria-label={words.result}>
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {words.result}
        </h2>
        <div className="row">
          {(["csv", "xlsx"] as const).map((format) => (
            <Button
              key={format}
              variant="default"
              loading={save.isPending && save.variables.format === format}
              onClick={() => save.mutate({ asked, format })}
            >
              {words.download(format.toUpperCase())}
            </Button>
          ))}
        </div>
      </div>
      {save.error !== null && <Problem error={save.error} />}
      <p className="note">{said(sample.words)}</p>
      {hidden > 0 && <p className="small soft">{words.hiddenNote(hidden)}</p>}
      {children}
      <details className="card">
        <summary className="strong">{words.help}</summary>
        <p className="measure">{words.helpInterval}</p>
        <p className="measure">{words.helpEffect}</p>
      </details>
      <p className="small faint survey-hash">{words.origin(origin.codeVersion, origin.sha256)}</p>
    </section>
  );
}
