import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, NavLink, Outlet, useOutletContext, useParams } from "react-router";
import type { RoundDetail } from "../../contract/rounds.ts";
import { roundQuery } from "../api/rounds.ts";
import { useSession } from "../api/session.ts";
import { Deadline } from "../parts/figures.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { MEASURED } from "../words/measured.ts";
import { OBJECTIONS } from "../words/objections.ts";
import { PAPERS } from "../words/papers.ts";
import { BALL, ROUND, ROUND_KIND, STAGE } from "../words/rounds.ts";
import { ROUND_WORK } from "../words/roundWork.ts";
import { SHELL } from "../words/shell.ts";
import { ClockNotes } from "./ClockNotes.tsx";
import { CloneRoundButton } from "./CloneRound.tsx";

/** The round a page inside the frame is about. */
export function useRound(): RoundDetail {
  return useOutletContext<RoundDetail>();
}

/** Title, stage, who has the ball, and the sections the reader may open. */
export function Component() {
  const { round: id = "" } = useParams();
  const round = useQuery(roundQuery(id));
  return (
    <div className="page">
      <Loaded query={round} lines={6}>
        {(view) => (
          <>
            <RoundHead round={view} />
            <ClockNotes changes={view.clockChanges} />
            <RoundNav round={view} />
            <Outlet context={view} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function RoundHead({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const stages = useWords(STAGE);
  const ball = useWords(BALL);
  const kinds = useWords(ROUND_KIND);
  const shell = useWords(SHELL);
  return (
    <div className="row-apart" style={{ alignItems: "flex-start" }}>
      <PageTitle title={round.title} crumbs={[{ label: words.listTitle, to: "/dot" }]}>
        <div className="row small">
          <span className="tag tag-accent">{stages[round.stage]}</span>
          {round.illustration && <span className="tag tag-warning">{shell.illustration}</span>}
          {round.deadline && <Deadline at={round.deadline} />}
          <span className="soft">{ball[round.stage]}</span>
        </div>
        <p className="small soft round-facts">
          {kinds[round.kind]} · {words.period} {round.period} · {words.owner}: {round.ownerUnitName} ·{" "}
          <a href={`/bo-tieu-chi/${round.methodId}/${round.methodVersion}`}>{round.methodTitle}</a>
        </p>
      </PageTitle>
      <RoundActions round={round} />
    </div>
  );
}

function RoundActions({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const edits = round.allowed.includes("round.edit");
  const published = round.stage === "published" || round.stage === "archived";
  return (
    <div className="row">
      {edits && (
        <Button
          component={Link}
          to={`/dot/${round.id}/sua`}
          variant={round.stage === "draft" ? "filled" : "default"}
        >
          {round.stage === "draft"
            ? words.editDraft
            : round.kind === "measured"
              ? words.moveDates
              : words.changeOpen}
        </Button>
      )}
      {round.stage !== "draft" && round.allowed.includes("round.clone") && <CloneRoundButton round={round} />}
      {published && (
        <Button component="a" href={`/ket-qua/${round.id}`} variant="default">
          {words.publicPage}
        </Button>
      )}
    </div>
  );
}

function RoundNav({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const objections = useWords(OBJECTIONS);
  const papers = useWords(PAPERS);
  const work = useWords(ROUND_WORK);
  const owner = round.allowed.includes("round.audit");
  const finished = ["synthesis", "approved", "published", "archived"].includes(round.stage);
  const base = `/dot/${round.id}`;
  const published = round.stage === "published" || round.stage === "archived";
  const overlooks = round.allowed.includes("round.overlook");
  const measured = round.kind === "measured" && round.stage !== "draft";
  if (!owner) {
    if (measured) return <MeasuredNav round={round} />;
    return published ? <PublishedNav base={base} /> : null;
  }
  return (
    <nav className="sub-nav" aria-label={words.sections}>
      <NavLink to={base} end>
        {words.progress}
      </NavLink>
      {measured && <MeasuredLinks round={round} />}
      {round.stage !== "draft" && <NavLink to={`${base}/so-lieu`}>{words.values}</NavLink>}
      {round.kind === "measures" && round.stage !== "draft" && (
        <>
          <NavLink to={`${base}/tham-dinh`}>{words.appraisalDesk}</NavLink>
          <NavLink to={`${base}/cau-hoi`}>{words.questions}</NavLink>
        </>
      )}
      <NavLink to={`${base}/kiem-tra`}>{words.checks}</NavLink>
      {finished && <NavLink to={`${base}/ket-qua`}>{words.results}</NavLink>}
      {published && round.kind === "measures" && (
        <NavLink to={`${base}/kien-nghi`}>{objections.title}</NavLink>
      )}
      {overlooks && round.kind === "measures" && <NavLink to={`${base}/khong-ap-dung`}>{work.tab}</NavLink>}
      {overlooks && <NavLink to={`${base}/lanh-dao`}>{work.overlookTab}</NavLink>}
      {round.allowed.includes("round.papers") && <NavLink to={`${base}/van-ban`}>{papers.tab}</NavLink>}
      <NavLink to={`${base}/nhat-ky`}>{words.log}</NavLink>
    </nav>
  );
}

/** Where the province is measured: what a department, or a member of the working group, finds in the round. */
function MeasuredNav({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const published = round.stage === "published" || round.stage === "archived";
  return (
    <nav className="sub-nav" aria-label={words.sections}>
      <NavLink to={`/dot/${round.id}`} end>
        {words.progress}
      </NavLink>
      <MeasuredLinks round={round} />
      {published && <NavLink to={`/dot/${round.id}/ket-qua`}>{words.results}</NavLink>}
    </nav>
  );
}

function MeasuredLinks({ round }: { readonly round: RoundDetail }) {
  const tabs = useWords(MEASURED);
  const account = useSession()?.account.id;
  const member = round.appraisers.some((one) => one.account === account);
  const follows = round.allowed.includes("round.overlook") || member;
  const base = `/dot/${round.id}`;
  return (
    <>
      <NavLink to={`${base}/ra-soat`}>{tabs.review}</NavLink>
      <NavLink to={`${base}/yeu-cau`}>{tabs.requests}</NavLink>
      {follows && <NavLink to={`${base}/cuoc-hop`}>{tabs.meetings}</NavLink>}
      <NavLink to={`${base}/cong-khai`}>{tabs.portal}</NavLink>
      {round.allowed.includes("round.pack") && <NavLink to={`${base}/nhap-bo`}>{tabs.entry}</NavLink>}
    </>
  );
}

/** What units and appraisers find in a round once it is published. */
function PublishedNav({ base }: { readonly base: string }) {
  const words = useWords(ROUND);
  const objections = useWords(OBJECTIONS);
  return (
    <nav className="sub-nav" aria-label={words.sections}>
      <NavLink to={`${base}/ket-qua`}>{words.results}</NavLink>
      <NavLink to={`${base}/kien-nghi`}>{objections.title}</NavLink>
    </nav>
  );
}
