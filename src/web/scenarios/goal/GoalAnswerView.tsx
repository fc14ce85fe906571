import type { ScenarioBase } from "../../../contract/scenarios.ts";
import { explainChangeFault, explainClosed } from "../../../core/explain/explainScenario.ts";
import type { GoalAnswer, GoalSet, SeekAnswer } from "../../../core/scenarios/index.ts";
import { announce } from "../../parts/announce.ts";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { SCENARIOS } from "../../words/scenarios.ts";
import { type Draft, withInputs } from "../draft.ts";
import { namingOf } from "../naming.ts";
import type { GoalReply } from "./messages.ts";
import { SetView } from "./SetView.tsx";

interface GoalAnswerViewProps {
  readonly base: ScenarioBase;
  readonly reply: GoalReply;
  readonly change: (to: (draft: Draft) => Draft) => void;
  readonly done: () => void;
}

/** What the search found, in words, with a button that puts a set into the scenario. */
export function GoalAnswerView({ base, reply, change, done }: GoalAnswerViewProps) {
  const words = useWords(SCENARIOS);
  const said = useSaid();
  if (!reply.ok) return <p className="note note-danger">{reply.message}</p>;
  const { answer } = reply;
  if (answer.kind === "rank-not-known") return <p className="note note-warning">{words.rankNotKnown}</p>;
  if (answer.kind === "refused")
    return (
      <ul className="note note-danger">
        {answer.faults.map((fault) => (
          <li key={`${fault.leaf} ${fault.code}`}>{said(explainChangeFault(fault, namingOf(base)))}</li>
        ))}
      </ul>
    );
  const adopt = ({ options }: GoalSet) => {
    change((draft) =>
      options.reduce((next, { leaf, inputs }) => {
        const before = next.changes.find((each) => each.leaf === leaf)?.inputs;
        return withInputs(next, leaf, { ...before, ...inputs });
      }, draft),
    );
    announce(words.adopted);
    done();
  };
  return (
    <>
      <Found base={base} answer={answer} adopt={adopt} />
      <Closed base={base} answer={answer} />
    </>
  );
}

type Answered = Extract<SeekAnswer, { kind: "answered" }>;

function Found(props: {
  readonly base: ScenarioBase;
  readonly answer: Answered;
  readonly adopt: (set: GoalSet) => void;
}) {
  const { base, answer, adopt } = props;
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const { cheapest, fewest } = answer;
  switch (cheapest.kind) {
    case "refused":
      return null;
    case "no-such-goal":
      return (
        <p className="note note-warning">{words.noSuchGoal(pointsText(cheapest.target.most, language))}</p>
      );
    case "reached-already":
      return <p className="note note-success">{words.reachedAlready}</p>;
    case "not-reachable":
      return (
        <>
          <div className="note note-warning stack-tight">
            <p className="strong">
              {words.unreachable(
                pointsText(cheapest.most.result.total, language),
                cheapest.short === undefined ? "" : pointsText(cheapest.short, language),
              )}
            </p>
            <p>{words.unreachableRemedy}</p>
          </div>
          <SetView base={base} title={words.most} set={cheapest.most} assumptions={[]} adopt={adopt} />
        </>
      );
    case "reachable": {
      const other = otherSet(cheapest, fewest);
      return (
        <>
          <SetView
            base={base}
            title={words.cheapest}
            set={cheapest.cheapest}
            assumptions={cheapest.assumptions}
            adopt={adopt}
            remark={other === null ? words.same : ""}
          />
          {other && <SetView base={base} title={words.fewest} set={other} assumptions={[]} adopt={adopt} />}
        </>
      );
    }
  }
}

/** The set with the fewest leaves, where it has fewer than the cheapest. */
function otherSet(cheapest: Extract<GoalAnswer, { kind: "reachable" }>, fewest: GoalAnswer): GoalSet | null {
  if (fewest.kind !== "reachable") return null;
  return fewest.cheapest.options.length < cheapest.cheapest.options.length ? fewest.cheapest : null;
}

function Closed({ base, answer }: { readonly base: ScenarioBase; readonly answer: Answered }) {
  const words = useWords(SCENARIOS);
  const { language } = useLanguage();
  const nameOf = namingOf(base);
  const closed = answer.ladders.flatMap(({ leaf, closed: why }) =>
    why === undefined || why === "full" ? [] : [{ leaf, why }],
  );
  if (closed.length === 0) return null;
  return (
    <details className="small">
      <summary>
        {words.nothingThere} {closed.length}
      </summary>
      <ul>
        {closed.map(({ leaf, why }) => (
          <li key={leaf}>
            {nameOf(leaf)}: {explainClosed(why, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
