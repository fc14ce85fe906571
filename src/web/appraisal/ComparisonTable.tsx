import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import type { Comparison } from "../../contract/secondReadings.ts";
import { readingsQuery, sendBack } from "../api/secondReadings.ts";
import { useRefusal } from "../parts/ErrorSummary.tsx";
import { Wide } from "../parts/Wide.tsx";
import { columnPoints, pointsText, signedText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHELL } from "../words/shell.ts";
import { samePoints } from "./deskFilters.ts";

interface ComparisonTableProps {
  readonly round: string;
  readonly rows: readonly Comparison[];
  readonly maySendBack: boolean;
}

const differs = ({ first, second }: Comparison): boolean =>
  second !== null && !samePoints(first.points, second.points);

/** Leaves read twice, the widest difference first. */
export function ComparisonTable({ round, rows, maySendBack }: ComparisonTableProps) {
  const words = useWords(APPRAISAL);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const shown = onlyDifferent ? rows.filter(differs) : rows;
  return (
    <div className="stack-tight">
      <p>
        <button
          type="button"
          className="chip"
          aria-pressed={onlyDifferent}
          onClick={() => setOnlyDifferent(!onlyDifferent)}
        >
          {words.onlyDifferent} ({rows.filter(differs).length})
        </button>
      </p>
      <Wide label={words.readings}>
        <table className="table table-cards comparison">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.criterion}</th>
              <th scope="col" className="number">
                {words.self}
              </th>
              <th scope="col">{words.firstReader}</th>
              <th scope="col">{words.secondReader}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={`${row.unit} ${row.leaf}`} round={round} row={row} maySendBack={maySendBack} />
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

interface RowProps {
  readonly round: string;
  readonly row: Comparison;
  readonly maySendBack: boolean;
}

function Row({ round, row, maySendBack }: RowProps) {
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const { first, second } = row;
  const desk = `/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(row.leaf)}?dong=${row.unit}`;
  return (
    <tr className={differs(row) ? "differs" : undefined}>
      <th scope="row">
        <Link to={desk}>{row.unitName}</Link>
      </th>
      <td data-head={words.criterion}>
        {row.leaf} {row.label} <span className="faint">/{pointsText(row.max, language)}</span>
      </td>
      <td className="number" data-head={words.self}>
        {row.self === null ? "–" : columnPoints(row.self, language)}
      </td>
      <td data-head={words.firstReader}>
        <span className="strong">{columnPoints(first.points, language)}</span>{" "}
        {row.now && <span className="tag">{words.nowPoints(pointsText(row.now.points, language))}</span>}
        <p className="small written">{first.reason}</p>
        <p className="faint">{first.byName}</p>
      </td>
      <td data-head={words.secondReader}>
        {second === null ? (
          <span className="soft">{words.notReadYet}</span>
        ) : (
          <>
            <span className="strong">{columnPoints(second.points, language)}</span>{" "}
            {differs(row) && <span>({signedText(second.points - first.points, language)})</span>}
            <p className="small written">{second.reason}</p>
          </>
        )}
        <p className="faint">{row.readerName}</p>
        {differs(row) && <SendBackPart round={round} row={row} maySendBack={maySendBack} />}
      </td>
    </tr>
  );
}

/** A differing leaf goes back to whoever decided first, with a word; the decision stays until they look. */
function SendBackPart({ round, row, maySendBack }: RowProps) {
  const words = useWords(APPRAISAL);
  const shell = useWords(SHELL);
  const { language } = useLanguage();
  const refusal = useRefusal();
  const client = useQueryClient();
  const [writing, setWriting] = useState(false);
  const [word, setWord] = useState("");
  const [fault, setFault] = useState("");
  const send = useMutation({
    mutationFn: () => sendBack({ round, unit: row.unit, leaf: row.leaf }, word.trim()),
    onSuccess: () => {
      setWriting(false);
      void client.invalidateQueries({ queryKey: readingsQuery(round).queryKey });
    },
    onError: (error) => setFault(refusal(error)[0]?.text ?? ""),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFault(word.trim() === "" ? words.sendBackWordFault : "");
    if (word.trim() !== "") send.mutate();
  };
  if (row.sentBack) {
    return (
      <p className="note small">
        {words.sentBackAt(momentWords(row.sentBack.at, language))}: {row.sentBack.word}
      </p>
    );
  }
  if (!maySendBack) return null;
  if (!writing) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${words.sendBack}: ${row.unitName}, ${row.leaf}`}
        onClick={() => setWriting(true)}
      >
        {words.sendBack}
      </Button>
    );
  }
  return (
    <form className="stack-tight" onSubmit={submit} noValidate>
      <Textarea
        id={`send-back-${row.unit}-${row.leaf}`}
        label={words.sendBackWord}
        autosize
        maxLength={2000}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
        error={fault === "" ? undefined : fault}
      />
      <div className="form-actions">
        <Button type="submit" size="sm" loading={send.isPending}>
          {words.sendBack}
        </Button>
        <Button size="sm" variant="default" onClick={() => setWriting(false)}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}
