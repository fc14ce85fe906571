import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { OwnMethodView } from "../../../contract/methods.ts";
import { methodKindOf, outlineSource } from "../../../core/index.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { useNow } from "../../parts/useNow.ts";
import { shortMoment } from "../../show/times.ts";
import { useSaid, useWords } from "../../words/language.tsx";
import { METHODS } from "../../words/methods.ts";
import { METHOD_STATUS } from "../../words/rounds.ts";
import { ConflictNote } from "./ConflictNote.tsx";
import type { DraftView } from "./DraftSaver.ts";
import { EditorActs } from "./EditorActs.tsx";
import { FaultList } from "./FaultList.tsx";
import { GeneralTab } from "./GeneralTab.tsx";
import { SourceTab } from "./SourceTab.tsx";
import { TableTab } from "./TableTab.tsx";
import { useDraft } from "./useDraft.ts";

type Tab = "table" | "source" | "general";

/** Table and text edit the same source; everything found by the checker stands above both. */
export function Editor({ first }: { readonly first: OwnMethodView }) {
  const words = useWords(METHODS);
  const { saver, draft, restored } = useDraft(first);
  const composite = methodKindOf(draft.source) === "composite";
  // Another page leads to a line of the text: `?dong=12`.
  const [search] = useSearchParams();
  const asked = Number(search.get("dong") ?? 0);
  const [chosen, setTab] = useState<Tab>(asked > 0 ? "source" : "table");
  // The table and its forms know criteria with points; a composite index is written as text.
  const tab = composite ? "source" : chosen;
  const [line, setLine] = useState<{ readonly line: number } | null>(asked > 0 ? { line: asked } : null);
  const outline = useMemo(() => outlineSource(draft.source), [draft.source]);
  const statuses = useWords(METHOD_STATUS);
  const status = (["official", "field-level", "composed"] as const).find((each) => each === outline?.status);
  const toLine = (at: number) => {
    setTab("source");
    setLine({ line: at });
  };
  return (
    <>
      <div className="row-apart editor-head">
        <PageTitle
          title={outline?.title.vi || first.id}
          crumbs={[{ label: words.title, to: "/bo-tieu-chi" }]}
        >
          <p className="row small">
            <span className={`tag ${first.state === "draft" ? "tag-warning" : "tag-success"}`}>
              {first.state === "draft" ? words.draft : words.released}
            </span>
            {status && <span className="tag">{statuses[status]}</span>}
            <span className="soft">
              {first.id} · {words.version} {first.version} · {first.ownerUnitName}
            </span>
          </p>
        </PageTitle>
        <SaveWords draft={draft} />
      </div>
      <EditorActs own={first} draft={draft} saver={saver} composite={composite} />
      {!first.mayWrite && <p className="note">{words.readOnly}</p>}
      {restored && <output className="note note-warning">{words.restored}</output>}
      {draft.state.kind === "conflict" && <ConflictNote own={first} draft={draft} saver={saver} />}
      {first.mayWrite && <FaultList faults={draft.faults} toLine={toLine} />}
      {composite ? <p className="soft">{words.compositeLead}</p> : <Tabs tab={tab} choose={setTab} />}
      {tab === "source" && (
        <SourceTab
          source={draft.source}
          readOnly={!first.mayWrite}
          at={line}
          faults={draft.faults}
          type={(text) => saver.type(text)}
          leave={() => void saver.flush()}
        />
      )}
      {tab !== "source" && outline === undefined && <p className="note note-warning">{words.notReadable}</p>}
      {tab === "table" && outline && (
        <TableTab
          key={draft.epoch}
          outline={outline}
          readOnly={!first.mayWrite}
          edit={(change) => saver.edit(change)}
          toLine={toLine}
        />
      )}
      {tab === "general" && outline && (
        <GeneralTab
          key={draft.epoch}
          outline={outline}
          readOnly={!first.mayWrite}
          edit={(change) => saver.edit(change)}
        />
      )}
    </>
  );
}

function Tabs({ tab, choose }: { readonly tab: Tab; readonly choose: (tab: Tab) => void }) {
  const words = useWords(METHODS);
  const tabs = [
    ["table", words.tabTable],
    ["source", words.tabSource],
    ["general", words.tabIssue],
  ] as const;
  return (
    <fieldset className="editor-tabs" aria-label={words.tabs}>
      {tabs.map(([key, label]) => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-pressed={tab === key}
          onClick={() => choose(key)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** «Đã lưu 14:02», or what stands in the way. */
function SaveWords({ draft: { state, savedAt } }: { readonly draft: DraftView }) {
  const words = useWords(METHODS);
  const said = useSaid();
  const now = useNow();
  switch (state.kind) {
    case "saved":
      return <output className="small soft">{words.saveSaved(shortMoment(savedAt, now))}</output>;
    case "waiting":
      return <output className="small soft">{words.saveWaiting}</output>;
    case "saving":
      return <output className="small soft">{words.saveSaving}</output>;
    case "retrying":
      return <output className="small deadline-soon">{words.saveRetrying}</output>;
    case "conflict":
      return <output className="small losing">{words.conflictTitle}</output>;
    case "refused":
      return <output className="small losing">{said(state.words)}</output>;
  }
}
