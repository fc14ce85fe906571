import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { z } from "zod";
import type { ResultEntered } from "../../contract/published.ts";
import { useEnterResult } from "../api/published.ts";
import { ErrorSummary, type FormFault, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { useWords } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";
import { PublishedNav } from "./PublishedNav.tsx";
import { FigureBoxes, SourceBoxes, WhoseBoxes } from "./ResultBoxes.tsx";
import { EMPTY_RESULT, resultFaults, sentResult } from "./typedResult.ts";

export function Component() {
  const words = useWords(PUBLISHED);
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title}>
        <p className="soft">{words.lead}</p>
      </PageTitle>
      <PublishedNav />
      <EnterForm />
    </div>
  );
}

/** Paths of the server's faults that are named otherwise in the form. */
const BOXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(EMPTY_RESULT).map((name) => [name, name])),
  "source.title": "sourceTitle",
  "source.address": "sourceAddress",
  "source.date": "sourceDate",
};

function EnterForm() {
  const words = useWords(PUBLISHED);
  const refusal = useRefusal();
  const enter = useEnterResult();
  const [typed, setTyped] = useState(EMPTY_RESULT);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const [recorded, setRecorded] = useState<z.infer<typeof ResultEntered> | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRecorded(null);
    const found = resultFaults(typed, words);
    setFaults(found);
    if (found.length > 0) return;
    enter.mutate(sentResult(typed), {
      onSuccess: (answer) => {
        setRecorded(answer);
        setTyped({
          ...EMPTY_RESULT,
          index: typed.index,
          year: typed.year,
          scaleMax: typed.scaleMax,
          rankedUnits: typed.rankedUnits,
          sourceTitle: typed.sourceTitle,
          sourceAddress: typed.sourceAddress,
          sourceKind: typed.sourceKind,
          sourceDate: typed.sourceDate,
        });
      },
      onError: (error) => setFaults(refusal(error, BOXES)),
    });
  };
  const boxes = { typed, faults, change: setTyped };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <div role="status">{recorded && <Recorded answer={recorded} />}</div>
      <WhoseBoxes {...boxes} />
      <FigureBoxes {...boxes} />
      <SourceBoxes {...boxes} />
      <div className="form-actions">
        <Button type="submit" loading={enter.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function Recorded({ answer }: { readonly answer: z.infer<typeof ResultEntered> }) {
  const words = useWords(PUBLISHED);
  return (
    <div className="note note-success">
      <p>{words.recorded}</p>
      {answer.state === "conflict" && <p>{words.recordedConflict}</p>}
      <a href={`/don-vi/${answer.unit}`}>{words.seePage}</a>
    </div>
  );
}
