import type { PortalBook } from "../../../contract/portalChecks.ts";
import { DateBox } from "../../parts/DateBox.tsx";
import { useWords } from "../../words/language.tsx";
import { PORTAL } from "../../words/portal.ts";
import { type Agencies, LeadAndSupport } from "./LeadAndSupport.tsx";

export interface AgenciesTyped extends Agencies {
  /** YYYY-MM-DD or empty. */
  readonly due: string;
}

interface AgencyBoxesProps {
  readonly book: PortalBook;
  readonly typed: AgenciesTyped;
  readonly change: (typed: AgenciesTyped) => void;
}

/** Who leads, who supports, by when. */
export function AgencyBoxes({ book, typed, change }: AgencyBoxesProps) {
  const words = useWords(PORTAL);
  return (
    <>
      <LeadAndSupport
        departments={book.departments}
        words={{ lead: words.leadAgency, support: words.support }}
        typed={typed}
        change={(agencies) => change({ ...typed, ...agencies })}
      />
      <DateBox
        id="portal-due"
        label={words.due}
        value={typed.due}
        change={(due) => change({ ...typed, due })}
      />
    </>
  );
}
