import "../look/risk.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { RiskSubject, UnitRisk } from "../../contract/risk.ts";
import { unitRiskDownload, unitRiskQuery } from "../api/risk.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { RISK } from "../words/risk.ts";
import { SHELL } from "../words/shell.ts";
import { GroupTable } from "./GroupTable.tsx";
import { History } from "./History.tsx";
import { LeafList } from "./LeafList.tsx";
import { Losses } from "./Losses.tsx";
import { type Narrowing, NO_LEAD, readNarrowing, writeNarrowing } from "./narrowing.ts";
import { RiskFigures } from "./RiskFigures.tsx";
import { SubjectChoice } from "./SubjectChoice.tsx";

/** Where the points of one unit stand: the sentence, the figures, and every leaf with the step that comes next. */
export function Component() {
  const { unit = "" } = useParams();
  const [params] = useSearchParams();
  const risk = useQuery(unitRiskQuery(unit, params.get("dot") ?? ""));
  return (
    <div className="page">
      <Loaded query={risk} lines={10}>
        {(view) => <View view={view} />}
      </Loaded>
    </div>
  );
}

function View({ view }: { readonly view: UnitRisk }) {
  const words = useWords(RISK);
  const shell = useWords(SHELL);
  const subject = view.subjects.find(({ round }) => round === view.shown?.round);
  const illustration = subject?.illustration ?? view.losses?.illustration ?? false;
  return (
    <>
      <PageTitle title={view.name} crumbs={[{ label: words.title, to: "/nguy-co" }]}>
        <p className="row small">
          {subject && (
            <span>
              {subject.part ? words.part(subject.sheetName) : words.whole}, {subject.title}
            </span>
          )}
          {illustration && <span className="tag tag-warning">{shell.illustration}</span>}
        </p>
      </PageTitle>
      <div className="stack-wide">
        {view.subjects.length > 1 && <SubjectChoice view={view} />}
        {view.shown && subject && <Shown view={view} shown={view.shown} subject={subject} />}
        {!view.shown && <Losses view={view} />}
      </div>
    </>
  );
}

type ShownRisk = NonNullable<UnitRisk["shown"]>;
const VIEWS = ["viec", "linh-vuc", "chu-tri", "han"] as const;
type ViewName = (typeof VIEWS)[number];

interface ShownProps {
  readonly view: UnitRisk;
  readonly shown: ShownRisk;
  readonly subject: RiskSubject;
}

function Shown({ view, shown, subject }: ShownProps) {
  const words = useWords(RISK);
  const said = useSaid();
  const [params, setParams] = useSearchParams();
  const name = VIEWS.find((each) => each === params.get("xem")) ?? "viec";
  const narrowing = readNarrowing(params);
  const show = (next: ViewName, change: Partial<Narrowing> = {}) => {
    const to = writeNarrowing(params, { ...narrowing, ...change });
    if (next === "viec") to.delete("xem");
    else to.set("xem", next);
    setParams(to, { replace: true });
  };
  const names: Readonly<Record<ViewName, string>> = {
    viec: words.list,
    "linh-vuc": words.byField,
    "chu-tri": words.byLead,
    han: words.byDate,
  };
  return (
    <>
      <section className="card risk-head" aria-label={words.title}>
        <p className="risk-sentence">{said(subject.headline)}</p>
        <RiskFigures points={shown.points} />
        <History days={shown.days} />
      </section>
      <div className="stack">
        <div className="row-apart no-print">
          <fieldset className="switch-pair" aria-label={words.views}>
            {VIEWS.map((each) => (
              <button key={each} type="button" aria-pressed={name === each} onClick={() => show(each)}>
                {names[each]}
              </button>
            ))}
          </fieldset>
          <span className="row small">
            <a href={unitRiskDownload(view.unit, shown.round, "xlsx")}>XLSX</a>
            <a href={unitRiskDownload(view.unit, shown.round, "csv")}>CSV</a>
          </span>
        </div>
        {name === "viec" ? (
          <LeafList
            shown={shown}
            subject={subject}
            narrowing={narrowing}
            narrow={(change) => show("viec", change)}
          />
        ) : (
          <Groups name={name} shown={shown} choose={(change) => show("viec", change)} />
        )}
        <p className="faint">
          {words.rules}: <Link to={`/nguy-co/quy-tac/${shown.rules.office}`}>{shown.rules.title}</Link>.
        </p>
      </div>
    </>
  );
}

interface GroupsProps {
  readonly name: Exclude<ViewName, "viec">;
  readonly shown: ShownRisk;
  readonly choose: (change: Partial<Narrowing>) => void;
}

/** Each row leads to the leaves that stand behind it. */
function Groups({ name, shown, choose }: GroupsProps) {
  const words = useWords(RISK);
  const button = (text: string, change: Partial<Narrowing>) => (
    <button
      type="button"
      className="plain-button risk-title"
      onClick={() => choose({ state: "", field: "", lead: "", when: "", ...change })}
    >
      {text}
    </button>
  );
  switch (name) {
    case "linh-vuc":
      return (
        <GroupTable
          head={words.field}
          rows={shown.fields.map((group) => ({ ...group, name: button(group.name, { field: group.key }) }))}
        />
      );
    case "chu-tri":
      return (
        <GroupTable
          head={words.leadHead}
          rows={shown.leads.map((group) => ({
            ...group,
            name: button(group.key === "" ? words.nobody : group.name, { lead: group.key || NO_LEAD }),
          }))}
        />
      );
    case "han":
      return (
        <GroupTable
          head={words.when}
          rows={shown.dates.flatMap((group) => {
            const when = DATES.find((each) => each === group.key);
            return when === undefined ? [] : [{ ...group, name: button(words[when], { when }) }];
          })}
        />
      );
  }
}

const DATES = ["passed", "week", "fortnight", "month", "later", "undated", "settled"] as const;
