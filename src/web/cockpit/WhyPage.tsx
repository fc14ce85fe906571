import "../look/cockpit.css";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import type { ChangeView } from "../../contract/cockpit.ts";
import { RankChangeTable } from "../../ui/rank-change/RankChangeTable.tsx";
import { rankChangeCsv, rankChangeQuery } from "../api/cockpit.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { COCKPIT, WHY } from "../words/cockpit.ts";
import { useLanguage, useWords } from "../words/language.tsx";

/** Why the unit's rank in one index changed between two years. */
export function Component() {
  const { unit = "", index = "" } = useParams();
  const [search] = useSearchParams();
  const years = { after: search.get("nam"), before: search.get("truoc") };
  const query = useQuery(rankChangeQuery(unit, index, years));
  return (
    <div className="page cockpit">
      <Loaded query={query} lines={8}>
        {(change) => <Why change={change} />}
      </Loaded>
    </div>
  );
}

function Why({ change }: { readonly change: ChangeView }) {
  const words = useWords(WHY);
  const cockpit = useWords(COCKPIT);
  const { language } = useLanguage();
  const { unit, index, before, after } = change;
  return (
    <>
      <PageTitle
        title={words.title(index.short[language], before, after)}
        crumbs={[{ label: cockpit.title(unit.name, after), to: `/dieu-hanh/${unit.key}?nam=${after}` }]}
      >
        {change.illustration && <p className="small soft">{cockpit.illustration}</p>}
      </PageTitle>
      <Years change={change} />
      <div className="stack-tight">
        {change.sentences.map((sentence) => (
          <p key={sentence.vi} className="measure">
            {sentence[language]}
          </p>
        ))}
        {change.said.map(({ label, text, year }) => (
          <p key={label.vi} className="measure">
            {year}, {label[language]}: {text[language]}
          </p>
        ))}
      </div>
      <RankChangeTable change={change} lang={language} />
      {change.notes.length > 0 && (
        <section className="small soft measure" aria-labelledby="why-method">
          <h2 id="why-method">{words.method}</h2>
          {change.notes.map((note) => (
            <p key={note.vi}>{note[language]}</p>
          ))}
        </section>
      )}
    </>
  );
}

function Years({ change }: { readonly change: ChangeView }) {
  const words = useWords(WHY);
  const [, setSearch] = useSearchParams();
  const { unit, index, years, before, after } = change;
  const afters = years.filter((year) => years.some((other) => other < year));
  const show = (chosen: number, wanted: number) => {
    const earlier = wanted < chosen ? wanted : years.find((year) => year < chosen);
    setSearch({ nam: String(chosen), ...(earlier === undefined ? {} : { truoc: String(earlier) }) });
  };
  return (
    <div className="cockpit-tools no-print">
      <NativeSelect
        label={words.after}
        value={String(after)}
        data={afters.map(String)}
        onChange={({ currentTarget }) => show(Number(currentTarget.value), before)}
      />
      <NativeSelect
        label={words.before}
        value={String(before)}
        data={years.filter((year) => year < after).map(String)}
        onChange={({ currentTarget }) => show(after, Number(currentTarget.value))}
      />
      <Button component="a" href={rankChangeCsv(unit.key, index.id, after, before)} variant="default">
        {words.csv}
      </Button>
    </div>
  );
}
