import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReopeningView } from "../../../contract/reopenings.ts";
import type { RoundDetail } from "../../../contract/rounds.ts";
import { closeReopening, reopeningsQuery } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { Problem } from "../../parts/states.tsx";
import { useReopenWords } from "../../sheet/around/ReopenNotes.tsx";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { ROUND_WORK } from "../../words/roundWork.ts";

/** What is open again now, with the way to end it; what was, folded. */
export function ReopenList({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND_WORK);
  const { data = [] } = useQuery({
    ...reopeningsQuery(round.id),
    enabled: round.allowed.includes("round.overlook"),
  });
  const open = data.filter((each) => each.open);
  const past = data.filter((each) => !each.open);
  if (data.length === 0) return null;
  return (
    <section className="card stack-tight" aria-labelledby="reopened-now">
      <h2 id="reopened-now">{words.reopenings(open.length)}</h2>
      <ul className="part-list">
        {open.map((each) => (
          <ReopenLine key={each.id} round={round} reopening={each} />
        ))}
      </ul>
      {past.length > 0 && (
        <details className="small">
          <summary>{words.pastReopenings(past.length)}</summary>
          <ul className="part-list">
            {past.map((each) => (
              <ReopenLine key={each.id} round={round} reopening={each} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ReopenLineProps {
  readonly round: RoundDetail;
  readonly reopening: ReopeningView;
}

function ReopenLine({ round, reopening }: ReopenLineProps) {
  const words = useWords(ROUND_WORK);
  const { language } = useLanguage();
  const said = useReopenWords();
  const client = useQueryClient();
  const close = useMutation({
    mutationFn: () => closeReopening(round.id, reopening.id),
    onSuccess: (list) => {
      client.setQueryData(reopeningsQuery(round.id).queryKey, list);
      announce(words.closed);
    },
  });
  return (
    <li className="row-apart">
      <span style={{ flex: "1 1 20rem" }}>
        <span className="strong">{reopening.unitName}</span>: {said(reopening)}{" "}
        <span className="soft small">
          ({reopening.openedByName}
          {reopening.closedAt && `; ${words.endedAt(momentWords(reopening.closedAt, language))}`})
        </span>
      </span>
      {reopening.open && round.allowed.includes("round.reopen") && (
        <Button variant="default" size="xs" loading={close.isPending} onClick={() => close.mutate()}>
          {words.closeEarly}
        </Button>
      )}
      {close.error && <Problem error={close.error} />}
    </li>
  );
}
