import "../look/learning.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import type { LearnedLeaf, Learning } from "../../contract/learning.ts";
import { learningQuery } from "../api/learning.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { useRound } from "../rounds/RoundFrame.tsx";
import { aboutPoints, percentText, pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { LEARNING } from "../words/learning.ts";

/** So many leaves before the reader asks for all. */
const SHOWN = 15;

/** Where many units lost points in a published round; for the owner also what told nobody apart. */
export function Component() {
  const round = useRound();
  const words = useWords(LEARNING);
  const learning = useQuery(learningQuery(round.id));
  return (
    <div className="stack-wide">
      <p className="soft measure">{words.lead}</p>
      <Loaded query={learning} lines={8}>
        {(view) => (
          <>
            <Losses learning={view} />
            {view.flat !== null && <Flat round={round.id} flat={view.flat} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Losses({ learning }: { readonly learning: Learning }) {
  const words = useWords(LEARNING);
  const [all, setAll] = useState(false);
  const { leaves, before, kept } = learning;
  const shown = all ? leaves : leaves.slice(0, SHOWN);
  return (
    <section className="stack" aria-labelledby="learning-losses">
      <h2 id="learning-losses">{words.many}</h2>
      <p className="small soft">
        {kept > 0 && words.kept(kept)} {before === null && words.noBefore}
      </p>
      {leaves.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              <th scope="col" className="number">
                {words.losing}
              </th>
              <th scope="col" className="number">
                {words.mean}
              </th>
              {before !== null && <th scope="col">{words.trendTitle(before.period)}</th>}
              <th scope="col">{words.shared}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((leaf) => (
              <LossRow key={leaf.code} leaf={leaf} before={before} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < leaves.length && (
        <div>
          <Button variant="default" onClick={() => setAll(true)}>
            {words.showAll(leaves.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

function LossRow({ leaf, before }: { readonly leaf: LearnedLeaf } & Pick<Learning, "before">) {
  const words = useWords(LEARNING);
  const { language } = useLanguage();
  const { code, label, field, max, units, losing, lost, shared } = leaf;
  return (
    <tr>
      <th scope="row">
        <Link to={encodeURIComponent(code)}>
          {code} {label}
        </Link>
        <div className="small soft">{field}</div>
      </th>
      <td className="number" data-head={words.losing}>
        {words.losingOf(losing, units)} ({percentText((losing / units) * 100, language)})
      </td>
      <td className="number" data-head={words.mean}>
        {aboutPoints(lost / units, language)}/{pointsText(max, language)}
      </td>
      {before !== null && <td data-head={words.trendTitle(before.period)}>{<Trend leaf={leaf} />}</td>}
      <td data-head={words.shared}>{words.sharedBy(shared)}</td>
    </tr>
  );
}

/** In units where as many were scored; else in points of a hundred. */
function Trend({ leaf: { before, losing, units } }: { readonly leaf: LearnedLeaf }) {
  const words = useWords(LEARNING);
  const { language } = useLanguage();
  if (before === null || before.units === 0) return <span className="soft">{words.changed}</span>;
  if (before.units !== units)
    return (
      <span>
        {percentText((before.losing / before.units) * 100, language)} →{" "}
        {percentText((losing / units) * 100, language)}
      </span>
    );
  const change = losing - before.losing;
  if (change === 0) return <span className="soft">{words.asMany}</span>;
  return change > 0 ? (
    <span className="tag tag-danger">▲ {words.more(change)}</span>
  ) : (
    <span className="tag tag-success">▼ {words.fewer(-change)}</span>
  );
}

interface FlatProps {
  readonly round: string;
  readonly flat: NonNullable<Learning["flat"]>;
}

function Flat({ round, flat }: FlatProps) {
  const words = useWords(LEARNING);
  const { language } = useLanguage();
  const said = { full: words.full, zero: words.zero, alike: words.alike, none: "" };
  return (
    <section className="card stack-tight" aria-labelledby="learning-flat">
      <h2 id="learning-flat">{words.flat}</h2>
      <p className="small soft measure">{words.flatLead}</p>
      {flat.length === 0 ? (
        <p>{words.flatNone}</p>
      ) : (
        <ul className="plain-lines stack-tight">
          {flat.map(({ code, label, max, finding }) => (
            <li key={code}>
              <span className="strong">
                {code} {label}
              </span>{" "}
              ({pointsText(max, language)}). <span className="soft">{said[finding]}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/dot/${round}/ket-qua`}>{words.spread}</Link>
      </p>
    </section>
  );
}
