import "../look/risk.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { RiskRulesView, RiskRuleView } from "../../contract/risk.ts";
import { riskRulesDownload, riskRulesQuery } from "../api/risk.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { aboutPoints, percentText } from "../show/numbers.ts";
import { momentWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISK, RISK_RULES } from "../words/risk.ts";
import { RulesFaults } from "./RulesFaults.tsx";
import { RulesForm } from "./RulesForm.tsx";

/** The rules by which an office judges risk: each with its words, what it counts, and how many leaves it speaks of now. */
export function Component() {
  const { unit = "" } = useParams();
  const rules = useQuery(riskRulesQuery(unit));
  return (
    <div className="page">
      <Loaded query={rules} lines={10}>
        {(view) => <Rules view={view} />}
      </Loaded>
    </div>
  );
}

type Shown = { readonly view: RiskRulesView };

function Rules({ view }: Shown) {
  const words = useWords(RISK_RULES);
  const risk = useWords(RISK);
  return (
    <>
      <PageTitle title={words.title} crumbs={[{ label: risk.title, to: "/nguy-co" }]}>
        <p className="row small">
          <span className="strong">{view.own ? words.own : words.shipped}</span>
          <span>
            {view.title} ({view.id}, {view.version})
          </span>
          {view.composed && <span className="tag tag-warning">{words.composed}</span>}
        </p>
        {view.note !== null && <p className="small soft measure">{view.note}</p>}
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <div className="stack-wide">
        {view.faults.length > 0 && (
          <div className="note note-danger stack-tight">
            <p>{words.unreadable}</p>
            <RulesFaults faults={view.faults} />
          </div>
        )}
        <section className="stack-tight">
          <p className="row small">
            <a href={riskRulesDownload(view.office)}>{words.download}</a>
          </p>
          <RuleTable view={view} />
        </section>
        {view.mayManage && <RulesForm view={view} />}
        <Versions view={view} />
      </div>
    </>
  );
}

function RuleTable({ view }: Shown) {
  const words = useWords(RISK_RULES);
  return (
    <Wide label={words.title}>
      <table className="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.effect}</th>
            <th scope="col">{words.sentences}</th>
            {view.mayManage && (
              <th scope="col" className="number">
                {words.hits}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {view.rules.map((rule) => (
            <RuleRow key={rule.code} rule={rule} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function RuleRow({ rule }: { readonly rule: RiskRuleView }) {
  const words = useWords(RISK_RULES);
  return (
    <tr>
      <th scope="row">
        {rule.label}
        <span className="faint risk-code">{rule.code}</span>
      </th>
      <td data-head={words.effect}>
        <Effect rule={rule} />
      </td>
      <td data-head={words.sentences}>
        <p className="small">{rule.reason}</p>
        {rule.action !== null && <p className="small soft">{rule.action}</p>}
        <p className="faint">{rule.source}</p>
      </td>
      {rule.hits !== null && (
        <td className="number" data-head={words.hits}>
          {words.hitWords(rule.hits.leaves, rule.hits.units)}
        </td>
      )}
    </tr>
  );
}

function Effect({ rule }: { readonly rule: RiskRuleView }) {
  const words = useWords(RISK_RULES);
  const risk = useWords(RISK);
  const { language } = useLanguage();
  const states = {
    sure: risk.sure,
    open: risk.stateOpen,
    "at-risk": risk["at-risk"],
    lost: risk.lost,
  } as const;
  const share =
    rule.share === 0 ? words.onlyHint : `${percentText(rule.share * 100, language)} ${words[rule.of]}`;
  return (
    <>
      <p className="small strong">{states[rule.state]}</p>
      <p className="small">
        {share}
        {rule.effort !== null && `; ${words.effort(aboutPoints(rule.effort, language))}`}
      </p>
      <p className="faint">
        {words.severity}: {words[rule.severity]}
      </p>
    </>
  );
}

function Versions({ view }: Shown) {
  const words = useWords(RISK_RULES);
  const { language } = useLanguage();
  if (view.versions.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="rules-versions">
      <h2 id="rules-versions">{words.versions}</h2>
      <ul className="stack-tight">
        {view.versions.map(({ version, name, note, at, byName, inUse }) => (
          <li key={version} className="small">
            <span className="strong">
              {name === "" ? words.backTo : `${words.version(version)} (${name})`}
            </span>
            {inUse && <span className="tag tag-success"> {words.inUse}</span>} {byName},{" "}
            {momentWords(at, language)}
            {note !== "" && <span className="soft">. {note}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
