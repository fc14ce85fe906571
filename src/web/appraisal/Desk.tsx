import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { Stage } from "../../contract/rounds.ts";
import { clockWords } from "../show/times.ts";
import { APPRAISAL } from "../words/appraisal.ts";
import { useWords } from "../words/language.tsx";
import { DeskDetail } from "./DeskDetail.tsx";
import { DeskList } from "./DeskList.tsx";
import { type DeskItem, isOpen, neighbour, nextOpen, usedReasons } from "./deskItem.ts";
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

/** Rows on the left, the chosen one in the middle, its document on the right. Works whole by keyboard. */
export function Desk({ round, items, listName, stage, turn }: DeskProps) {
  const words = useWords(APPRAISAL);
  const [chosenKey, choose] = useChosen(items);
  const [shownEvidence, show] = useState<string | null>(null);
  const [changing, setChanging] = useState(false);
  const [helping, setHelping] = useState(false);
  const [news, setNews] = useState("");
  const decide = useDecide(round);
  const chosen = items.find(({ key }) => key === chosenKey);
  const reasons = useMemo(() => usedReasons(items), [items]);

  const go = useCallback(
    (item: DeskItem | undefined) => {
      if (!item) return;
      choose(item.key);
      setChanging(false);
      show(null);
    },
    [choose],
  );
  const settle = (item: DeskItem, savedAt: string) => {
    setNews(words.saved(item.name, clockWords(savedAt)));
    go(nextOpen(items, item.key) ?? item);
  };
  const mayDecide = chosen?.leaf.allowed.includes("leaf.appraise") ?? false;
  const agree = () => {
    if (!chosen || !mayDecide || decide.isPending) return;
    decide.mutate(
      { item: chosen, decision: { decision: "agree", baseVersion: chosen.leaf.appraisal?.version ?? 0 } },
      { onSuccess: ({ savedAt }) => settle(chosen, savedAt) },
    );
  };
  const firstFile = chosen?.leaf.evidence.find(({ file }) => file !== null);
  useDeskKeys({
    j: () => go(neighbour(items, chosenKey, 1)),
    k: () => go(neighbour(items, chosenKey, -1)),
    a: agree,
    c: () => mayDecide && setChanging(true),
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
      {stage !== "appraisal" && <p className="note small">{words.closed}</p>}
      <div className={`desk ${evidence ? "desk-with-viewer" : ""}`}>
        <DeskList name={listName} items={items} chosen={chosenKey} choose={go} />
        {chosen && (
          <DeskDetail
            key={chosen.key}
            item={chosen}
            decide={decide}
            agree={agree}
            changing={changing}
            setChanging={setChanging}
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

/** The chosen row, kept in the address; at first the first one that wants a decision. */
function useChosen(items: readonly DeskItem[]): [string, (key: string) => void] {
  const [params, setParams] = useSearchParams();
  const [first] = useState(() => (items.find(isOpen) ?? items[0])?.key ?? "");
  const choose = useCallback(
    (key: string) => setParams({ dong: key }, { replace: true, preventScrollReset: true }),
    [setParams],
  );
  return [params.get("dong") ?? first, choose];
}

function Tally({ items }: { readonly items: readonly DeskItem[] }) {
  const words = useWords(APPRAISAL);
  const count = (decision: "agree" | "change") =>
    items.filter(({ leaf }) => leaf.appraisal?.decision === decision).length;
  return (
    <span className="soft">{words.tally(count("agree"), count("change"), items.filter(isOpen).length)}</span>
  );
}
