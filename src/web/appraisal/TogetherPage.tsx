import "../look/appraisal.css";
import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type { Agreeable, AgreedTogether } from "../../contract/appraisal.ts";
import { agreeableQuery, agreeTogether } from "../api/appraisal.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Problem } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { valueWords } from "../sheet/valueWords.ts";
import { pointsText, wholeText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";

/** The rows that can be agreed together: looked at first, with ticks, then agreed in one act. */
export function Component() {
  const { round = "" } = useParams();
  const [params] = useSearchParams();
  const leaf = params.get("tieu-chi") ?? "";
  const words = useWords(APPRAISAL);
  const list = useQuery(agreeableQuery(round, leaf));
  return (
    <div className="page page-narrow">
      <PageTitle
        title={words.togetherTitle}
        crumbs={[
          { label: words.title, to: `/dot/${round}/tham-dinh` },
          ...(leaf === ""
            ? []
            : [{ label: leaf, to: `/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(leaf)}` }]),
        ]}
      >
        <p className="soft measure">{words.togetherLead}</p>
      </PageTitle>
      <Loaded query={list} lines={6}>
        {(view) => <Together round={round} leaf={leaf} view={view} />}
      </Loaded>
    </div>
  );
}

type Row = Agreeable["rows"][number];
const keyOf = ({ unit, leaf }: Pick<Row, "unit" | "leaf">): string => `${unit} ${leaf}`;

function Together(props: { readonly round: string; readonly leaf: string; readonly view: Agreeable }) {
  const { round, leaf, view } = props;
  const words = useWords(APPRAISAL);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ticked = view.rows.filter((row) => !unticked.has(keyOf(row)));
  const agree = useMutation({
    mutationFn: () =>
      agreeTogether(round, {
        leaves: ticked.map((row) => ({
          unit: row.unit,
          leaf: row.leaf,
          points: row.points,
          baseVersion: row.version,
        })),
      }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["appraisal", round] });
      void client.invalidateQueries({ queryKey: ["sheet", round] });
    },
  });
  const toggle = (row: Row) => {
    const next = new Set(unticked);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    setUnticked(next);
  };
  const all = ticked.length === view.rows.length;
  return (
    <div className="stack">
      {agree.data && <Done round={round} done={agree.data} />}
      {agree.error && <Problem error={agree.error} />}
      <p className="soft small">{words.togetherOthers(view.others)}</p>
      {view.rows.length === 0 ? (
        <Empty title={words.togetherNone} />
      ) : (
        <>
          <div className="form-actions">
            <Button disabled={ticked.length === 0} loading={agree.isPending} onClick={() => agree.mutate()}>
              {words.togetherDo(ticked.length)}
            </Button>
            <Button
              variant="default"
              onClick={() => setUnticked(all ? new Set(view.rows.map(keyOf)) : new Set())}
            >
              {all ? words.untickAll : words.tickAll}
            </Button>
          </div>
          {view.more > 0 && (
            <p className="small">
              {words.togetherMore(wholeText(view.rows.length, language), wholeText(view.more, language))}
            </p>
          )}
          <Rows view={view} single={leaf !== ""} unticked={unticked} toggle={toggle} />
        </>
      )}
    </div>
  );
}

interface RowsProps {
  readonly view: Agreeable;
  readonly single: boolean;
  readonly unticked: ReadonlySet<string>;
  readonly toggle: (row: Row) => void;
}

function Rows({ view, single, unticked, toggle }: RowsProps) {
  const words = useWords(APPRAISAL);
  const leaves = new Map(view.leaves.map((leaf) => [leaf.code, leaf]));
  return (
    <Wide label={words.togetherTitle}>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {!single && <th scope="col">{words.criterion}</th>}
            <th scope="col">{words.answers}</th>
            <th scope="col">{words.evidence}</th>
            <th scope="col" className="number">
              {words.self}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <RowCells
              key={keyOf(row)}
              row={row}
              leaf={leaves.get(row.leaf)}
              single={single}
              ticked={!unticked.has(keyOf(row))}
              toggle={toggle}
            />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

interface RowCellsProps {
  readonly row: Row;
  readonly leaf: Agreeable["leaves"][number] | undefined;
  readonly single: boolean;
  readonly ticked: boolean;
  readonly toggle: (row: Row) => void;
}

function RowCells({ row, leaf, single, ticked, toggle }: RowCellsProps) {
  const words = useWords(APPRAISAL);
  const sheet = useWords(SHEET);
  const { language } = useLanguage();
  const answers = (leaf?.inputs ?? []).map(
    (input, place) =>
      `${input.label}: ${valueWords(input, row.values[place] ?? null, language) || sheet.emptyValue}`,
  );
  return (
    <tr>
      <th scope="row">
        <Checkbox
          checked={ticked}
          onChange={() => toggle(row)}
          label={row.unitName}
          aria-label={`${row.unitName}, ${row.leaf}`}
        />
      </th>
      {!single && (
        <td data-head={words.criterion}>
          {row.leaf} {leaf?.label}
        </td>
      )}
      <td className="small" data-head={words.answers}>
        {answers.join("; ")}
      </td>
      <td className="small" data-head={words.evidence}>
        {words.documents(row.evidence)}
      </td>
      <td className="number" data-head={words.self}>
        {sheet.outOf(pointsText(row.points, language), pointsText(leaf?.max ?? 0, language))}
      </td>
    </tr>
  );
}

function Done({ round, done }: { readonly round: string; readonly done: AgreedTogether }) {
  const words = useWords(APPRAISAL);
  const said = useSaid();
  return (
    <div className={`note ${done.skipped.length > 0 ? "note-warning" : "note-success"}`} role="status">
      <p className="strong">{words.togetherDone(done.agreed)}</p>
      {done.skipped.length > 0 && (
        <>
          <p>{words.togetherSkipped}:</p>
          <ul>
            {done.skipped.map((row) => (
              <li key={keyOf(row)}>
                <Link
                  to={`/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(row.leaf)}?dong=${row.unit}`}
                >
                  {row.unitName}, {row.leaf}
                </Link>
                : {said(row)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
