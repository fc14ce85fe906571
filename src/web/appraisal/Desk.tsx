import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { Stage } from "../../contract/rounds.ts";
import { clockWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { DeskDetail } from "./DeskDetail.tsx";
import { DeskFilters } from "./DeskFilters.tsx";
import { DeskList } from "./DeskList.tsx";
import { DESK_FILTERS, type DeskFilter, passesDesk } from "./deskFilters.ts";
import {
  type Deciding,
  type DeskItem,
  isOpen,
  judgesAgain,
  neighbour,
  nextOpen,
  usedReasons,
} from "./deskItem.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import { useDecide } from "./useDecide.ts";
import { useDeskKeys } from "./useDeskKeys.ts";
import { Viewer } from "./Viewer.tsx";

interface DeskProps {
  readonly round: string;
  readonly items: readonly DeskItem[];
  readonly listName: string;
  readonly stage: Stage;
  /** Goes to the next or previous criterion, where there is such an order. */
  readonly turn?: (step: 1 | -1) => void;
}

const JUDGING: readonly Stage[] = ["appraisal", "second-appraisal"];

/** Rows on the left, the chosen one in the middle, its document on the right. Works whole by keyboard. */
export function Desk({ round, items, listName, stage, turn }: DeskProps) {
  const words = useWords(APPRAISAL);
  const [chosenKey, choose, filter, narrow] = useChosen(items);
  const [shownEvidence, show] = useState<string | null>(null);
  const [deciding, setDeciding] = useState<Deciding>(null);
  const [helping, setHelping] = useState(false);
  const [news, setNews] = useState("");
  const decide = useDecide(round);
  const shown = useMemo(() => items.filter((item) => passesDesk(item, filter)), [items, filter]);
  const chosen = items.find(({ key }) => key === chosenKey);
  const reasons = useMemo(() => usedReasons(items), [items]);

  const go = useCallback(
    (item: DeskItem | undefined) => {
      if (!item) return;
      choose(item.key);
      setDeciding(null);
      show(null);
    },
    [choose],
  );
  const settle = (item: DeskItem, savedAt: string) => {
    setNews(words.saved(item.name, clockWords(savedAt)));
    go(nextOpen(shown, item.key) ?? item);
  };
  const mayDecide = chosen?.leaf.allowed.includes("leaf.appraise") ?? false;
  const again = chosen ? judgesAgain(chosen, stage) : false;
  const agree = () => {
    if (!chosen || !mayDecide || decide.isPending) return;
    if (again) {
      setDeciding("accept");
      return;
    }
    decide.mutate(
      { item: chosen, decision: { decision: "agree", baseVersion: chosen.leaf.appraisal?.version ?? 0 } },
      { onSuccess: ({ savedAt }) => settle(chosen, savedAt) },
    );
  };
  const firstFile = chosen?.leaf.evidence.find(({ file }) => file !== null);
  useDeskKeys({
    j: () => go(neighbour(shown, chosenKey, 1)),
    k: () => go(neighbour(shown, chosenKey, -1)),
    a: agree,
    c: () => mayDecide && setDeciding("change"),
    g: () => mayDecide && again && setDeciding("keep"),
    h: () => chosen?.leaf.allowed.includes("leaf.ask") && setDeciding("ask"),
    o: () => firstFile && show(firstFile.id),
    n: () => turn?.(1),
    p: () => turn?.(-1),
    "?": () => setHelping(true),
  });
  const evidence = chosen?.leaf.evidence.find(({ id }) => id === shownEvidence);
  return (
    <>
      <div className="row-apart small">
        <Tally items={items} />
        <span className="row">
          <output className="save-news">{news}</output>
          <button type="button" className="plain-button keys-button" onClick={() => setHelping(true)}>
            {words.keys} (?)
          </button>
        </span>
      </div>
      {!JUDGING.includes(stage) && <p className="note small">{words.closed}</p>}
      <DeskFilters items={items} filter={filter} narrow={narrow} />
      <div className={`desk ${evidence ? "desk-with-viewer" : ""}`}>
        <DeskList name={listName} items={shown} chosen={chosenKey} choose={go} />
        {chosen && (
          <DeskDetail
            key={chosen.key}
            round={round}
            item={chosen}
            again={again}
            decide={decide}
            agree={agree}
            deciding={deciding}
            setDeciding={setDeciding}
            settled={(savedAt) => settle(chosen, savedAt)}
            reasons={reasons}
            shownEvidence={shownEvidence}
            show={show}
          />
        )}
        {evidence && <Viewer evidence={evidence} close={() => show(null)} />}
      </div>
      <KeysHelp opened={helping} close={() => setHelping(false)} turns={turn !== undefined} />
    </>
  );
}

/** The chosen row and the filter, told to the address; at first the first row that wants a decision. */
function useChosen(
  items: readonly DeskItem[],
): [string, (key: string) => void, DeskFilter, (filter: DeskFilter) => void] {
  const [params, setParams] = useSearchParams();
  // The address follows in its own time; a key pressed meanwhile must never judge the row that was left.
  const [key, setKey] = useState(() => params.get("dong") ?? (items.find(isOpen) ?? items[0])?.key ?? "");
  const set = useCallback(
    (name: string, value: string) =>
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === "") next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const choose = useCallback(
    (key: string) => {
      setKey(key);
      set("dong", key);
    },
    [set],
  );
  const narrow = useCallback((filter: DeskFilter) => set("loc", filter === "all" ? "" : filter), [set]);
  const asked = params.get("loc");
  return [key, choose, DESK_FILTERS.find((one) => one === asked) ?? "all", narrow];
}

function Tally({ items }: { readonly items: readonly DeskItem[] }) {
  const words = useWords(APPRAISAL);
  const count = (decision: "agree" | "change") =>
    items.filter(({ leaf }) => leaf.appraisal?.decision === decision).length;
  return (
    <span className="soft">{words.tally(count("agree"), count("change"), items.filter(isOpen).length)}</span>
  );
}
