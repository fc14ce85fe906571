import { useState } from "react";
import type { OutlineRow } from "../../../core/index.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";
import { SCORED_BY } from "../../words/rounds.ts";
import { MaxBox } from "./MaxBox.tsx";
import { RowForm } from "./RowForm.tsx";
import type { TableTabProps } from "./tableProps.ts";

/** The tree as a table: points in place, the rest in a form beneath its row, sums live. */
export function TableTab({ outline, readOnly, edit, toLine }: TableTabProps) {
  const words = useWords(METHODS);
  const { language } = useLanguage();
  const said = useSaid();
  const [open, setOpen] = useState<string | null>(null);
  const byFamily = outline.rows.some(({ families }) => families.length > 0);
  return (
    <div className="stack-tight">
      <p className="row-apart">
        <span className="strong">
          {words.totalLine}: {outline.max === null ? "–" : pointsText(outline.max, language)}
        </span>
        <SumMark off={outline.off} of={words.ofMethod} />
      </p>
      {byFamily && <p className="small soft">{words.offFamilies}</p>}
      {byFamily &&
        outline.sums.map((each) => (
          <p key={each.vi} className="small losing">
            {said(each)}
          </p>
        ))}
      <table className="table editor-table">
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col">{words.points}</th>
            <th scope="col">
              <span className="out-of-sight">{words.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {outline.rows.map((row) => (
            <Row
              key={`${row.block} ${row.code}`}
              row={row}
              outline={outline}
              readOnly={readOnly}
              open={open === row.code}
              toggle={() => setOpen(open === row.code ? null : row.code)}
              edit={edit}
              toLine={toLine}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends TableTabProps {
  readonly row: OutlineRow;
  readonly open: boolean;
  readonly toggle: () => void;
}

function Row({ row, open, toggle, ...table }: RowProps) {
  const words = useWords(METHODS);
  const scorers = useWords(SCORED_BY);
  const { edit, readOnly } = table;
  const scorer = (Object.keys(scorers) as (keyof typeof scorers)[]).find((each) => each === row.scoredBy);
  return (
    <>
      <tr className={row.leaf ? undefined : "editor-group"} id={`row-${row.code}`}>
        <th scope="row" className={`editor-depth-${Math.min(row.depth, 3)}`}>
          <span className="faint">{row.code}</span> {row.label.vi}
          <span className="editor-facts faint">
            {row.leaf && scorer && scorers[scorer]}
            {row.families.length > 0 && ` · ${row.families.join(", ")}`}
          </span>
          {!row.leaf && <SumMark off={row.off} of={row.depth === 0 ? words.ofField : words.ofCriterion} />}
        </th>
        <td>
          <MaxBox
            key={row.max ?? ""}
            code={row.code}
            value={row.max}
            readOnly={readOnly}
            change={(value) => edit({ kind: "max", code: row.code, value })}
          />
        </td>
        <td className="editor-acts">
          {!readOnly && (
            <>
              <button
                type="button"
                className="plain-button"
                aria-label={`${words.up}: ${row.code}`}
                title={words.up}
                disabled={row.first}
                onClick={() => edit({ kind: "move", code: row.code, by: -1 })}
              >
                ↑
              </button>
              <button
                type="button"
                className="plain-button"
                aria-label={`${words.down}: ${row.code}`}
                title={words.down}
                disabled={row.last}
                onClick={() => edit({ kind: "move", code: row.code, by: 1 })}
              >
                ↓
              </button>
            </>
          )}
          <button
            type="button"
            className="plain-button"
            aria-expanded={open}
            aria-label={words.changeOf(row.code)}
            onClick={toggle}
          >
            {open ? words.closeForm : readOnly ? words.view : words.change}
          </button>
        </td>
      </tr>
      {open && (
        <tr className="editor-form-row">
          <td colSpan={3}>
            <RowForm row={row} close={toggle} {...table} />
          </td>
        </tr>
      )}
    </>
  );
}

/** «thiếu 0,5 điểm so với lĩnh vực»; nothing where the sum is not one number. */
function SumMark({ off, of }: { readonly off: number | null; readonly of: string }) {
  const words = useWords(METHODS);
  const { language } = useLanguage();
  if (off === null) return null;
  if (off === 0) return <span className="sum-fits small">✓ {words.fits}</span>;
  const points = pointsText(Math.abs(off), language);
  return (
    <output className="sum-off small">⚠ {off < 0 ? words.short(points, of) : words.over(points, of)}</output>
  );
}
