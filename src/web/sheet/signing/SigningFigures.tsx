import type { SigningView } from "../../../contract/reviews.ts";
import { percentText, pointsText, signedText } from "../../show/numbers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";

/** The total, its change from last year, and how much is answered. */
export function SigningFigures({ view }: { readonly view: SigningView }) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const points = (value: number) => pointsText(value, language);
  return (
    <dl className="figures">
      <div>
        <dt>{words.selfTotal}</dt>
        <dd>
          <span className="figure">{points(view.points)}</span>/{points(view.max)}
        </dd>
        <dd className="small soft">
          {words.shareOfMax}: {view.max > 0 ? percentText((view.points / view.max) * 100, language) : "–"}
        </dd>
      </div>
      <Change view={view} />
      <div>
        <dt>{words.answered}</dt>
        <dd>
          <span className="figure">{view.answered}</span>/{view.leaves}
        </dd>
      </div>
    </dl>
  );
}

/** Nothing where there is no year before. Shares are compared, because maxima differ between years. */
function Change({ view }: { readonly view: SigningView }) {
  const words = useWords(UNIT_WORK);
  const { language } = useLanguage();
  const { previous } = view;
  if (!previous || previous.max === 0 || view.max === 0) return null;
  // Where the maxima differ only shares can be compared.
  const same = Math.abs(view.max - previous.max) < 1e-9;
  const change = same
    ? view.points - previous.points
    : (view.points / view.max - previous.points / previous.max) * 100;
  const was = [pointsText(previous.points, language), pointsText(previous.max, language)] as const;
  return (
    <div>
      <dt>{words.lastYear(previous.period)}</dt>
      <dd>
        <span className={`figure ${change < 0 ? "losing" : ""}`}>{signedText(change, language)}</span>{" "}
        {same ? words.inPoints : words.inPercentPoints}
      </dd>
      <dd className="small soft">{words.lastYearWas(...was)}</dd>
    </div>
  );
}
