import "../look/sheet.css";
import "../look/library.css";
import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { libraryQuery } from "../api/library.ts";
import { useSession } from "../api/session.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { wholeText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { LIBRARY } from "../words/library.ts";
import { AddDocument } from "./AddDocument.tsx";
import { DocumentList } from "./DocumentList.tsx";
import { LibraryTools } from "./LibraryTools.tsx";
import { ownUnits } from "./ownUnits.ts";
import { isNarrowed, wantedFrom } from "./wanted.ts";

const PAUSE_MS = 250;
const PAGE = 25;

export function Component() {
  const words = useWords(LIBRARY);
  const session = useSession();
  const [params] = useSearchParams();
  const units = ownUnits(session?.account.roles ?? []);
  const asked = params.get("don-vi");
  const unit = units.find((each) => each === asked) ?? units[0];
  return (
    <div className="page">
      <PageTitle title={words.title}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      {unit === undefined ? <Empty title={words.noUnit} /> : <Library key={unit} unit={unit} units={units} />}
    </div>
  );
}

function Library({ unit, units }: { readonly unit: string; readonly units: readonly string[] }) {
  const words = useWords(LIBRARY);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState(params.get("tim") ?? "");
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const offset = Number(params.get("tu") ?? 0);
  const wanted = { ...wantedFrom(params), q, offset, limit: PAGE };
  const query = useQuery({ ...libraryQuery(unit, wanted), placeholderData: (before) => before });
  const change = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete("tu");
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  useEffect(() => {
    if (q !== (params.get("tim") ?? "")) change("tim", q);
  });
  return (
    <div className="stack-wide">
      {adding ? (
        <AddDocument
          unit={unit}
          done={(id) => (id === null ? setAdding(false) : void navigate(`/kho-tai-lieu/${id}`))}
        />
      ) : (
        query.data?.mayWrite && (
          <div>
            <Button onClick={() => setAdding(true)}>{words.add}</Button>
          </div>
        )
      )}
      <LibraryTools unit={unit} units={units} typed={typed} type={setTyped} params={params} change={change} />
      <Loaded query={query}>
        {({ documents, total, more }) =>
          total === 0 ? (
            <NothingHere
              narrowed={q !== "" || isNarrowed(params)}
              clear={() => {
                setTyped("");
                setParams(units.length > 1 ? { "don-vi": unit } : {}, { replace: true });
              }}
            />
          ) : (
            <div className="stack">
              <output className="soft small">
                {words.count(more ? words.moreThan(wholeText(total, language)) : wholeText(total, language))}
              </output>
              <DocumentList documents={documents} />
              <Paging
                offset={offset}
                shown={documents.length}
                total={total}
                more={more}
                go={(to) => change("tu", String(to))}
              />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function NothingHere({ narrowed, clear }: { readonly narrowed: boolean; readonly clear: () => void }) {
  const words = useWords(LIBRARY);
  if (!narrowed)
    return (
      <Empty title={words.emptyTitle}>
        <p className="soft measure">{words.emptyText}</p>
      </Empty>
    );
  return (
    <Empty title={words.nothingFound}>
      <p className="soft">{words.nothingFoundText}</p>
      <Button variant="default" onClick={clear}>
        {words.clearFilters}
      </Button>
    </Empty>
  );
}

interface PagingProps {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  /** There are more than `total`. */
  readonly more: boolean;
  readonly go: (offset: number) => void;
}

function Paging({ offset, shown, total, more, go }: PagingProps) {
  const words = useWords(LIBRARY);
  const { language } = useLanguage();
  if (total <= PAGE) return null;
  const text = (count: number) => wholeText(count, language);
  const of = more ? words.moreThan(text(Math.max(total, offset + shown))) : text(total);
  return (
    <div className="row">
      <Button variant="default" disabled={offset === 0} onClick={() => go(Math.max(0, offset - PAGE))}>
        {words.previousPage}
      </Button>
      <span className="soft">{words.shown(text(offset + 1), text(offset + shown), of)}</span>
      <Button
        variant="default"
        disabled={more ? shown < PAGE : offset + shown >= total}
        onClick={() => go(offset + PAGE)}
      >
        {words.nextPage}
      </Button>
    </div>
  );
}
