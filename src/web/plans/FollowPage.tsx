import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import type { FollowedItem, PlanFollow, PlanView } from "../../contract/plans.ts";
import { planFollowQuery, usePlanAct } from "../api/plans.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { ProgressBar } from "../parts/figures.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { pointsText, signedText } from "../show/numbers.ts";
import { dateWords } from "../show/times.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { ItemName } from "./ItemTable.tsx";
import { usePlan } from "./PlanFrame.tsx";
import { TargetTable } from "./TargetTable.tsx";

/** How the plan stands: tasks, points, targets. */
export function Component() {
  const plan = usePlan();
  const words = useWords(PLANS);
  const follow = useQuery(planFollowQuery(plan.id));
  if (plan.issuedAt === null) return <Empty title={words.notIssuedFollow} />;
  return (
    <Loaded query={follow} lines={8}>
      {(view) => (
        <div className="stack-wide">
          <Sums view={view} />
          {view.targets.length > 0 && <Targets view={view} />}
          <Items view={view} />
          {plan.actions.includes("plan.close") && <CloseButton plan={plan} />}
        </div>
      )}
    </Loaded>
  );
}

function Sums({ view: { counts, expected, regained } }: { readonly view: PlanFollow }) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  const facts: readonly (readonly [string, number])[] = [
    [words.doing, counts.doing],
    [words.inReview, counts.inReview],
    [words.notStarted, counts.notStarted],
    [words.late, counts.late],
    [words.cancelled, counts.cancelled],
  ];
  return (
    <div className="card stack">
      <ProgressBar
        done={counts.done}
        of={counts.items}
        label={`${words.done}: ${counts.done}/${counts.items}`}
      />
      <dl className="fact-grid">
        {facts
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        <div>
          <dt>{words.expectedSum}</dt>
          <dd>{pointsText(expected, language)}</dd>
        </div>
        <div>
          <dt>{words.regainedSum}</dt>
          <dd>
            {regained === null ? (
              <span className="soft">{words.notYet}</span>
            ) : (
              signedText(regained, language)
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}

const REACHED = { yes: "tag tag-success", no: "tag tag-danger", unknown: "tag" } as const;

function Targets({ view }: { readonly view: PlanFollow }) {
  const words = useWords(PLANS);
  const said = { yes: words.reachedYes, no: words.reachedNo, unknown: words.reachedUnknown };
  return (
    <section className="stack-tight">
      <h2>{words.targets}</h2>
      <TargetTable
        targets={view.targets}
        last={{
          head: words.state,
          cell: ({ reached }) => <span className={REACHED[reached]}>{said[reached]}</span>,
        }}
      />
    </section>
  );
}

function Items({ view }: { readonly view: PlanFollow }) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  return (
    <section className="stack-tight">
      <h2>{words.items}</h2>
      <Wide label={words.items}>
        <table className="table table-cards plan-items">
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">{words.lead_}</th>
              <th scope="col">{words.task}</th>
              <th scope="col" className="number">
                {words.points}
              </th>
              <th scope="col" className="number">
                {words.nextRound}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.items.map(({ item, task, next }, place) => (
              <tr key={item.id} className={item.dropped === null ? undefined : "plan-dropped"}>
                <th scope="row">
                  <ItemName item={item} number={place + 1} />
                </th>
                <td className="small" data-head={words.lead_}>
                  {item.lead?.name ?? ""}
                </td>
                <td className="small" data-head={words.task}>
                  <TaskWords task={task} />
                </td>
                <td className="number" data-head={words.points}>
                  {item.expectedPoints === null ? "" : pointsText(item.expectedPoints, language)}
                </td>
                <td className="number" data-head={words.nextRound} title={next?.title}>
                  {next === null ? "" : signedText(next.regained, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

const STATE_LOOKS = {
  "not-started": "tag",
  doing: "tag tag-accent",
  submitted: "tag tag-warning",
  returned: "tag tag-warning",
  done: "tag tag-success",
  cancelled: "tag",
} as const;

function TaskWords({ task }: Pick<FollowedItem, "task">) {
  const words = useWords(PLANS);
  if (task === null) return <span className="faint">–</span>;
  const names = {
    "not-started": words.notStarted,
    doing: words.doing,
    submitted: words.inReview,
    returned: words.returned,
    done: words.done,
    cancelled: words.cancelled,
  };
  return (
    <div>
      <Link to={`/nhiem-vu/${task.id}`} className={STATE_LOOKS[task.state]}>
        {names[task.state]}
      </Link>{" "}
      {task.late && <span className="tag tag-danger">{words.late}</span>}
      <div className="nowrap">
        {dateWords(task.due)}
        {task.firstDue !== task.due && (
          <span className="faint"> ({words.movedFrom(dateWords(task.firstDue))})</span>
        )}
      </div>
      {task.assignee !== null && <div className="soft">{task.assignee}</div>}
    </div>
  );
}

function CloseButton({ plan }: { readonly plan: PlanView }) {
  const words = useWords(PLANS);
  const act = usePlanAct(plan.id);
  const refusal = useRefusal();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < 3) return setFaults([{ field: "plan-reached", text: words.reachedNeeded }]);
    act.mutate(
      { act: "close", words: text },
      { onSuccess: () => setOpen(false), onError: (error) => setFaults(refusal(error)) },
    );
  };
  return (
    <div className="no-print">
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.close}
      </Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        title={<span className="strong">{words.close}</span>}
      >
        <form className="stack" onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          <Textarea
            id="plan-reached"
            label={words.reached}
            description={words.reachedHint}
            error={faultOf(faults, "plan-reached")}
            autosize
            minRows={4}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className="form-actions">
            <Button type="submit" loading={act.isPending}>
              {words.close}
            </Button>
          </div>
        </form>
      </Dialog>
    </div>
  );
}
