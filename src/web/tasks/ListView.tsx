import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation, useSearchParams } from "react-router";
import { z } from "zod";
import { tasksDownload, tasksQuery } from "../api/tasks.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { wholeText } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { TASKS } from "../words/tasks.ts";
import { BulkBar } from "./BulkBar.tsx";
import { wantedIn } from "./filters.ts";
import { TaskRows } from "./TaskRows.tsx";
import { TaskTools } from "./TaskTools.tsx";

const PAGE = 50;

const Made = z.object({ made: z.array(z.string()) });

/** Tasks that the form before this page has just set. */
function madeIn(state: unknown): ReadonlySet<string> {
  const read = Made.safeParse(state);
  return new Set(read.success ? read.data.made : []);
}

/** The list by the filters of the address, page by page; an office acts on many at once. */
export function ListView({ maySet }: { readonly maySet: boolean }) {
  const words = useWords(TASKS);
  const { language } = useLanguage();
  const [params, setParams] = useSearchParams();
  const made = madeIn(useLocation().state);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const offset = Number(params.get("trang") ?? 0) || 0;
  const wanted = wantedIn(params);
  const query = useQuery({
    ...tasksQuery({ ...wanted, offset, limit: PAGE }),
    placeholderData: (before) => before,
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const go = (to: number) => {
    const next = new URLSearchParams(params);
    if (to <= 0) next.delete("trang");
    else next.set("trang", String(to));
    setParams(next);
  };
  return (
    <div className="stack">
      {made.size > 0 && <output className="note note-success">{words.justSet(made.size)}</output>}
      <TaskTools />
      <div className="row-apart">
        <output className="soft small">
          {query.data ? words.count(wholeText(query.data.total, language)) : ""}
        </output>
        <span className="row small">
          <span className="soft">{words.download}:</span>
          <a href={tasksDownload(wanted, "xlsx")}>XLSX</a>
          <a href={tasksDownload(wanted, "csv")}>CSV</a>
        </span>
      </div>
      {maySet && chosen.size > 0 && <BulkBar chosen={[...chosen]} done={() => setChosen(new Set())} />}
      <Loaded query={query}>
        {({ tasks, total }) =>
          total === 0 ? (
            <Empty title={words.none}>
              <p className="soft">{words.noneText}</p>
              <Button variant="default" onClick={() => setParams({ xem: "danh-sach" }, { replace: true })}>
                {words.clear}
              </Button>
            </Empty>
          ) : (
            <>
              <TaskRows tasks={tasks} fresh={made} {...(maySet ? { choosing: { chosen, toggle } } : {})} />
              {total > PAGE && (
                <div className="row">
                  <Button variant="default" disabled={offset === 0} onClick={() => go(offset - PAGE)}>
                    ‹
                  </Button>
                  <span className="soft">{words.ofTotal(offset + tasks.length, total)}</span>
                  <Button
                    variant="default"
                    disabled={offset + PAGE >= total}
                    onClick={() => go(offset + PAGE)}
                  >
                    ›
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </div>
  );
}
