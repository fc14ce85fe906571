import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { useSession } from "../../api/session.ts";
import { useWords } from "../../words/language.tsx";
import { MEASURED } from "../../words/measured.ts";
import { ROUND } from "../../words/rounds.ts";
import { ROUND_WORK } from "../../words/roundWork.ts";
import { WindowFacts } from "./WindowFacts.tsx";

export function MemberView({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const work = useWords(ROUND_WORK);
  const tabs = useWords(MEASURED);
  const measured = round.kind === "measured";
  const account = useSession()?.account.id;
  const appraises = round.appraisers.some((one) => one.account === account);
  return (
    <section className="card stack">
      <p className="soft">{words.memberText}</p>
      <WindowFacts round={round} />
      <div className="row">
        {round.myUnits.map((unit) => (
          <Button
            key={unit}
            component={Link}
            to={`/dot/${round.id}/phieu/${unit}`}
            variant={round.publishedAt === null ? "filled" : "default"}
          >
            {words.sheet}
          </Button>
        ))}
        {round.allowed.includes("round.overlook") && (
          <Button component={Link} to={`/dot/${round.id}/lanh-dao`}>
            {work.overlookTab}
          </Button>
        )}
        {appraises && (
          <Button component={Link} to={`/dot/${round.id}/${measured ? "ra-soat" : "tham-dinh"}`}>
            {measured ? tabs.review : words.appraisalDesk}
          </Button>
        )}
      </div>
    </section>
  );
}
