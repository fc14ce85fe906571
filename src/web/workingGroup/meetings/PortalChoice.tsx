import type { MeetingView } from "../../../contract/meetings.ts";
import { useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";
import { type Agencies, LeadAndSupport } from "../portal/LeadAndSupport.tsx";

export interface PortalTyped extends Agencies {
  readonly on: boolean;
}

interface PortalChoiceProps {
  readonly departments: MeetingView["departments"];
  readonly typed: PortalTyped;
  readonly change: (typed: PortalTyped) => void;
}

/** Which agency leads the look at the portals, and which support it. */
export function PortalChoice({ departments, typed, change }: PortalChoiceProps) {
  const words = useWords(MEETINGS);
  const first = departments[0]?.unit ?? "";
  return (
    <div className="stack-tight">
      <label className="tick">
        <input
          type="checkbox"
          checked={typed.on}
          onChange={() => change({ ...typed, on: !typed.on, lead: typed.lead || first })}
        />
        <span>{words.portal}</span>
      </label>
      {typed.on && (
        <LeadAndSupport
          departments={departments}
          words={{ lead: words.portalLead, support: words.portalSupport }}
          typed={typed}
          change={(agencies) => change({ ...typed, ...agencies })}
        />
      )}
    </div>
  );
}
