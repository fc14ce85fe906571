import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundDetail } from "../../contract/rounds.ts";
import { boardQuery } from "../api/rounds.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { ROUND } from "../words/rounds.ts";
import { DepartmentBoard } from "./board/DepartmentBoard.tsx";
import { MemberView } from "./board/MemberView.tsx";
import { UnitBoard } from "./board/UnitBoard.tsx";
import { useRound } from "./RoundFrame.tsx";

/** For the owner the board of the round; for everybody else its dates and the way to their own part. */
export function Component() {
  const round = useRound();
  return round.allowed.includes("round.audit") ? <OwnerBoard round={round} /> : <MemberView round={round} />;
}

function OwnerBoard({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const board = useQuery({ ...boardQuery(round.id), refetchInterval: 60_000 });
  if (round.stage === "draft") {
    return (
      <Empty title={words.draftBoard}>
        {round.allowed.includes("round.edit") && <Link to={`/dot/${round.id}/sua`}>{words.editDraft}</Link>}
      </Empty>
    );
  }
  return (
    <Loaded query={board} lines={8}>
      {(view) =>
        round.kind === "measured" ? (
          <DepartmentBoard round={round} board={view} />
        ) : (
          <UnitBoard round={round} rows={view.units} />
        )
      }
    </Loaded>
  );
}
