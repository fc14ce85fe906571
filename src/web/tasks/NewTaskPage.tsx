import "../look/tasks.css";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { choicesQuery, taskDraftsQuery } from "../api/tasks.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { NEW_TASK } from "../words/task.ts";
import { TASKS } from "../words/tasks.ts";
import { SetTasksForm } from "./SetTasksForm.tsx";

/** Setting tasks by hand, or out of what a meeting decided (`?cuoc-hop=`). */
export function Component() {
  const words = useWords(NEW_TASK);
  const list = useWords(TASKS);
  const [params] = useSearchParams();
  const meeting = params.get("cuoc-hop");
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
          ) : meeting === null ? (
            <SetTasksForm choices={offered} drafts={null} />
          ) : (
            <FromMeeting meeting={meeting} choices={offered} />
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
