import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { RoundDetail } from "../../contract/rounds.ts";
import { roundQuery } from "../api/rounds.ts";
import { useSession } from "../api/session.ts";
import { useWords } from "../words/language.tsx";
import { CHANGES } from "../words/methods.ts";

/** To «Thay đổi so với kỳ trước», where an earlier round is known; for the reader's own department in a measured round. */
export function ChangesLink({ round: id, unit }: { readonly round: string; readonly unit: string }) {
  const words = useWords(CHANGES);
  const { data: round } = useQuery({ ...roundQuery(id), staleTime: 60_000 });
  const grants = useSession()?.account.roles ?? [];
  if (!round || round.previousRound === null) return null;
  const own = grants.map((grant) => grant.unit).find((each) => each !== null && leadsOrSupports(round, each));
  return <Link to={`/dot/${id}/thay-doi/${own ?? unit}`}>{words.link}</Link>;
}

function leadsOrSupports({ kind, assignments }: RoundDetail, unit: string): boolean {
  if (kind !== "measured") return false;
  return assignments.some(({ lead, support }) => lead === unit || support.some((each) => each === unit));
}
