import "../look/appraisal.css";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useParams } from "react-router";
import type { LeafView, SheetView } from "../../contract/sheets.ts";
import { sheetQuery } from "../api/sheet.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { Desk } from "./Desk.tsx";
import { inDeskOrder } from "./deskItem.ts";

/** One unit whole: its criteria as rows, the same desk beside. */
export function Component() {
  const { round = "", unit = "" } = useParams();
  const sheet = useQuery(sheetQuery({ round, unit }));
  return (
    <div className="page desk-page">
      <Loaded query={sheet} lines={8}>
        {(view) => <UnitWhole key={unit} sheet={view} />}
      </Loaded>
    </div>
  );
}

/** In the second appraisal only what was explained, what is being asked about and what nobody judged. */
function isJudged(leaf: LeafView, stage: SheetView["stage"]): boolean {
  if (leaf.scoredBy !== "self") return false;
  if (stage !== "second-appraisal") return true;
  const talked = leaf.questions.some(({ closedAt }) => closedAt === null);
  return leaf.appraisal === null || talked || leaf.reply?.sent?.agrees === false;
}

function UnitWhole({ sheet }: { readonly sheet: SheetView }) {
  const words = useWords(APPRAISAL);
  const items = useMemo(
    () =>
      inDeskOrder(
        sheet.leaves
          .filter((leaf) => isJudged(leaf, sheet.stage))
          .map((leaf) => ({
            key: leaf.code,
            name: `${leaf.code} ${leaf.label}`,
            unit: sheet.unit.key,
            leaf,
            submitted: sheet.state === "submitted",
            ownRules: true,
          })),
      ),
    [sheet],
  );
  return (
    <>
      <PageTitle
        title={sheet.unit.name}
        crumbs={[{ label: words.title, to: `/dot/${sheet.round.id}/tham-dinh` }]}
      />
      {items.length === 0 ? (
        <Empty title={words.nothing} />
      ) : (
        <Desk round={sheet.round.id} items={items} listName={words.criteria} stage={sheet.stage} />
      )}
    </>
  );
}
