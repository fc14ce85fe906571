import { Button } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import type { SurveyColumnView, SurveyEstimateView, SurveyIndexView } from "../../../contract/surveys.ts";
import type { SurveyAsked } from "../../api/surveys.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../../parts/ErrorSummary.tsx";
import { FileFaults } from "../../parts/FileFaults.tsx";
import { useWords } from "../../words/language.tsx";
import { SURVEYS } from "../../words/surveys.ts";
import { DesignBoxes } from "./DesignBoxes.tsx";
import type { TypedDesign } from "./design.ts";

/** The file under the desk: its columns and how its sample was drawn. */
export interface DeskProps {
  readonly file: File;
  readonly columns: readonly SurveyColumnView[];
  readonly design: TypedDesign;
  readonly changeDesign: (design: TypedDesign) => void;
}

/** The last question that was answered, and what keeps the next one from being asked. */
export interface SurveyRun<View> {
  readonly faults: readonly FormFault[];
  readonly answer: View | null;
  readonly asked: SurveyAsked | null;
  readonly pending: boolean;
  /** Asks, unless something typed is at fault. */
  readonly ask: (found: readonly FormFault[], question: () => SurveyAsked) => void;
}

export function useSurveyRun<View>(
  compute: UseMutationResult<View, Error, Pick<SurveyAsked, "file" | "fields">>,
): SurveyRun<View> {
  const refusal = useRefusal();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [answer, setAnswer] = useState<View | null>(null);
  const [asked, setAsked] = useState<SurveyAsked | null>(null);
  const ask = (found: readonly FormFault[], question: () => SurveyAsked): void => {
    setFaults(found);
    if (found.length > 0) return;
    const wanted = question();
    compute.mutate(wanted, {
      onSuccess: (answered) => {
        setAnswer(answered);
        setAsked(wanted);
      },
      onError: (error) => setFaults(refusal(error)),
    });
  };
  return { faults, answer, asked, pending: compute.isPending, ask };
}

interface SurveyDeskProps extends Omit<DeskProps, "file"> {
  readonly suppressId: string;
  readonly run: SurveyRun<SurveyEstimateView | SurveyIndexView>;
  readonly submit: () => void;
  /** What is asked. */
  readonly children: ReactNode;
  /** What was answered. */
  readonly result: ReactNode;
}

/** How the sample was drawn, what is asked of it, and the answer beneath. */
export function SurveyDesk(props: SurveyDeskProps) {
  const words = useWords(SURVEYS);
  const { faults, answer, pending } = props.run;
  return (
    <div className="stack-wide">
      <form
        className="form survey-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          props.submit();
        }}
        noValidate
      >
        <ErrorSummary faults={faults} />
        <DesignBoxes
          suppressId={props.suppressId}
          columns={props.columns}
          typed={props.design}
          change={props.changeDesign}
          faults={faults}
        />
        {props.children}
        <div className="form-actions">
          <Button type="submit" loading={pending}>
            {words.compute}
          </Button>
        </div>
      </form>
      <div role="status" className="out-of-sight">
        {pending ? words.computing : ""}
      </div>
      {answer?.ok === false && <FileFaults title={words.faults(answer.found)} faults={answer.faults} />}
      {props.result}
    </div>
  );
}
