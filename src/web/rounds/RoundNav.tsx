import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { type RoundDetail, STAGES } from "../../contract/rounds.ts";
import { useSession } from "../api/session.ts";
import { useOpenInSight } from "../parts/useOpenInSight.ts";
import { EXPLAINING } from "../words/explaining.ts";
import { useWords } from "../words/language.tsx";
import { LEARNING } from "../words/learning.ts";
import { MEASURED } from "../words/measured.ts";
import { OBJECTIONS } from "../words/objections.ts";
import { PAPERS } from "../words/papers.ts";
import { RISK } from "../words/risk.ts";
import { ROUND } from "../words/rounds.ts";
import { ROUND_WORK } from "../words/roundWork.ts";
import { SOUNDNESS } from "../words/soundness.ts";

/** The sections of a round that the reader may open. */
export function RoundNav({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const objections = useWords(OBJECTIONS);
  const papers = useWords(PAPERS);
  const work = useWords(ROUND_WORK);
  const risk = useWords(RISK);
  const soundness = useWords(SOUNDNESS);
  const owner = round.allowed.includes("round.audit");
  const finished = ["synthesis", "approved", "published", "archived"].includes(round.stage);
  const base = `/dot/${round.id}`;
  const published = round.stage === "published" || round.stage === "archived";
  const overlooks = round.allowed.includes("round.overlook");
  const measured = round.kind === "measured" && round.stage !== "draft";
  if (!owner) return <MemberNav round={round} />;
  return (
    <Sections>
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
      {round.allowed.includes("round.learn") && <LearnLink base={base} />}
      {round.allowed.includes("round.soundness") && <NavLink to={`${base}/soi`}>{soundness.tab}</NavLink>}
      {overlooks && round.kind === "measures" && <NavLink to={`${base}/khong-ap-dung`}>{work.tab}</NavLink>}
      {overlooks && <NavLink to={`${base}/lanh-dao`}>{work.overlookTab}</NavLink>}
      {overlooks && !published && <NavLink to={`/nguy-co/dot/${round.id}`}>{risk.tab}</NavLink>}
      {round.allowed.includes("round.papers") && <NavLink to={`${base}/van-ban`}>{papers.tab}</NavLink>}
      <NavLink to={`${base}/nhat-ky`}>{words.log}</NavLink>
    </Sections>
  );
}

/** What everybody else finds in the round: the same pages to which the first screen leads, as far as they are theirs. */
function MemberNav({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const objections = useWords(OBJECTIONS);
  const work = useWords(ROUND_WORK);
  const risk = useWords(RISK);
  const base = `/dot/${round.id}`;
  const measures = round.kind === "measures";
  const overlooks = round.allowed.includes("round.overlook");
  const published = round.stage === "published" || round.stage === "archived";
  const results = published || (overlooks && (round.stage === "synthesis" || round.stage === "approved"));
  return (
    <Sections>
      <NavLink to={base} end>
        {measures ? words.dates : words.progress}
      </NavLink>
      {overlooks && <NavLink to={`${base}/lanh-dao`}>{work.overlookTab}</NavLink>}
      {overlooks && !published && <NavLink to={`/nguy-co/dot/${round.id}`}>{risk.tab}</NavLink>}
      {measures ? <JudgedLinks round={round} /> : <MeasuredLinks round={round} />}
      {results && <NavLink to={`${base}/ket-qua`}>{words.results}</NavLink>}
      {published && measures && <NavLink to={`${base}/kien-nghi`}>{objections.title}</NavLink>}
      {round.allowed.includes("round.learn") && <LearnLink base={base} />}
    </Sections>
  );
}

function LearnLink({ base }: { readonly base: string }) {
  return <NavLink to={`${base}/hoc-hoi`}>{useWords(LEARNING).tab}</NavLink>;
}

function Sections({ children }: { readonly children: ReactNode }) {
  const words = useWords(ROUND);
  const row = useOpenInSight();
  return (
    <nav ref={row} className="sub-nav" aria-label={words.sections}>
      {children}
    </nav>
  );
}

/** Where units are judged: the reader's own sheet and what was changed in it, or the desk of an appraiser. */
function JudgedLinks({ round }: { readonly round: RoundDetail }) {
  const words = useWords(ROUND);
  const explaining = useWords(EXPLAINING);
  const account = useSession()?.account.id;
  const base = `/dot/${round.id}`;
  const explained = STAGES.indexOf(round.stage) >= STAGES.indexOf("explanation");
  return (
    <>
      {round.myUnits.map((unit) => (
        <NavLink key={unit} to={`${base}/phieu/${unit}`}>
          {words.ownSheet}
        </NavLink>
      ))}
      {explained &&
        round.myUnits.map((unit) => (
          <NavLink key={unit} to={`${base}/phieu/${unit}/giai-trinh`}>
            {explaining.short}
          </NavLink>
        ))}
      {round.appraisers.some((one) => one.account === account) && (
        <>
          <NavLink to={`${base}/tham-dinh`}>{words.appraisalDesk}</NavLink>
          <NavLink to={`${base}/cau-hoi`}>{words.questions}</NavLink>
        </>
      )}
    </>
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
