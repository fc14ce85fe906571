import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import type { SheetView } from "../../contract/sheets.ts";
import { sheetQuery } from "../api/sheet.ts";
import { ChangesLink } from "../methods/ChangesLink.tsx";
import { ProgressBar } from "../parts/figures.tsx";
import { Loaded } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { HOME } from "../words/home.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { sheetProgress } from "./sheetProgress.ts";
import { useChasing } from "./useChasing.ts";

interface SheetPartProps {
  readonly round: RoundSummary;
  readonly unit: string;
  /** The reader brings the parts of all departments together. */
  readonly compiles: boolean;
}

/** The reader's own sheet: how far, how many points, what to do next. */
export function SheetPart({ round, unit, compiles }: SheetPartProps) {
  const sheet = useQuery(sheetQuery({ round: round.id, unit }));
  const chasing = useChasing(round, compiles);
  return (
    <Loaded query={sheet} lines={1}>
      {(view) => <SheetFacts sheet={view} compiles={compiles} chasing={chasing} />}
    </Loaded>
  );
}

interface SheetFactsProps {
  readonly sheet: SheetView;
  readonly compiles: boolean;
  /** Others have to finish first. */
  readonly chasing: boolean;
}

function SheetFacts({ sheet, compiles, chasing }: SheetFactsProps) {
  const words = useWords(HOME);
  const { language } = useLanguage();
  const progress = sheetProgress(sheet);
  const draft = sheet.state === "draft";
  const { selfPoints, selfMax, provisional } = sheet.total;
  const score = (provisional ? words.pointsNow : words.pointsFinal)(
    pointsText(selfPoints, language),
    pointsText(selfMax, language),
  );
  return (
    <section className="round-part" aria-label={`${words.sheetOf(sheet.unit.name)}, ${sheet.round.title}`}>
      <div className="stack-tight">
        <p className="strong">
          {words.sheetOf(sheet.unit.name)} · {score}
        </p>
        <ProgressBar
          done={progress.answered}
          of={progress.toAnswer}
          label={words.answered(progress.answered, progress.toAnswer)}
        />
        <p className="small row">
          {draft && progress.losing > 0 && (
            <span className="losing">{words.atRisk(pointsText(progress.losing, language))}</span>
          )}
          {draft && progress.lacking > 0 && <span>{words.lacking(progress.lacking)}</span>}
          {sheet.receipt && sheet.state === "submitted" && (
            <span>{words.submitted(momentWords(sheet.receipt.submittedAt, language))}</span>
          )}
          <ChangesLink round={sheet.round.id} unit={sheet.unit.key} />
        </p>
      </div>
      <NextStep
        sheet={sheet}
        complete={!compiles && progress.answered === progress.toAnswer}
        compiles={compiles}
        chasing={chasing}
      />
    </section>
  );
}

interface NextStepProps {
  readonly sheet: SheetView;
  readonly complete: boolean;
  readonly compiles: boolean;
  readonly chasing: boolean;
}

function NextStep({ sheet, complete, compiles, chasing }: NextStepProps) {
  const words = useWords(HOME);
  const address = `/dot/${sheet.round.id}/phieu/${sheet.unit.key}`;
  const canWork =
    sheet.state === "draft" &&
    sheet.leaves.some(({ allowed }) => allowed.includes("leaf.answer") || allowed.includes("leaf.attach"));
  if (complete && sheet.state === "draft" && sheet.allowed.includes("sheet.submit")) {
    return (
      <Button component={Link} to={`${address}/gui`}>
        {words.finish}
      </Button>
    );
  }
  return (
    <Button component={Link} to={address} variant={canWork && !chasing ? "filled" : "default"}>
      {canWork ? (compiles ? words.compile : words.fill) : words.see}
    </Button>
  );
}
