import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ReportCellView, ReportView } from "../../contract/reports.ts";
import { ApiError } from "../api/client.ts";
import { reportQuery, saveCell } from "../api/reports.ts";
import { Wide } from "../parts/Wide.tsx";
import { boxText, numberFrom } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { REPORT } from "../words/reports.ts";

interface AnnexProps {
  readonly view: ReportView;
  readonly annex: ReportView["annexes"][number];
}

/** One annex: figures of this period beside the one before and the same of last year. */
export function AnnexTable({ view, annex }: AnnexProps) {
  const words = useWords(REPORT);
  const mayWrite = view.allowed.includes("report.write");
  return (
    <section className="card stack" aria-label={annex.title}>
      <h2>{annex.title}</h2>
      <Wide label={annex.title}>
        <table className="table report-annex">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.unit}</th>
              <th scope="col" className="number">
                {words.now}
              </th>
              <th scope="col" className="number">
                {words.before}
              </th>
              <th scope="col" className="number">
                {words.lastYear}
              </th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            {annex.rows.map((cell) => (
              <Row key={cell.row} view={view} annex={annex.id} cell={cell} mayWrite={mayWrite} />
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

interface RowProps {
  readonly view: ReportView;
  readonly annex: string;
  readonly cell: ReportCellView;
  readonly mayWrite: boolean;
}

function Row({ view, annex, cell, mayWrite }: RowProps) {
  const { language } = useLanguage();
  const shown = (value: number | null) => (value === null ? "–" : boxText(value, language));
  if (cell.heading)
    return (
      <tr>
        <th scope="rowgroup" colSpan={6}>
          {cell.label}
        </th>
      </tr>
    );
  const typing = mayWrite && cell.source !== "system";
  return (
    <tr>
      <th scope="row">{cell.label}</th>
      <td className="nowrap">{cell.unit}</td>
      <td className="number">
        {typing ? <Box key={cell.version} view={view} annex={annex} cell={cell} /> : shown(cell.value)}
      </td>
      <td className="number">{shown(cell.before)}</td>
      <td className="number">{shown(cell.lastYear)}</td>
      <td>{typing ? <NoteBox key={cell.version} view={view} annex={annex} cell={cell} /> : cell.note}</td>
    </tr>
  );
}

type BoxProps = Omit<RowProps, "mayWrite">;

/** Keeps figure and note of a cell; what could not be kept is said in words. */
function useKeep({ view, annex, cell: { row, typed, note, version } }: BoxProps) {
  const words = useWords(REPORT);
  const { language } = useLanguage();
  const client = useQueryClient();
  return async (changed: { value?: number | null; note?: string }): Promise<string> => {
    try {
      await saveCell(view.id, { annex, row, value: typed, note, version, ...changed });
      return "";
    } catch (error) {
      return error instanceof ApiError ? error.body[language] : words.unsaved;
    } finally {
      await client.invalidateQueries({ queryKey: reportQuery(view.id).queryKey });
    }
  };
}

/** Saved when the box is left. */
function NoteBox(props: BoxProps) {
  const { cell } = props;
  const words = useWords(REPORT);
  const keep = useKeep(props);
  const [typed, setTyped] = useState(cell.note);
  const [fault, setFault] = useState("");
  const leave = async () => {
    if (typed.trim() !== cell.note) setFault(await keep({ note: typed.trim() }));
  };
  return (
    <TextInput
      className="report-note"
      aria-label={words.noteOf(cell.label)}
      maxLength={500}
      value={typed}
      error={fault === "" ? undefined : fault}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void leave()}
    />
  );
}

/** Saved when the box is left. */
function Box(props: BoxProps) {
  const { cell } = props;
  const words = useWords(REPORT);
  const { language } = useLanguage();
  const keep = useKeep(props);
  const kept = cell.typed === null ? "" : boxText(cell.typed, language);
  const [typed, setTyped] = useState(kept);
  const [fault, setFault] = useState("");
  const leave = async () => {
    if (typed.trim() === kept) return;
    const value = typed.trim() === "" ? "empty" : numberFrom(typed, language);
    if (value === "not-a-number") return setFault(words.notANumber);
    setFault(await keep({ value: value === "empty" ? null : value }));
  };
  const { gathered } = cell;
  return (
    <div className="report-cell">
      <TextInput
        aria-label={`${cell.label} (${cell.unit})`}
        inputMode="decimal"
        value={typed}
        error={fault === "" ? undefined : fault}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void leave()}
      />
      {gathered && (
        <p className="small soft">
          {gathered.sum === null
            ? words.gatheredNone
            : words.gathered(boxText(gathered.sum, language), gathered.from)}
          {cell.value !== null && ` · ${words.total(boxText(cell.value, language))}`}
        </p>
      )}
    </div>
  );
}
