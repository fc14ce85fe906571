import { explorersPath } from "../../contract/explorerAddress.ts";
import { RankChangeTable } from "../../ui/rank-change/RankChangeTable.tsx";
import { inLanguage } from "../addresses.ts";
import { CarriedState } from "./CarriedState.tsx";
import type { ExplorerProps } from "./props.ts";
import { UnitChoice } from "./UnitChoice.tsx";
import { explorerWords } from "./words.ts";

/** What changed for a unit since the year before: sentences and a waterfall; what is not known is said. */
export function ChangeSection(props: ExplorerProps) {
  const { view, lang } = props;
  const words = explorerWords(lang);
  const told = view.change;
  if (told === null) return null;
  const action = inLanguage(`${explorersPath()}/${view.subject.id}#thay-doi`, lang);
  return (
    <section aria-labelledby="thay-doi">
      <h2 id="thay-doi">{words.change}</h2>
      <form className="filter" action={action} aria-label={words.change}>
        <CarriedState {...props} without={["don-vi"]} />
        <UnitChoice view={view} name="don-vi" label={words.unit} chosen={told.unit} lang={lang} />
        <button type="submit">{words.choose}</button>
      </form>
      {told.refused.map((text) => (
        <p key={text.vi} className="notice">
          {text[lang]}
        </p>
      ))}
      {told.change !== null && (
        <>
          <p className="explorer-small">{words.changeLead}</p>
          {told.change.sentences.map((sentence) => (
            <p key={sentence.vi} className="measure">
              {sentence[lang]}
            </p>
          ))}
          {told.change.places !== null && told.change.points !== null && (
            <RankChangeTable change={{ ...told.change, places: null }} lang={lang} />
          )}
          {told.change.lines.some(({ places }) => places !== null && places !== 0) && (
            <RankChangeTable change={told.change} lang={lang} />
          )}
          <p className="explorer-small">
            {words.exact} {told.change.notes.map((note) => note[lang]).join(" ")}
          </p>
        </>
      )}
    </section>
  );
}
