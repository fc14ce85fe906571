import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { Link } from "react-router";
import type { PortalCheckView } from "../../../contract/portalChecks.ts";
import { captureAddress, usePortalAct } from "../../api/workingGroup.ts";
import { Problem } from "../../parts/states.tsx";
import { dateWords } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { PORTAL } from "../../words/portal.ts";
import { ReportForm } from "./ReportForm.tsx";

interface CheckCardProps {
  readonly round: string;
  readonly sheet: string;
  readonly check: PortalCheckView;
}

const LOOKS = { unchecked: "", published: "tag-success", missing: "tag-danger" } as const;

/** One thing that must be public: where, who looks by when, what was seen, and its picture. */
export function CheckCard({ round, sheet, check }: CheckCardProps) {
  const words = useWords(PORTAL);
  const act = usePortalAct(round);
  const [reporting, setReporting] = useState(false);
  const heading = useId();
  return (
    <article className="card stack-tight" aria-labelledby={heading}>
      <div className="row-apart">
        <h3 id={heading}>
          <span className="leaf-code">{check.leaf}</span> {check.wanted}
        </h3>
        <span className="row">
          {check.late && <span className="tag tag-danger">{words.late}</span>}
          <span className={`tag ${LOOKS[check.state]}`}>{words[check.state]}</span>
        </span>
      </div>
      <p className="small soft">
        <Link to={`/dot/${round}/phieu/${sheet}?tim=${encodeURIComponent(check.leaf)}`}>{check.label}</Link>
      </p>
      <p className="small">
        {[
          check.portal,
          `${words.leadAgency}: ${check.lead.name}`,
          check.support.length === 0
            ? ""
            : `${words.support}: ${check.support.map(({ name }) => name).join(", ")}`,
          check.due === null ? "" : words.dueShort(dateWords(check.due)),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {check.address !== "" && (
        <p className="small">
          <a href={check.address} target="_blank" rel="noreferrer">
            {check.address}
          </a>
        </p>
      )}
      {check.checkedOn !== null && (
        <p className="small soft">
          {words.checkedOn(dateWords(check.checkedOn), check.person || check.updatedByName)}
        </p>
      )}
      {check.note !== "" && <p className="written">{check.note}</p>}
      <Capture check={check} round={round} />
      {act.error && <Problem error={act.error} />}
      <div className="row">
        {check.mayReport && !reporting && (
          <Button variant="default" onClick={() => setReporting(true)}>
            {words.report}
          </Button>
        )}
        {check.mayEdit && (
          <Button
            variant="subtle"
            loading={act.isPending}
            onClick={() => act.mutate({ act: "remove", id: check.id })}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {reporting && <ReportForm round={round} check={check} close={() => setReporting(false)} />}
    </article>
  );
}

function Capture({ round, check }: { readonly round: string; readonly check: PortalCheckView }) {
  const words = useWords(PORTAL);
  const act = usePortalAct(round);
  const box = useId();
  return (
    <div className="row small">
      {check.file && (
        <a href={captureAddress(check.id)} target="_blank" rel="noreferrer">
          {check.file.name}
        </a>
      )}
      {check.mayReport && (
        <label htmlFor={box} className="capture-label">
          <span>{check.file ? words.captureChange : words.captureDo}</span>
          <input
            id={box}
            type="file"
            className="out-of-sight"
            accept=".pdf,.png,.jpg,.jpeg"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) act.mutate({ act: "capture", id: check.id, file });
            }}
          />
        </label>
      )}
      {check.evidence !== null && <span className="tag tag-success">{words.attached}</span>}
      {check.mayAttach && (
        <Button
          size="compact-sm"
          variant="default"
          loading={act.isPending}
          onClick={() => act.mutate({ act: "attach", id: check.id })}
        >
          {words.attach}
        </Button>
      )}
      {act.error && <Problem error={act.error} />}
    </div>
  );
}
