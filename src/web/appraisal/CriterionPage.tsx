import "../look/appraisal.css";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { Link, useNavigate, useParams } from "react-router";
import type { CriterionAcrossUnits } from "../../contract/appraisal.ts";
import { criterionQuery } from "../api/appraisal.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { SHEET } from "../words/sheet.ts";
import { Desk } from "./Desk.tsx";
import { DeskRules } from "./DeskRules.tsx";
import { inDeskOrder } from "./deskItem.ts";

/** One criterion across all units the reader appraises. */
export function Component() {
  const { round = "", leaf = "" } = useParams();
  const criterion = useQuery(criterionQuery(round, leaf));
  return (
    <div className="page desk-page">
      <Loaded query={criterion} lines={8}>
        {(view) => <Criterion key={view.leaf.code} round={round} view={view} />}
      </Loaded>
    </div>
  );
}

function Criterion({ round, view }: { readonly round: string; readonly view: CriterionAcrossUnits }) {
  const words = useWords(APPRAISAL);
  const navigate = useNavigate();
  const items = useMemo(
    () =>
      inDeskOrder(
        view.units.map(({ unit, name, submitted, leaf, alike }) => ({
          key: unit,
          name,
          unit,
          leaf,
          submitted,
          alike: alike === null ? null : (view.alike[alike] ?? null),
        })),
      ),
    [view.units, view.alike],
  );
  const { previousLeaf, nextLeaf } = view;
  const turn = useCallback(
    (step: 1 | -1) => {
      const to = step === 1 ? nextLeaf : previousLeaf;
      if (to !== null) void navigate(`/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(to)}`);
    },
    [navigate, nextLeaf, previousLeaf, round],
  );
  return (
    <>
      <CriterionHead round={round} view={view} />
      <Desk round={round} items={items} listName={words.units} stage={view.stage} turn={turn} />
    </>
  );
}

function CriterionHead({ round, view }: { readonly round: string; readonly view: CriterionAcrossUnits }) {
  const words = useWords(APPRAISAL);
  const sheet = useWords(SHEET);
  const { language } = useLanguage();
  const { leaf, previousLeaf, nextLeaf } = view;
  const to = (code: string) => `/dot/${round}/tham-dinh/tieu-chi/${encodeURIComponent(code)}`;
  const decides = view.units.some((row) => row.leaf.allowed.includes("leaf.appraise"));
  return (
    <>
      <PageTitle
        title={`${leaf.code} ${leaf.label}`}
        crumbs={[{ label: words.title, to: `/dot/${round}/tham-dinh` }]}
      >
        <div className="row small">
          <span className="strong">{sheet.max(pointsText(leaf.max, language))}</span>
          {previousLeaf !== null && <Link to={to(previousLeaf)}>‹ {words.previous}</Link>}
          {nextLeaf !== null && <Link to={to(nextLeaf)}>{words.next} ›</Link>}
          {decides && (
            <Link to={`/dot/${round}/tham-dinh/thong-nhat?tieu-chi=${encodeURIComponent(leaf.code)}`}>
              {words.together}
            </Link>
          )}
        </div>
      </PageTitle>
      <DeskRules {...leaf} />
    </>
  );
}
