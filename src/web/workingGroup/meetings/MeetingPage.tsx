import "../../look/workingGroup.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { MeetingView } from "../../../contract/meetings.ts";
import type { RiskLine, RiskList } from "../../../contract/riskMarks.ts";
import { meetingQuery, risksQuery } from "../../api/workingGroup.ts";
import { useDeskKeys } from "../../appraisal/useDeskKeys.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Empty, Loaded } from "../../parts/states.tsx";
import { dateWords } from "../../show/times.ts";
import { useWords } from "../../words/language.tsx";
import { MEETINGS } from "../../words/meetings.ts";
import { Conclusion } from "./Conclusion.tsx";
import { MeetingLeaf } from "./MeetingLeaf.tsx";

/** A meeting as it is projected: the risk list, leaf by leaf in large type, then the general conclusion. */
export function Component() {
  const { round = "", meeting = "" } = useParams();
  const view = useQuery(meetingQuery(meeting));
  const risks = useQuery(risksQuery(round));
  return (
    <div className="page meeting-page">
      <Loaded query={view} lines={8}>
        {(held) => (
          <Loaded query={risks} lines={8}>
            {(list) => <Meeting meeting={held} list={list} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

const CHOICES = ["nguy-co", "chua-xem", "tat-ca"] as const;
type Choice = (typeof CHOICES)[number];
const END = "ket-luan";

/** What was decided here stays on the walk, even when the mark is no longer a risk. */
function walked(lines: readonly RiskLine[], meeting: MeetingView, choice: Choice): readonly RiskLine[] {
  const decided = new Set(meeting.decided.map(({ leaf }) => leaf));
  return lines.filter(({ code, mark, scoredBy, exemption }) => {
    if (exemption !== null) return false;
    if (choice === "tat-ca") return true;
    if (choice === "chua-xem") return mark === null && scoredBy === "self";
    return decided.has(code) || mark?.mark === "at-risk" || mark?.mark === "lost";
  });
}

function Meeting({ meeting, list }: { readonly meeting: MeetingView; readonly list: RiskList }) {
  const words = useWords(MEETINGS);
  const [params, setParams] = useSearchParams();
  const choice = CHOICES.find((each) => each === params.get("xem")) ?? "nguy-co";
  const lines = walked(list.lines, meeting, choice);
  const asked = params.get("tieu-chi");
  const ending = asked === END;
  const found = lines.findIndex(({ code }) => code === asked);
  const at = found === -1 ? 0 : found;
  const go = (to: number) => {
    const next = new URLSearchParams(params);
    next.set("tieu-chi", to >= lines.length ? END : (lines[Math.max(0, to)]?.code ?? END));
    setParams(next, { replace: true });
  };
  const place = ending ? lines.length : at;
  useDeskKeys({
    ArrowRight: () => go(place + 1),
    ArrowLeft: () => go(place - 1),
    j: () => go(place + 1),
    k: () => go(place - 1),
  });
  const decided = lines.filter(({ code }) => meeting.decided.some(({ leaf }) => leaf === code)).length;
  const names = { "nguy-co": words.risky, "chua-xem": words.unseen, "tat-ca": words.all };
  const line = ending ? undefined : lines[at];
  return (
    <>
      <PageTitle
        title={meeting.title}
        crumbs={[
          { label: list.round.title, to: `/dot/${meeting.round}` },
          { label: words.back, to: `/dot/${meeting.round}/cuoc-hop` },
        ]}
      >
        <div className="row small">
          <span>{dateWords(meeting.heldOn)}</span>
          <select
            className="plain-select"
            aria-label={words.which}
            value={choice}
            onChange={(event) => setParams({ xem: event.currentTarget.value }, { replace: true })}
          >
            {CHOICES.map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </select>
          <span className="soft">{words.decidedOf(decided, lines.length)}</span>
          {meeting.mayWrite && meeting.decided.length > 0 && !ending && (
            <Link to={`/nhiem-vu/moi?cuoc-hop=${meeting.id}`}>{words.toTasks}</Link>
          )}
        </div>
      </PageTitle>
      <nav className="meeting-walk" aria-label={words.which}>
        <button type="button" className="chip" disabled={place === 0} onClick={() => go(place - 1)}>
          ‹ {words.previous}
        </button>
        <span className="meeting-dots">
          {lines.map(({ code, label }, index) => (
            <button
              key={code}
              type="button"
              title={`${code} ${label}`}
              aria-label={`${code} ${label}`}
              aria-current={index === place ? "step" : undefined}
              className={`meeting-dot ${meeting.decided.some(({ leaf }) => leaf === code) ? "meeting-done" : ""}`}
              onClick={() => go(index)}
            >
              {code}
            </button>
          ))}
        </span>
        <button type="button" className="chip" onClick={() => go(place + 1)} disabled={ending}>
          {place >= lines.length - 1 ? words.conclude : words.next} ›
        </button>
      </nav>
      {line ? (
        <MeetingLeaf
          key={line.code}
          meeting={meeting}
          line={line}
          position={words.position(at + 1, lines.length)}
          done={() => go(at + 1)}
        />
      ) : ending ? (
        <Conclusion meeting={meeting} />
      ) : (
        <Empty title={words.nothing} />
      )}
    </>
  );
}
