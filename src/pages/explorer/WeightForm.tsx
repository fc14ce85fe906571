import type { ExplorerPart } from "../../contract/explorer.ts";
import { explorerParams, explorerPath, MEAN_WORDS } from "../../contract/explorerAddress.ts";
import { formatNumber, type Lang } from "../../core/index.ts";
import { inLanguage } from "../addresses.ts";
import type { ExplorerProps } from "./props.ts";
import { explorerWords } from "./words.ts";

/** Weights as number fields; sliders beside them where the script runs. Those inside a part stay folded until moved. */
export function WeightForm({ view, state, lang }: ExplorerProps) {
  const words = explorerWords(lang);
  const { parts, subject } = view;
  const path = inLanguage(explorerPath(subject.id, { period: view.period, percents: {} }), lang);
  const top = parts.filter(({ depth }) => depth === 0);
  const inside = parts.filter(({ code }) => parts.some(({ parent }) => parent === code));
  return (
    <form className="explorer-form" action={path.split("?")[0]} method="get">
      <input type="hidden" name="nam" value={view.period} />
      <p className="explorer-small">{words.weightsLead}</p>
      <Fields parts={top} legend={words.weightsLegend} lang={lang} />
      {inside.map((part) => {
        const own = parts.filter(({ parent }) => parent === part.code);
        return own.length < 2 ? null : (
          <details key={part.code} open={own.some(({ chosen, percent }) => chosen !== percent)}>
            <summary>{part.label[lang]}</summary>
            <Fields parts={own} legend={words.inside(part.label[lang])} lang={lang} />
          </details>
        );
      })}
      <p className="explorer-small">{words.sumNote}</p>
      {view.means.length > 0 && (
        <label className="explorer-mean">
          {words.mean}
          <select name="cach" defaultValue={view.chosenMean === null ? "" : MEAN_WORDS[view.chosenMean]}>
            <option value="">{words.meanOwn(words.means[view.mean])}</option>
            {view.means
              .filter((mean) => mean !== view.mean && !(view.mean === "sum" && mean === "arithmetic"))
              .map((mean) => (
                <option key={mean} value={MEAN_WORDS[mean]}>
                  {words.means[mean]}
                </option>
              ))}
          </select>
        </label>
      )}
      <Others state={state} />
      <p className="explorer-buttons">
        <button type="submit">{words.compute}</button>
        <a
          data-reset=""
          href={inLanguage(explorerPath(subject.id, { ...state, percents: {}, mean: undefined }), lang)}
        >
          {words.reset}
        </a>
      </p>
    </form>
  );
}

/** What else the address carries. */
function Others({ state }: Pick<ExplorerProps, "state">) {
  return explorerParams({ ...state, mean: undefined }, [])
    .filter(([name]) => name !== "nam")
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

interface FieldsProps {
  readonly parts: readonly ExplorerPart[];
  readonly legend: string;
  readonly lang: Lang;
}

function Fields({ parts, legend, lang }: FieldsProps) {
  const words = explorerWords(lang);
  const parent = parts[0]?.parent ?? "";
  const most = mostOf(parts);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {parts.map((part) => {
        const { code, label, percent, chosen } = part;
        const id = `ts-${code}`;
        const shown = Math.round(chosen * 100) / 100;
        return (
          <div key={code} className="explorer-weight">
            <label htmlFor={id}>
              {label[lang]}{" "}
              <span className="soft">
                ({words.own} {formatNumber(percent, lang, 2)})
              </span>
            </label>
            <input
              type="range"
              hidden
              min={0}
              max={Math.max(most, shown)}
              step={0.5}
              defaultValue={shown}
              data-of={code}
              aria-label={label[lang]}
            />
            <input
              id={id}
              name={id}
              type="number"
              min={0}
              max={100}
              step="any"
              inputMode="decimal"
              defaultValue={shown}
              data-parent={parent}
            />
          </div>
        );
      })}
      <p className="explorer-sum">
        {words.sum}:{" "}
        <output data-sum-of={parent}>
          {formatNumber(
            parts.reduce((sum, { chosen }) => sum + Math.round(chosen * 100) / 100, 0),
            lang,
            2,
          )}
        </output>
      </p>
    </fieldset>
  );
}

/** Two and a half times the heaviest weight, in tens. */
function mostOf(parts: readonly ExplorerPart[]): number {
  const heaviest = Math.max(...parts.map(({ percent }) => percent));
  return Math.min(100, Math.max(10, Math.ceil((heaviest * 2.5) / 10) * 10));
}
