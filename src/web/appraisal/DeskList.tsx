import { useEffect, useRef } from "react";
import { pointsOf } from "../sheet/filters.ts";
import { pointsText } from "../show/numbers.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { type DeskItem, type DeskState, stateOf } from "./deskItem.ts";

interface DeskListProps {
  readonly name: string;
  readonly items: readonly DeskItem[];
  readonly chosen: string;
  readonly choose: (item: DeskItem) => void;
}

/** The rows of the desk with self and appraised points; on a phone a native list. */
export function DeskList({ name, items, chosen, choose }: DeskListProps) {
  const words = useWords(APPRAISAL);
  const states = useStateWords();
  return (
    <nav aria-label={name} className="desk-list">
      <label className="desk-list-phone">
        <span className="strong small">{name}</span>
        <select
          value={chosen}
          onChange={(event) => {
            const item = items.find(({ key }) => key === event.currentTarget.value);
            if (item) choose(item);
          }}
        >
          {items.every(({ key }) => key !== chosen) && <option value={chosen}>–</option>}
          {items.map((item) => (
            <option key={item.key} value={item.key}>
              {item.name} ({states[stateOf(item)]})
            </option>
          ))}
        </select>
      </label>
      <p className="desk-list-head small soft" aria-hidden="true">
        <span>{name}</span>
        <span>{words.self}</span>
      </p>
      {items.length === 0 && <p className="small soft desk-list-empty">{words.filterEmpty}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <DeskRow item={item} chosen={item.key === chosen} choose={() => choose(item)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface DeskRowProps {
  readonly item: DeskItem;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function DeskRow({ item, chosen, choose }: DeskRowProps) {
  const states = useStateWords();
  const { language } = useLanguage();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const list = row.current?.closest(".desk-list");
    if (!chosen || !row.current || !list) return;
    const { offsetTop, offsetHeight } = row.current;
    const below = offsetTop + offsetHeight - list.clientHeight;
    if (offsetTop < list.scrollTop || below > list.scrollTop)
      list.scrollTop = Math.max(0, below + offsetHeight);
  }, [chosen]);
  const state = stateOf(item);
  const points = pointsOf(item.leaf);
  const { appraisal } = item.leaf;
  return (
    <button
      ref={row}
      type="button"
      className="desk-row"
      aria-current={chosen ? "true" : undefined}
      onClick={choose}
    >
      <span className="desk-row-name">{item.name}</span>
      <span className="desk-row-points">
        {points === undefined ? "–" : pointsText(points, language)}
        {appraisal?.decision === "change" && (
          <span className="desk-row-changed"> → {pointsText(appraisal.points, language)}</span>
        )}
      </span>
      <span className={`desk-row-state desk-row-${state}`}>
        {states[state]}
        <QuestionMark item={item} />
      </span>
    </button>
  );
}

/** Says that something was asked, and that an answer has come. */
function QuestionMark({ item }: { readonly item: DeskItem }) {
  const words = useWords(APPRAISAL);
  const open = item.leaf.questions.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return null;
  const unread = open.some((question) => question.unread);
  return (
    <span className={unread ? "desk-row-question strong" : "desk-row-question"}>
      {" "}
      · {words.question}
      {unread && ` (${words.unread.toLowerCase()})`}
    </span>
  );
}

function useStateWords(): Readonly<Record<DeskState, string>> {
  const words = useWords(APPRAISAL);
  return {
    "not-submitted": words.notSubmitted,
    exempt: words.exempt,
    open: words.open,
    outdated: `! ${words.outdatedState}`,
    explained: words.explained,
    agreed: `✓ ${words.agreed}`,
    changed: `± ${words.changed}`,
  };
}
