import { type ReactNode, useState } from "react";
import { FEWEST_PAIRS, type PairedView, type PairRow } from "../../../contract/agreement.ts";
import { Wide } from "../../parts/Wide.tsx";
import { columnPoints, wholeText } from "../../show/numbers.ts";
import { AGREEMENT } from "../../words/agreement.ts";
import { type Language, useLanguage, useWords } from "../../words/language.tsx";
import { Coefficients } from "./Coefficients.tsx";
import { shareText, signedShare } from "./shareText.ts";

type View = NonNullable<PairedView>;
type Kind = "readings" | "self";

interface PairedPartProps {
  readonly title: string;
  readonly view: View;
  readonly kind: Kind;
  readonly children?: ReactNode;
}

/** What two series of scores have in common: a sentence, then what is asked for. */
export function PairedPart({ title, view, kind, children }: PairedPartProps) {
  const words = useWords(AGREEMENT);
  return (
    <section className="card stack-tight" aria-label={title}>
      <h2>{title}</h2>
      <Sentences view={view} kind={kind} />
      {children}
      <details>
        <summary>{words.byWhat}</summary>
        <Groups title={title} view={view} />
      </details>
      <details>
        <summary>{words.coefficients}</summary>
        <Coefficients rows={view.all.coefficients} />
      </details>
    </section>
  );
}

function Sentences({ view: { all }, kind }: { readonly view: View; readonly kind: Kind }) {
  const words = useWords(AGREEMENT);
  const { language } = useLanguage();
  const [share, count] = [shareText(all.same, language), wholeText(all.pairs, language)];
  const same = kind === "readings" ? words.readingsSame(share, count) : words.selfSame(share, count);
  const verdict =
    all.strength === null || all.ac2 === null
      ? words.tooFewPairs(FEWEST_PAIRS)
      : words.gwet(columnPoints(all.ac2, language), words[all.strength]);
  const size = shareText(Math.abs(all.meanDifference), language);
  const by = all.meanDifference > 0 ? words.higher(size) : words.lower(size);
  const range =
    all.lower === null || all.upper === null
      ? ""
      : words.range(signedShare(all.lower, language), signedShare(all.upper, language));
  const mean = kind === "readings" ? words.readingsMean : words.selfMean;
  return (
    <>
      <p className="agreement-said">
        {same}; {verdict}
      </p>
      {all.same < 1 && all.pairs >= FEWEST_PAIRS && (
        <p>
          {mean(isNothing(all.meanDifference, language) ? words.equal : by, range)}{" "}
          {words.nearAlso(shareText(all.near, language))}
        </p>
      )}
    </>
  );
}

function isNothing(share: number, language: Language): boolean {
  return signedShare(share, language) === signedShare(0, language);
}

const BY = ["fields", "families", "leaves"] as const;

function Groups({ title, view }: { readonly title: string; readonly view: View }) {
  const words = useWords(AGREEMENT);
  const [by, setBy] = useState<(typeof BY)[number]>("fields");
  const rows = by === "leaves" ? [...view.leaves].sort((one, other) => one.same - other.same) : view[by];
  return (
    <div className="stack-tight">
      <div className="row">
        <fieldset className="switch-pair" aria-label={words.byWhat}>
          {BY.map((each) => (
            <button key={each} type="button" aria-pressed={by === each} onClick={() => setBy(each)}>
              {words[each]}
            </button>
          ))}
        </fieldset>
      </div>
      <p className="small soft measure">
        {words.unitOfDifference} {by === "leaves" && words.leastFirst}
      </p>
      <Wide label={`${title}: ${words[by]}`}>
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words[by]}</th>
              {[words.pairs, words.same, words.meanDifference, words.ac2].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GroupRow key={row.code} row={row} coded={by !== "families"} />
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

function GroupRow({ row, coded }: { readonly row: PairRow; readonly coded: boolean }) {
  const words = useWords(AGREEMENT);
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row">
        {coded && /^\d/.test(row.code) && `${row.code} `}
        {row.label}
      </th>
      <td className="number" data-head={words.pairs}>
        {wholeText(row.pairs, language)}
      </td>
      <td className="number" data-head={words.same}>
        {shareText(row.same, language)}
      </td>
      <td className="number" data-head={words.meanDifference}>
        {signedShare(row.meanDifference, language)}
      </td>
      <td className="number" data-head={words.ac2}>
        {row.strength === null || row.ac2 === null ? (
          <span className="soft">{words.tooFew}</span>
        ) : (
          columnPoints(row.ac2, language)
        )}
      </td>
    </tr>
  );
}
