import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import { risksQuery } from "../api/workingGroup.ts";
import { Loaded } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { RISKS } from "../words/risks.ts";

/** For the owner and the working group: the running self score, what is counted on, and what nobody has looked at. */
export function ReviewPart({ round }: { readonly round: RoundSummary }) {
  const words = useWords(RISKS);
  const { language } = useLanguage();
  const risks = useQuery(risksQuery(round.id));
  return (
    <section className="round-part" aria-label={words.title}>
      <Loaded query={risks} lines={1}>
        {({ totals }) => (
          <div className="stack-tight">
            <p className="strong">
              {words.provisional(
                pointsText(totals.whole.self, language),
                pointsText(totals.whole.max, language),
              )}
            </p>
            <p className="small row">
              <span>{words.expectedTotal(pointsText(totals.whole.expected, language))}</span>
              <span className="losing">
                {words["at-risk"]}: {totals.atRisk.leaves}
              </span>
              <span className="soft">
                {words.unseen}: {totals.unseen.leaves}
              </span>
            </p>
          </div>
        )}
      </Loaded>
      <Button component={Link} to={`/dot/${round.id}/ra-soat`} variant="default">
        {words.title}
      </Button>
    </section>
  );
}
