import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundSummary } from "../../contract/rounds.ts";
import { useSession } from "../api/session.ts";
import { requestsQuery } from "../api/workingGroup.ts";
import { Deadline } from "../parts/figures.tsx";
import { useWords } from "../words/language.tsx";
import { REQUESTS } from "../words/requests.ts";

/** Where the province is measured: what the reader's own department is asked to explain and add, and until when. */
export function RequestPart({ round }: { readonly round: RoundSummary }) {
  const words = useWords(REQUESTS);
  const grants = useSession()?.account.roles ?? [];
  const { data: book } = useQuery(requestsQuery(round.id));
  const own = (book?.requests ?? []).filter(
    ({ closedAt, department }) => closedAt === null && grants.some(({ unit }) => unit === department.unit),
  );
  return own.map(({ id, leaves, until }) => {
    const left = leaves.filter(({ state }) => state !== "answered").length;
    if (left === 0) return null;
    return (
      <section key={id} className="round-part" aria-label={words.asks}>
        <div className="stack-tight">
          <p className="strong losing">{words.homeOpen(left, leaves.length)}</p>
          <p className="small">
            <Deadline at={until} />
          </p>
        </div>
        <Button component={Link} to={`/dot/${round.id}/yeu-cau`}>
          {words.homeDo}
        </Button>
      </section>
    );
  });
}
