import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import { roundsQuery } from "../api/rounds.ts";
import { useSession } from "../api/session.ts";
import { Deadline } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { CLONE_ROUND } from "../words/methods.ts";
import { ROUND, ROUND_KIND, STAGE } from "../words/rounds.ts";
import { SHELL } from "../words/shell.ts";
import { CloneRoundButton } from "./CloneRound.tsx";

export function Component() {
  const words = useWords(ROUND);
  const rounds = useQuery(roundsQuery);
  const mayCreate = useSession()?.allowed.includes("round.create") ?? false;
  const create = mayCreate && (
    <Button component={Link} to="/dot/moi">
      {words.create}
    </Button>
  );
  return (
    <div className="page">
      <div className="row-apart">
        <PageTitle title={words.listTitle} />
        {create}
      </div>
      <Loaded query={rounds}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={words.none}>
              <p className="soft">{words.noneText}</p>
              {create}
            </Empty>
          ) : (
            <RoundTable rounds={list} />
          )
        }
      </Loaded>
    </div>
  );
}

function RoundTable({ rounds }: { readonly rounds: readonly RoundSummary[] }) {
  const words = useWords(ROUND);
  const clone = useWords(CLONE_ROUND);
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.stage}</th>
          <th scope="col">{words.deadline}</th>
          <th scope="col" className="number">
            {words.submitted}
          </th>
          <th scope="col">
            <span className="out-of-sight">{clone.act}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <RoundRow key={round.id} round={round} />
        ))}
      </tbody>
    </table>
  );
}

function RoundRow({ round }: { readonly round: RoundSummary }) {
  const words = useWords(ROUND);
  const kinds = useWords(ROUND_KIND);
  const stages = useWords(STAGE);
  const shell = useWords(SHELL);
  const grants = useSession()?.account.roles ?? [];
  const mine = grants.some(({ role, unit }) => role === "owner" && unit === round.ownerUnit);
  return (
    <tr>
      <th scope="row">
        <Link to={`/dot/${round.id}`}>{round.title}</Link>
        <br />
        <span className="faint">
          {round.methodTitle} · {round.ownerUnitName}
        </span>{" "}
        {round.illustration && <span className="tag tag-warning">{shell.illustration}</span>}
      </th>
      <td data-head={words.kind}>{kinds[round.kind]}</td>
      <td data-head={words.stage}>
        <span className="tag tag-accent">{stages[round.stage]}</span>
      </td>
      <td data-head={words.deadline}>{round.deadline ? <Deadline at={round.deadline} /> : "–"}</td>
      <td data-head={words.submitted} className="number">
        {round.submittedCount}/{round.unitCount}
      </td>
      <td>{mine && round.stage !== "draft" && <CloneRoundButton round={round} size="compact-md" />}</td>
    </tr>
  );
}
