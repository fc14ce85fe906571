import "../look/appraisal.css";
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link, useParams } from "react-router";
import type { SecondReadings } from "../../contract/secondReadings.ts";
import { drawSample, readingsQuery } from "../api/secondReadings.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { ProgressBar } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { numberFrom, percentText, signedText, wholeText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { ComparisonTable } from "./ComparisonTable.tsx";

/** For the owner: a drawn sample, and first and second reading side by side. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(APPRAISAL);
  const readings = useQuery(readingsQuery(round));
  return (
    <div className="page">
      <PageTitle title={words.readings} crumbs={[{ label: words.title, to: `/dot/${round}/tham-dinh` }]}>
        <p className="soft measure">{words.readingsLead}</p>
        <p className="small">
          <Link to={`/dot/${round}/tham-dinh/do-thong-nhat`}>{words.agreementOfAll}</Link>
        </p>
      </PageTitle>
      <Loaded query={readings} lines={6}>
        {(view) => (
          <div className="stack">
            {view.mayDraw && view.population > 0 && <DrawForm round={round} view={view} />}
            <Draws view={view} />
            {view.drawn > 0 && <Figures view={view} />}
            {view.drawn > 0 && <ComparisonTable round={round} rows={view.rows} maySendBack={view.mayDraw} />}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function DrawForm({ round, view }: { readonly round: string; readonly view: SecondReadings }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const refusal = useRefusal();
  const client = useQueryClient();
  const [percent, setPercent] = useState("5");
  const [seed, setSeed] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const draw = useMutation({
    mutationFn: (share: number) =>
      drawSample(round, { share, ...(seed.trim() === "" ? {} : { seed: seed.trim() }) }),
    onSuccess: (drawn) => client.setQueryData(readingsQuery(round).queryKey, drawn),
    onError: (error) => setFaults(refusal(error, { number: "draw-percent", seed: "draw-seed" })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = numberFrom(percent, language);
    const good = typeof typed === "number" && typed >= 0.1 && typed <= 100;
    setFaults(good ? [] : [{ field: "draw-percent", text: words.drawPercentFault }]);
    if (good) draw.mutate(typed / 100);
  };
  return (
    <form className="card stack" onSubmit={submit} noValidate>
      <h2>{words.drawTitle}</h2>
      <ErrorSummary faults={faults} />
      <div className="row draw-boxes">
        <TextInput
          id="draw-percent"
          label={words.drawPercent}
          description={words.drawPercentHint(wholeText(view.population, language))}
          inputMode="decimal"
          value={percent}
          onChange={(event) => setPercent(event.currentTarget.value)}
          error={faultOf(faults, "draw-percent")}
        />
        <TextInput
          id="draw-seed"
          label={words.drawSeed}
          description={words.drawSeedHint}
          maxLength={100}
          value={seed}
          onChange={(event) => setSeed(event.currentTarget.value)}
          error={faultOf(faults, "draw-seed")}
        />
      </div>
      <div className="form-actions">
        <Button type="submit" loading={draw.isPending}>
          {words.draw}
        </Button>
      </div>
    </form>
  );
}

function Draws({ view }: { readonly view: SecondReadings }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  return (
    <ul className="plain-list small soft">
      {view.draws.map((draw) => (
        <li key={`${draw.seed} ${draw.drawnAt}`}>
          {words.drawn(
            draw.drawn,
            draw.population,
            draw.seed,
            momentWords(draw.drawnAt, language),
            draw.drawnByName,
          )}
          {draw.drawn < draw.wanted && `; ${words.drawnFewer(draw.wanted - draw.drawn)}`}
        </li>
      ))}
    </ul>
  );
}

function Figures({ view }: { readonly view: SecondReadings }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  return (
    <section className="card stack" aria-label={words.readings}>
      {view.readers.map((reader) => (
        <ProgressBar
          key={reader.name}
          done={reader.read}
          of={reader.drawn}
          label={`${reader.name}: ${words.readProgress(reader.read, reader.drawn)}`}
        />
      ))}
      {view.agreement !== null && (
        <dl className="figure-list">
          <div>
            <dt>{words.agreement}</dt>
            <dd>{percentText(view.agreement * 100, language)}</dd>
          </div>
          <div>
            <dt>{words.meanDifference}</dt>
            <dd>{signedText(view.meanDifference ?? 0, language)}</dd>
          </div>
          <div>
            <dt>{words.meanSize}</dt>
            <dd>{signedText(view.meanSize ?? 0, language).replace("+", "")}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
