import { explorersPath } from "../../contract/explorerAddress.ts";
import { formatDecimal } from "../../core/index.ts";
import { DifferenceTable } from "../../ui/difference-table/DifferenceTable.tsx";
import { inLanguage } from "../addresses.ts";
import { CarriedState } from "./CarriedState.tsx";
import type { ExplorerProps } from "./props.ts";
import { UnitChoice } from "./UnitChoice.tsx";
import { explorerWords } from "./words.ts";

/** Two units: which parts make the difference, and how often the first stands above the second. */
export function PairSection(props: ExplorerProps) {
  const { view, lang } = props;
  const words = explorerWords(lang);
  const { pair } = view;
  const action = inLanguage(`${explorersPath()}/${view.subject.id}#so-sanh`, lang);
  return (
    <section aria-labelledby="so-sanh">
      <h2 id="so-sanh">{words.pair}</h2>
      {pair === null ? (
        <p>{words.pairNone}</p>
      ) : (
        <>
          <form className="filter" action={action} aria-label={words.pair}>
            <CarriedState {...props} without={["a", "b"]} />
            <UnitChoice view={view} name="a" label={words.one} chosen={pair.one} lang={lang} />
            <UnitChoice view={view} name="b" label={words.other} chosen={pair.other} lang={lang} />
            <button type="submit">{words.compare}</button>
          </form>
          <Finding {...props} />
        </>
      )}
    </section>
  );
}

function Finding({ view, lang }: ExplorerProps) {
  const words = explorerWords(lang);
  const { pair, sureness } = view;
  if (pair === null) return null;
  const name = (unit: string): string => view.rows.find((row) => row.unit === unit)?.name[lang] ?? unit;
  const [one, other] = [name(pair.one), name(pair.other)];
  if (pair.difference === null) return <p>{words.pairUnknown}</p>;
  const size = formatDecimal(Math.abs(pair.difference), view.decimals, lang);
  const equal = Number(Math.abs(pair.difference).toFixed(9)) === 0;
  return (
    <>
      <p className="explorer-finding">
        {equal ? words.pairEqual(one, other) : words.pairSentence(one, other, size, pair.difference > 0)}
      </p>
      <p>
        {words.pairLead(view)}{" "}
        {pair.above !== null &&
          sureness !== null &&
          words.chance(one, other, pair.above, pair.tied ?? 0, sureness.replications)}
      </p>
      <DifferenceTable pair={pair} names={[one, other]} decimals={view.decimals} lang={lang} />
    </>
  );
}
