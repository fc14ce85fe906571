import { useQuery } from "@tanstack/react-query";
import type { ObjectionList } from "../../contract/objections.ts";
import { objectionsQuery } from "../api/objections.ts";
import { sessionQuery } from "../api/session.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { useRound } from "../rounds/RoundFrame.tsx";
import { dateWords } from "../show/times.ts";
import { useWords } from "../words/language.tsx";
import { OBJECTIONS } from "../words/objections.ts";
import { FileForm } from "./FileForm.tsx";
import { ObjectionCard } from "./ObjectionCard.tsx";

/** Objections to a published result: the unit files, the owner assigns, somebody else decides. */
export function Component() {
  const round = useRound();
  const words = useWords(OBJECTIONS);
  const list = useQuery(objectionsQuery(round.id));
  const { data: session } = useQuery(sessionQuery);
  const own = round.units.filter(({ unit }) =>
    session?.account.roles.some((grant) => grant.role === "unit" && grant.unit === unit),
  );
  return (
    <div className="stack-wide">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft measure">{words.lead}</p>
      </div>
      <Loaded query={list} lines={5}>
        {(view) => (
          <>
            <Window list={view} />
            {view.statistics && view.statistics.filed > 0 && <Statistics statistics={view.statistics} />}
            {view.window.open &&
              own.map(({ unit, name }) => (
                <FileForm key={unit} round={round} unit={unit} unitName={name} list={view} />
              ))}
            {view.objections.length === 0 ? (
              <Empty title={words.none} />
            ) : (
              view.objections.map((objection) => (
                <ObjectionCard key={objection.id} objection={objection} deciders={view.deciders} />
              ))
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Window({ list }: { readonly list: ObjectionList }) {
  const words = useWords(OBJECTIONS);
  const { until, open } = list.window;
  if (until === null) return <p className="note">{words.windowNone}</p>;
  return (
    <p className={open ? "note note-success" : "note"}>
      {open ? words.windowOpen(dateWords(until)) : words.windowOver(dateWords(until))}
    </p>
  );
}

function Statistics({ statistics }: { readonly statistics: NonNullable<ObjectionList["statistics"]> }) {
  const words = useWords(OBJECTIONS);
  const { filed, units, decided, inTime, upheld, leaves } = statistics;
  return (
    <section className="stack-tight">
      <p className="strong">{words.statistics(filed, units, decided, inTime, upheld)}</p>
      <p className="small soft">
        {words.mostAt}:{" "}
        {leaves
          .slice(0, 3)
          .map(({ leaf, label, filed: count }) => `${leaf} ${label} (${count})`)
          .join("; ")}
      </p>
    </section>
  );
}
