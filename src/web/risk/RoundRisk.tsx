import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { riskBoardQuery } from "../api/risk.ts";
import { useSaid } from "../words/language.tsx";

/** The sentence over a whole round, leading to its units; nothing for those who do not look over it. */
export function RoundRisk({ round }: { readonly round: string }) {
  const said = useSaid();
  const { data } = useQuery({ ...riskBoardQuery(round), retry: false });
  if (data === undefined) return null;
  return (
    <p className="small">
      <Link to={`/nguy-co/dot/${round}`} className={data.headline.atRisk > 0 ? "losing" : undefined}>
        {said(data.headline)}
      </Link>
    </p>
  );
}
