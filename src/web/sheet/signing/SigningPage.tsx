import "../../look/sheet.css";
import "../../look/unitWork.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { SigningView } from "../../../contract/reviews.ts";
import { signingQuery } from "../../api/unitWork.ts";
import { Deadline } from "../../parts/figures.tsx";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Loaded } from "../../parts/states.tsx";
import { pointsText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { UNIT_WORK } from "../../words/unitWork.ts";
import { ReviewHistory } from "../around/ReviewNotes.tsx";
import { SigningActs } from "./SigningActs.tsx";
import { SigningFigures } from "./SigningFigures.tsx";

/** One page on a phone: may I sign this? */
export function Component() {
  const { round = "", unit = "" } = useParams();
  const [params] = useSearchParams();
  const address = { round, unit };
  const signing = useQuery(signingQuery(address, params.get("co-quan")));
  return (
    <div className="page page-narrow">
      <Loaded query={signing} lines={8}>
        {(view) => (
          <>
            <SigningTitle view={view} />
            <div className="stack-wide">
              <SigningFigures view={view} />
              <SigningList view={view} />
              <ReviewHistory reviews={view.reviews} />
              <SigningActs view={view} address={address} />
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

function SigningTitle({ view }: { readonly view: SigningView }) {
  const words = useWords(UNIT_WORK);
  const [latest] = view.reviews;
  const { round, unit, department, deadline } = view;
  const title = department ? words.signingPart(department.name) : words.signingTitle(unit.name);
  return (
    <PageTitle title={title} crumbs={[{ label: round.title, to: `/dot/${round.id}` }]}>
      <p className="small row">
        {deadline && <Deadline at={deadline} />}
        <Link to={`/dot/${round.id}/phieu/${unit.key}${department ? `?co-quan=${department.key}` : ""}`}>
          {words.seeSheet}
        </Link>
      </p>
      {latest?.act === "presented" && latest.word !== "" && (
        <p className="note small said">
          {latest.byName}: {latest.word}
        </p>
      )}
    </PageTitle>
  );
}

function SigningList({ view }: { readonly view: SigningView }) {
  const words = useWords(UNIT_WORK);
  return (
    <>
      <section className="stack-tight" aria-labelledby="signing-losses">
        <h2 id="signing-losses">{words.losses}</h2>
        {view.losses.length === 0 ? (
          <p className="note note-success">{words.noLosses}</p>
        ) : (
          <Leaves view={view} list={view.losses} />
        )}
      </section>
      {view.unanswered.length > 0 && (
        <details className="finding-group">
          <summary className="strong">{words.unansweredTitle(view.unanswered.length)}</summary>
          <Leaves view={view} list={view.unanswered} />
        </details>
      )}
      {view.withoutEvidence.length > 0 && (
        <details className="finding-group">
          <summary className="strong">{words.proofTitle(view.withoutEvidence.length)}</summary>
          <Leaves view={view} list={view.withoutEvidence} />
        </details>
      )}
      {view.otherFindings > 0 && <p className="small soft">{words.otherFindings(view.otherFindings)}</p>}
    </>
  );
}

interface LeavesProps {
  readonly view: SigningView;
  readonly list: SigningView["losses"];
}

function Leaves({ view, list }: LeavesProps) {
  const words = useWords(UNIT_WORK);
  const said = useSaid();
  const { language } = useLanguage();
  const points = (value: number) => pointsText(value, language);
  return (
    <ul className="signing-list">
      {list.map((each) => (
        <li key={each.leaf}>
          <p className="row-apart">
            <Link
              to={`/dot/${view.round.id}/phieu/${view.unit.key}?tim=${encodeURIComponent(each.leaf)}`}
              className="signing-leaf"
            >
              {each.leaf} {each.label}
            </Link>
            <span className="nowrap">
              <span className="strong">{points(each.points)}</span>
              <span className="soft">/{points(each.max)}</span>
            </span>
          </p>
          <p className="small">{said(each)}</p>
          <p className="small row">
            {each.atStake > 0 && <span className="losing">{words.loses(points(each.atStake))}</span>}
            <span className="soft">
              {each.responsible === null ? words.nobody : words.responsible(each.responsible)}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
