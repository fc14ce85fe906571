import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { riskHeadlinesQuery } from "../api/risk.ts";
import { useSession } from "../api/session.ts";
import { ownUnits } from "../library/ownUnits.ts";
import { useSaid } from "../words/language.tsx";

interface SheetRiskProps {
  readonly round: string;
  /** Whose sheet it is. */
  readonly sheet: string;
  /** The reader's own department leads some of its leaves. */
  readonly shared: boolean;
  /** Changes whenever something on the sheet does, so that the sentence is asked for again. */
  readonly stamp?: string;
}

/**
 * «Còn 12 ngày làm việc, còn 9 tiêu chí, có thể mất 7,5 điểm», leading to the leaves behind it: the same sentence wherever a
 * sheet is spoken of. Nothing for those who are not shown it.
 */
export function SheetRisk({ round, sheet, shared, stamp = "" }: SheetRiskProps) {
  const said = useSaid();
  const own = ownUnits(useSession()?.account.roles ?? []);
  const unit = shared && !own.includes(sheet) ? (own[0] ?? sheet) : sheet;
  const { data } = useQuery({
    ...riskHeadlinesQuery(unit, stamp),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const subject = data?.subjects.find((each) => each.round === round && each.sheet === sheet);
  if (subject === undefined) return null;
  return (
    <Link to={`/nguy-co/${unit}?dot=${round}`} className={subject.headline.atRisk > 0 ? "losing" : undefined}>
      {said(subject.headline)}
    </Link>
  );
}
