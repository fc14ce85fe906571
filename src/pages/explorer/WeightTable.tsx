import type { ExplorerRow, ExplorerSort } from "../../contract/explorer.ts";
import { explorerPath } from "../../contract/explorerAddress.ts";
import { inLanguage, unitPath } from "../addresses.ts";
import type { ExplorerProps } from "./props.ts";
import { explorerWords, shownRank, shownShift, shownValue } from "./words.ts";

/** Trial ranks beside the official result; each block of units in a part of its own. */
export function WeightTable(props: ExplorerProps) {
  const { view, lang } = props;
  const words = explorerWords(lang);
  const several = view.blocks.length > 1;
  const blocks = several ? view.blocks : [{ id: view.rows[0]?.block ?? "", label: { vi: "", en: "" } }];
  return (
    <div className="explorer-result">
      <p className="explorer-small" role="status">
        <span data-when="changed" hidden={!view.changed}>
          {words.changed}
        </span>
        <span data-when="own" hidden={view.changed}>
          {words.unchanged}
        </span>
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-scroll explorer-scroll" aria-label={words.table} tabIndex={0}>
        <table className="rank-table explorer-table">
          <caption className="read-only-text">{words.table}</caption>
          <thead>
            <tr>
              <Head {...props} sort="own" label={words.rankOwn} number />
              <Head {...props} sort="name" label={words.unit} />
              <th scope="col" className="number">
                {words.valueOwn}
              </th>
              <Head {...props} sort="shift" label={words.shift} number />
              <Head {...props} sort="official" label={words.rankOfficial} number />
              <th scope="col" className="number">
                {words.valueOfficial}
              </th>
            </tr>
          </thead>
          {blocks.map(({ id, label }) => (
            <tbody key={id}>
              {several && (
                <tr>
                  <th scope="rowgroup" colSpan={6} className="explorer-block">
                    {label[lang]}
                  </th>
                </tr>
              )}
              {view.rows
                .filter(({ block }) => block === id)
                .map((row) => (
                  <Row key={row.unit} {...props} row={row} />
                ))}
            </tbody>
          ))}
        </table>
      </section>
      <p className="explorer-small">{words.tableNote}</p>
    </div>
  );
}

interface HeadProps extends ExplorerProps {
  readonly sort: ExplorerSort;
  readonly label: string;
  readonly number?: boolean;
}

function Head({ view, state, lang, sort, label, number = false }: HeadProps) {
  const order = view.parts.map(({ code }) => code);
  const here = view.sort === sort;
  const classes = [number ? "number" : "unit-column", here ? "sorted" : ""].filter((name) => name !== "");
  const ascends = sort !== "shift";
  return (
    <th
      scope="col"
      className={classes.join(" ")}
      aria-sort={here ? (ascends ? "ascending" : "descending") : undefined}
    >
      {here ? (
        label
      ) : (
        <a
          data-carries="sort"
          href={`${inLanguage(explorerPath(view.subject.id, { ...state, sort }, order), lang)}#trong-so`}
        >
          {label}
        </a>
      )}
    </th>
  );
}

function Row({ view, lang, row }: ExplorerProps & { readonly row: ExplorerRow }) {
  const name = row.name[lang];
  const href = view.subject.kind === "published" ? unitPath(row.unit) : `${view.officialPath}/${row.unit}`;
  const direction = (row.shift ?? 0) > 0 ? " change-gain" : (row.shift ?? 0) < 0 ? " change-loss" : "";
  return (
    <tr data-unit={row.unit} data-name={row.name.vi}>
      <td className="number rank" data-cell="rank">
        {shownRank(row.ownRank, lang)}
      </td>
      <th scope="row" className="unit-column">
        <a href={inLanguage(href, lang)}>{name}</a>
      </th>
      <td className="number" data-cell="value">
        {shownValue(row.ownValue, view.decimals, lang)}
      </td>
      <td className={`number change${direction}`} data-cell="shift">
        {shownShift(row.shift, lang)}
      </td>
      <td className="number">{shownRank(row.officialRank, lang)}</td>
      <td className="number">{shownValue(row.officialValue, view.decimals, lang)}</td>
    </tr>
  );
}
