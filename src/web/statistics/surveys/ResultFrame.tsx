import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { SurveyEstimated } from "../../../contract/surveys.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";

interface ResultFrameProps {
  readonly sample: SurveyEstimated["sample"];
  readonly origin: SurveyEstimated["origin"];
  readonly hidden: number;
  readonly download: () => void;
  readonly children: ReactNode;
}

/** What every result says: how the sample was understood, what is hidden, how to read it, what it was made from. */
export function ResultFrame({ sample, origin, hidden, download, children }: ResultFrameProps) {
  const words = useWords(SURVEYS);
  const said = useSaid();
  return (
    <section className="stack" aria-label={words.result}>
      <div className="row-apart">
        <h2>{words.result}</h2>
        <Button variant="default" onClick={download}>
          {words.download}
        </Button>
      </div>
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
