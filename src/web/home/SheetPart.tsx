import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import type { SheetView } from "../../contract/sheets.ts";
import { sheetQuery } from "../api/sheet.ts";
import { ChangesLink } from "../methods/ChangesLink.tsx";
import { ProgressBar } from "../parts/figures.tsx";
import { Loaded } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { SheetRisk } from "../risk/SheetRisk.tsx";
import { ClockNotes } from "../rounds/ClockNotes.tsx";
import { isLate } from "../sheet/around/late.ts";
import { ReopenNotes } from "../sheet/around/ReopenNotes.tsx";
import { isUnanswered } from "../sheet/filters.ts";
import { pointsText } from "../show/numbers.ts";
import { dateWords, momentWords } from "../show/times.ts";
import { HOME } from "../words/home.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { UNIT_WORK } from "../words/unitWork.ts";
import { sheetProgress } from "./sheetProgress.ts";
import { useChasing } from "./useChasing.ts";
import { worksAt } from "./worksAt.ts";

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
  const words = useWords(UNIT_WORK);
  return (
    <Loaded query={sheet} lines={1}>
      {(view) =>
        view.leaves.length === 0 ? (
          <p className="soft">{words.noLeaves}</p>
        ) : (
          <SheetFacts sheet={view} compiles={compiles} chasing={chasing} />
        )
      }
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
  const works = draft && worksAt(sheet, compiles);
  const { total } = sheet;
  const score = total?.provisional === true ? words.pointsNow : words.pointsFinal;
  return (
    <section className="round-part" aria-label={`${words.sheetOf(sheet.unit.name)}, ${sheet.round.title}`}>
      <div className="stack-tight">
        <p className="strong">
          {words.sheetOf(sheet.unit.name)}
          {total &&
            ` · ${score(pointsText(total.selfPoints, language), pointsText(total.selfMax, language))}`}
        </p>
        <ProgressBar
          done={progress.answered}
          of={progress.toAnswer}
          label={words.answered(progress.answered, progress.toAnswer)}
        />
        <p className="small row">
          {draft && (
            <SheetRisk
              round={sheet.round.id}
              sheet={sheet.unit.key}
              shared={sheet.round.kind === "measured" && !compiles}
            />
          )}
          {!works && draft && progress.lacking > 0 && <span>{words.lacking(progress.lacking)}</span>}
          {sheet.receipt && sheet.state === "submitted" && (
            <span>{words.submitted(momentWords(sheet.receipt.submittedAt, language))}</span>
          )}
          <ChangesLink round={sheet.round.id} unit={sheet.unit.key} />
        </p>
        <Inside sheet={sheet} />
        <ClockNotes changes={sheet.around.clockChanges} />
        <ReopenNotes list={sheet.around.reopenings} />
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

/** What the leader gave back, and what was given to divisions and is late inside. */
function Inside({ sheet }: { readonly sheet: SheetView }) {
  const words = useWords(UNIT_WORK);
  const now = useNow();
  const { reviews, divided } = sheet.around;
  const [latest] = reviews;
  const open = new Set(sheet.leaves.filter(isUnanswered).map(({ code }) => code));
  const late = divided.filter(({ leaf, due }) => open.has(leaf) && isLate(due, now));
  const next = divided
    .flatMap(({ leaf, due }) => (open.has(leaf) && due !== null && !isLate(due, now) ? [due] : []))
    .toSorted()[0];
  return (
    <>
      {latest?.act === "returned" && sheet.state === "draft" && (
        <p className="note note-danger small said">
          {latest.byName}: {latest.word}
        </p>
      )}
      {(late.length > 0 || next !== undefined) && (
        <p className="small row">
          {late.length > 0 && <span className="losing">{words.lateInside(late.length)}</span>}
          {next !== undefined && <span>{words.divisionDue(dateWords(next))}</span>}
        </p>
      )}
    </>
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
  const work = useWords(UNIT_WORK);
  const canWork = worksAt(sheet, compiles);
  const part = sheet.around.parts.find(({ allowed }) => allowed.includes("part.approve"));
  if (sheet.allowed.includes("sheet.approve") || part) {
    return (
      <Button component={Link} to={`${address}/duyet${part ? `?co-quan=${part.department}` : ""}`}>
        {work.toSign}
      </Button>
    );
  }
  // What the leader gave back is mended first.
  const returned = sheet.around.reviews[0]?.act === "returned";
  if (complete && !returned && sheet.allowed.includes("sheet.present")) {
    return (
      <Button component={Link} to={`${address}/gui`}>
        {work.presentCheck}
      </Button>
    );
  }
  if (sheet.stage === "explanation" && sheet.leaves.some(({ allowed }) => allowed.includes("leaf.reply"))) {
    return (
      <Button component={Link} to={`${address}/giai-trinh`}>
        {words.explain}
      </Button>
    );
  }
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
