import type { OtherRulesView } from "../../contract/explorer.ts";
import { explorersPath } from "../../contract/explorerAddress.ts";
import { inLanguage } from "../addresses.ts";
import { CarriedState } from "./CarriedState.tsx";
import type { ExplorerProps } from "./props.ts";
import { explorerWords, shownRank, shownShift, shownValue } from "./words.ts";

/** Another version of the rules on this year's figures, beside the official result. */
export function RulesSection(props: ExplorerProps) {
  const { view, lang } = props;
  const words = explorerWords(lang);
  const { otherRules: tried } = view;
  const action = inLanguage(`${explorersPath()}/${view.subject.id}#quy-tac`, lang);
  return (
    <section aria-labelledby="quy-tac">
      <h2 id="quy-tac">{words.rules}</h2>
      {tried === null ? (
        <p>{words.rulesNone}</p>
      ) : (
        <>
          <p className="lead">{words.rulesLead}</p>
          <form className="filter" action={action} aria-label={words.rules}>
            <CarriedState {...props} without={["quy-tac"]} />
            <label>
              <span>{words.version}</span>
              <select name="quy-tac" defaultValue={tried.version}>
                {view.versions.map((version) => (
                  <option key={version}>{version}</option>
                ))}
              </select>
            </label>
            <button type="submit">{words.tryIt}</button>
          </form>
          <Tried {...props} tried={tried} />
        </>
      )}
    </section>
  );
}

function Tried({ view, lang, tried }: ExplorerProps & { readonly tried: OtherRulesView }) {
  const words = explorerWords(lang);
  const nothing = tried.rows.every(({ rank }) => rank === null);
  return (
    <>
      <p>
        <strong>{tried.title[lang]}</strong>
      </p>
      {tried.without.length > 0 && (
        <p className="notice">{words.without(tried.without.map((text) => text[lang]).join("; "))}</p>
      )}
      {tried.refused.map((text) => (
        <p key={text.vi} className="notice">
          {text[lang]}
        </p>
      ))}
      {nothing ? (
        <p>{words.rulesEmpty}</p>
      ) : (
        <>
          {tried.meanShift !== null && (
            <p className="explorer-finding">{words.rulesSum(tried.meanShift, tried.correlation)}</p>
          )}
          <RulesTable rows={tried.rows} decimals={view.decimals} lang={lang} />
        </>
      )}
    </>
  );
}

function RulesTable({
  rows,
  decimals,
  lang,
}: Pick<OtherRulesView, "rows"> & { readonly decimals: number } & Pick<ExplorerProps, "lang">) {
  const words = explorerWords(lang);
  const sorted = rows.toSorted(
    (one, other) => one.block.localeCompare(other.block) || (one.rank ?? Infinity) - (other.rank ?? Infinity),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-scroll explorer-scroll" aria-label={words.rules} tabIndex={0}>
      <table className="rank-table explorer-table">
        <caption className="read-only-text">{words.rules}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.rankRules}
            </th>
            <th scope="col" className="unit-column">
              {words.unit}
            </th>
            <th scope="col" className="number">
              {words.valueRules}
            </th>
            <th scope="col" className="number">
              {words.shift}
            </th>
            <th scope="col" className="number">
              {words.rankOfficial}
            </th>
            <th scope="col" className="number">
              {words.valueOfficial}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={`${row.block} ${row.unit}`}>
              <td className="number rank">{shownRank(row.rank, lang)}</td>
              <th scope="row" className="unit-column">
                {row.name[lang]}
              </th>
              <td className="number">{shownValue(row.value, decimals, lang)}</td>
              <td
                className={`number change${(row.shift ?? 0) > 0 ? " change-gain" : (row.shift ?? 0) < 0 ? " change-loss" : ""}`}
              >
                {shownShift(row.shift, lang)}
              </td>
              <td className="number">{shownRank(row.baseRank, lang)}</td>
              <td className="number">{shownValue(row.officialValue, decimals, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
