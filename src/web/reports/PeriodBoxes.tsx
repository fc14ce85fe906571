import { NativeSelect, NumberInput } from "@mantine/core";
import { PERIODIC_KINDS, type PeriodicKind, type ReportPeriod } from "../../contract/reports.ts";
import { useWords } from "../words/language.tsx";
import { REPORT_KIND, REPORTS } from "../words/reports.ts";

interface PeriodBoxesProps {
  readonly period: ReportPeriod;
  readonly change: (period: ReportPeriod) => void;
}

/** Kind, year and, of a quarter, its number. */
export function PeriodBoxes({ period, change }: PeriodBoxesProps) {
  const words = useWords(REPORTS);
  const kinds = useWords(REPORT_KIND);
  const chosen = (name: string): PeriodicKind => PERIODIC_KINDS.find((kind) => kind === name) ?? "year";
  return (
    <div className="row report-boxes">
      <NativeSelect
        id="period-kind"
        label={words.kind}
        value={period.kind}
        data={PERIODIC_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(event) => {
          const kind = chosen(event.currentTarget.value);
          change({ ...period, kind, quarter: kind === "quarter" ? 1 : 0 });
        }}
      />
      {period.kind === "quarter" && (
        <NativeSelect
          id="period-quarter"
          label={words.quarter}
          value={String(period.quarter)}
          data={["1", "2", "3", "4"]}
          onChange={(event) => change({ ...period, quarter: Number(event.currentTarget.value) })}
        />
      )}
      <NumberInput
        id="period-year"
        label={words.year}
        value={period.year}
        min={2000}
        max={2100}
        allowDecimal={false}
        w="8rem"
        onChange={(year) => change({ ...period, year: Number(year) || period.year })}
      />
    </div>
  );
}

/** The period that ended last, which is the one people report on now. */
export function presentPeriod(now: Date): ReportPeriod {
  const year = now.getFullYear();
  const month = now.getMonth() + 1;
  if (month <= 2) return { kind: "year", year: year - 1, quarter: 0 };
  if (month <= 4) return { kind: "quarter", year, quarter: 1 };
  if (month <= 7) return { kind: "half-year", year, quarter: 0 };
  return month <= 10 ? { kind: "nine-months", year, quarter: 0 } : { kind: "year", year, quarter: 0 };
}
