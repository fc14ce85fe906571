import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import { overviewQuery } from "../api/appraisal.ts";
import { ProgressBar } from "../parts/figures.tsx";
import { HOME } from "../words/home.ts";
import { useWords } from "../words/language.tsx";

/** What is left to judge; says nothing when the reader is not an appraiser of this round. */
export function AppraiserPart({ round }: { readonly round: RoundSummary }) {
  const words = useWords(HOME);
  const { data } = useQuery(overviewQuery(round.id));
  if (!data) return null;
  const done = data.leaves.reduce((sum, leaf) => sum + leaf.decided, 0);
  const all = data.leaves.reduce((sum, leaf) => sum + leaf.units, 0);
  return (
    <section className="round-part" aria-label={`${words.appraiser}: ${round.title}`}>
      <ProgressBar done={done} of={all} label={words.judged(done, all)} />
      <Button component={Link} to={`/dot/${round.id}/tham-dinh`}>
        {words.openDesk}
      </Button>
    </section>
  );
}
