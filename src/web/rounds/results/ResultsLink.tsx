import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { Stage } from "../../../contract/rounds.ts";
import { useWords } from "../../words/language.tsx";
import { ROUND_WORK } from "../../words/roundWork.ts";

/** For the leader above a round: the way to its result, once there is one to approve or to read. */
export function ResultsLink({ round, stage }: { readonly round: string; readonly stage: Stage }) {
  const words = useWords(ROUND_WORK);
  if (!["synthesis", "approved", "published", "archived"].includes(stage)) return null;
  const waits = stage === "synthesis";
  return (
    <Button component={Link} to={`/dot/${round}/ket-qua`} variant={waits ? "filled" : "default"}>
      {waits ? words.toApprove : words.toResults}
    </Button>
  );
}
