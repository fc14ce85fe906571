import "../look/tasks.css";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { RiskLeaf } from "../../contract/risk.ts";
import { unitRiskQuery } from "../api/risk.ts";
import { roundQuery } from "../api/rounds.ts";
import { choicesQuery, leavesQuery, taskDraftsQuery } from "../api/tasks.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Loading } from "../parts/states.tsx";
import { aboutPoints } from "../show/numbers.ts";
import { type Language, useLanguage, useWords } from "../words/language.tsx";
import { NEW_TASK } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";
import { SetTasksForm } from "./SetTasksForm.tsx";
import { BLANK, type TaskTyped } from "./taskTyped.ts";

/**
 * Setting tasks by hand, out of what a meeting decided (`?cuoc-hop=`), or against what may be lost at a leaf
 * (`?dot=&tieu-chi=&don-vi=`).
 */
export function Component() {
  const words = useWords(NEW_TASK);
  const list = useWords(TASKS);
  const [params] = useSearchParams();
  const meeting = params.get("cuoc-hop");
  const [round, leaf, unit] = [params.get("dot"), params.get("tieu-chi"), params.get("don-vi")];
  const choices = useQuery(choicesQuery());
  return (
    <div className="page page-narrow">
      <PageTitle title={words.title} crumbs={[{ label: list.title, to: "/nhiem-vu" }]}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Loaded query={choices}>
        {(offered) =>
          offered.offices.length === 0 ? (
            <Empty title={words.noOffice} />
          ) : meeting !== null ? (
            <FromMeeting meeting={meeting} choices={offered} />
          ) : round !== null && leaf !== null && unit !== null ? (
            <FromLeaf round={round} leaf={leaf} unit={unit} choices={offered} />
          ) : (
            <SetTasksForm choices={offered} drafts={null} />
          )
        }
      </Loaded>
    </div>
  );
}

type Choices = Parameters<typeof SetTasksForm>[0]["choices"];

function FromMeeting({ meeting, choices }: { readonly meeting: string; readonly choices: Choices }) {
  const words = useWords(NEW_TASK);
  const query = useQuery(taskDraftsQuery(meeting));
  return (
    <Loaded query={query}>
      {(drafts) => {
        const left = drafts.drafts.filter(({ set }) => !set);
        return (
          <div className="stack">
            <p className="strong">{words.fromMeeting(drafts.title)}</p>
            {left.length < drafts.drafts.length && (
              <p className="note">{words.already(drafts.drafts.length - left.length)}</p>
            )}
            {left.length === 0 && <p className="note">{words.nothingLeft}</p>}
            <SetTasksForm choices={choices} drafts={{ ...drafts, drafts: left }} />
          </div>
        );
      }}
    </Loaded>
  );
}

interface FromLeafProps {
  readonly round: string;
  readonly leaf: string;
  readonly unit: string;
  readonly choices: Choices;
}

/** What the risk page says of the leaf fills the boxes; where it cannot be read, the leaf alone does. */
function FromLeaf({ round, leaf: code, unit, choices }: FromLeafProps) {
  const words = useWords(NEW_TASK);
  const { language } = useLanguage();
  const risk = useQuery({ ...unitRiskQuery(unit, round), retry: false });
  const about = useQuery({ ...roundQuery(round), retry: false });
  const index = about.data?.methodId ?? "";
  const office = choices.offices.find(({ units }) => units.some((each) => each.unit === unit));
  const leaves = useQuery({
    ...leavesQuery(office?.office.unit ?? "", unit, index),
    enabled: index !== "" && office !== undefined,
    retry: false,
  });
  if (risk.isPending || about.isPending || leaves.isLoading) return <Loading />;
  const leaf = risk.data?.shown?.leaves.find((each) => each.leaf === code);
  const agencies = choices.offices.flatMap((office) => office.agencies);
  const place = leaves.data?.rounds
    .find((each) => each.round === round)
    ?.leaves.find((each) => each.code === code);
  const lead =
    [leaf?.lead, place?.lead, unit].find((each) => agencies.some((agency) => agency.unit === each)) ?? "";
  const begun = {
    unit,
    task: { ...taskAt(code, leaf, language), lead, index, round, component: place?.component ?? null },
  };
  return (
    <div className="stack">
      {about.data && <p className="strong">{words.fromLeaf(code, about.data.title)}</p>}
      <SetTasksForm choices={choices} drafts={null} begun={begun} />
    </div>
  );
}

/** The leaf by name, with the step that comes next and why; until the day on which it must be done, if that is to come. */
function taskAt(code: string, leaf: RiskLeaf | undefined, language: Language): TaskTyped {
  if (leaf === undefined) return { ...BLANK, leaf: code };
  const { label, action, reasons, gain, until } = leaf;
  return {
    ...BLANK,
    leaf: code,
    title: `${code} ${label}`,
    detail: [...(action === null ? [] : [action]), ...reasons].join("\n"),
    due: until !== null && until.daysLeft > 0 ? until.date : "",
    points: gain > 0 ? aboutPoints(gain, language) : "",
  };
}
