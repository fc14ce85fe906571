import "../look/appraisal.css";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import type { ReadingList, ReadingView } from "../../contract/secondReadings.ts";
import type { AppraisalTarget } from "../api/appraisal.ts";
import { roundQuery } from "../api/rounds.ts";
import { readingListQuery, readingQuery, recordReading } from "../api/secondReadings.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { ProgressBar } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { pointsOf } from "../sheet/filters.ts";
import { boxText, numberFrom, pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import { SHELL } from "../words/shell.ts";
import { DeskRules } from "./DeskRules.tsx";
import { samePoints } from "./deskFilters.ts";
import { UnitProof } from "./UnitProof.tsx";
import { Viewer } from "./Viewer.tsx";

/** For a second reader: the drawn leaves, one at a time, with nothing of the first decision. */
export function Component() {
  const { round = "" } = useParams();
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const list = useQuery(readingListQuery(round));
  const { data: detail } = useQuery(roundQuery(round));
  return (
    <div className="page desk-page">
      <PageTitle
        title={words.readingTitle}
        crumbs={[
          { label: shell.home, to: "/" },
          ...(detail ? [{ label: detail.title, to: `/dot/${round}` }] : []),
        ]}
      >
        <p className="soft measure">{words.readingLead}</p>
      </PageTitle>
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? <Empty title={words.readingNone} /> : <Readings round={round} rows={rows} />
        }
      </Loaded>
    </div>
  );
}

const keyOf = ({ unit, leaf }: ReadingList[number]): string => `${unit} ${leaf}`;

function Readings({ round, rows }: { readonly round: string; readonly rows: ReadingList }) {
  const words = useWords(APPRAISAL);
  const [params, setParams] = useSearchParams();
  const [first] = useState(() => rows.find(({ read }) => !read) ?? rows[0]);
  const asked = params.get("dong");
  const chosen = rows.find((row) => keyOf(row) === asked) ?? first;
  const choose = (key: string) => setParams({ dong: key }, { replace: true, preventScrollReset: true });
  const done = rows.filter(({ read }) => read).length;
  const nextAfter = (key: string) => {
    const at = rows.findIndex((row) => keyOf(row) === key);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ read }) => !read);
    if (next) choose(keyOf(next));
  };
  return (
    <div className="stack">
      <ProgressBar done={done} of={rows.length} label={words.readProgress(done, rows.length)} />
      {done === rows.length && <output className="note note-success">{words.readingDone}</output>}
      <div className="desk">
        <nav aria-label={words.readingTitle} className="desk-list">
          <label className="desk-list-phone">
            <span className="strong small">{words.readingTitle}</span>
            <select
              value={chosen ? keyOf(chosen) : ""}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              {rows.map((row) => (
                <option key={keyOf(row)} value={keyOf(row)}>
                  {row.unitName}, {row.leaf} {row.read ? `(${words.read})` : ""}
                </option>
              ))}
            </select>
          </label>
          <ul>
            {rows.map((row) => (
              <li key={keyOf(row)}>
                <button
                  type="button"
                  className="desk-row"
                  aria-current={row === chosen ? "true" : undefined}
                  onClick={() => choose(keyOf(row))}
                >
                  <span className="desk-row-name">
                    {row.unitName} · {row.leaf}
                  </span>
                  <span className={`desk-row-state ${row.read ? "desk-row-agreed" : "desk-row-open"}`}>
                    {row.read ? `✓ ${words.read}` : words.notReadYet}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {chosen && (
          <Reading
            key={keyOf(chosen)}
            target={{ round, unit: chosen.unit, leaf: chosen.leaf }}
            recorded={() => nextAfter(keyOf(chosen))}
          />
        )}
      </div>
    </div>
  );
}

interface ReadingProps {
  readonly target: AppraisalTarget;
  readonly recorded: () => void;
}

function Reading({ target, recorded }: ReadingProps) {
  const reading = useQuery(readingQuery(target));
  return (
    <Loaded query={reading} lines={8}>
      {(view) => <ReadingDesk key={view.version} target={target} view={view} recorded={recorded} />}
    </Loaded>
  );
}

function ReadingDesk({ target, view, recorded }: ReadingProps & { readonly view: ReadingView }) {
  const words = useWords(APPRAISAL);
  const sheet = useWords(SHEET);
  const said = useSaid();
  const { language } = useLanguage();
  const [shown, show] = useState<string | null>(null);
  const { leaf } = view;
  const evidence = leaf.evidence.find(({ id }) => id === shown);
  const points = pointsOf(leaf);
  const max = pointsText(leaf.max, language);
  return (
    <div className="stack">
      <section className="card desk-detail" aria-label={view.unitName}>
        <h2>
          {view.unitName} · {leaf.code} {leaf.label}
        </h2>
        <DeskRules {...leaf} />
        <div className="desk-self">
          <p>
            <span className="soft small">{words.self}</span>{" "}
            <span className="leaf-points-figure">
              {points === undefined ? sheet.noPoints(max) : sheet.outOf(pointsText(points, language), max)}
            </span>
          </p>
          <p className="small">{said(leaf.self)}</p>
        </div>
        {leaf.allowed.includes("leaf.read-second") && (
          <ReadingForm target={target} view={view} recorded={recorded} />
        )}
        <UnitProof leaf={leaf} shownEvidence={shown} show={show} />
      </section>
      {evidence && <Viewer evidence={evidence} close={() => show(null)} />}
    </div>
  );
}

function ReadingForm({ target, view, recorded }: ReadingProps & { readonly view: ReadingView }) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const refusal = useRefusal();
  const client = useQueryClient();
  const { leaf, reading, version } = view;
  const own = pointsOf(leaf);
  const [points, setPoints] = useState(reading ? boxText(reading.points, language) : "");
  const [reason, setReason] = useState(reading?.reason ?? "");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const max = pointsText(leaf.max, language);
  const save = useMutation({
    mutationFn: (typed: number) =>
      recordReading(target, { points: typed, reason: reason.trim(), baseVersion: version }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["readings", target.round, "mine"] });
      recorded();
    },
    onError: (error) => setFaults(refusal(error, { points: "reading-points", reason: "reading-reason" })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = numberFrom(points, language);
    const found: FormFault[] = [];
    const good = typeof typed === "number" && typed >= 0 && typed <= leaf.max;
    if (!good) found.push({ field: "reading-points", text: words.pointsFault(max) });
    const same = good && own !== undefined && samePoints(typed, own);
    if (good && !same && reason.trim() === "")
      found.push({ field: "reading-reason", text: words.readingReasonFault });
    setFaults(found);
    if (good && found.length === 0) save.mutate(typed);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <TextInput
        id="reading-points"
        label={words.readingPoints}
        description={words.pointsHint(max)}
        maw="10rem"
        inputMode="decimal"
        value={points}
        onChange={(event) => setPoints(event.currentTarget.value)}
        error={faultOf(faults, "reading-points")}
      />
      <Textarea
        id="reading-reason"
        label={words.readingReason}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={faultOf(faults, "reading-reason")}
      />
      <div className="form-actions">
        <Button type="submit" loading={save.isPending}>
          {words.readingSave}
        </Button>
      </div>
    </form>
  );
}
