import "../look/methods.css";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import type { MethodSet } from "../../contract/methods.ts";
import { methodSetsQuery } from "../api/ownMethods.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useNow } from "../parts/useNow.ts";
import { pointsText } from "../show/numbers.ts";
import { shortMoment } from "../show/times.ts";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { METHODS } from "../words/methods.ts";
import { METHOD_STATUS } from "../words/rounds.ts";
import { editorPath, versionName } from "./address.ts";
import { CloneDialog } from "./CloneDialog.tsx";
import { UploadBox } from "./UploadBox.tsx";

/** Sets shipped with the program and those of the reader's office. */
export function Component() {
  const words = useWords(METHODS);
  const sets = useQuery(methodSetsQuery);
  const [cloning, setCloning] = useState<MethodSet | null>(null);
  return (
    <div className="page">
      <div className="row-apart">
        <PageTitle title={words.title}>
          <p className="soft measure">{words.lead}</p>
        </PageTitle>
        <div className="row">
          <UploadBox />
          <Button component={Link} to="/bo-tieu-chi/so-sanh" variant="default">
            {words.compare}
          </Button>
        </div>
      </div>
      <Loaded query={sets} lines={8}>
        {(list) => {
          const own = list.filter(({ origin }) => origin !== "shipped");
          const shipped = list.filter(({ origin }) => origin === "shipped");
          const composites = shipped.filter(({ kind }) => kind === "composite");
          return (
            <div className="stack-wide">
              <section className="stack-tight" aria-labelledby="own-sets">
                <h2 id="own-sets">{words.own}</h2>
                {own.length === 0 ? (
                  <Empty title={words.ownNone} />
                ) : (
                  <SetTable sets={own} clone={setCloning} own />
                )}
              </section>
              <section className="stack-tight" aria-labelledby="shipped-sets">
                <h2 id="shipped-sets">{words.shippedTitle}</h2>
                <SetTable
                  sets={shipped.filter(({ kind }) => kind !== "composite")}
                  clone={setCloning}
                  own={false}
                />
              </section>
              {composites.length > 0 && (
                <section className="stack-tight" aria-labelledby="composite-sets">
                  <h2 id="composite-sets">{words.compositeTitle}</h2>
                  <p className="soft measure">{words.compositeSets}</p>
                  <SetTable sets={composites} clone={setCloning} own={false} />
                </section>
              )}
            </div>
          );
        }}
      </Loaded>
      {cloning && <CloneDialog from={cloning} close={() => setCloning(null)} />}
    </div>
  );
}

interface SetTableProps {
  readonly sets: readonly MethodSet[];
  readonly clone: (set: MethodSet) => void;
  readonly own: boolean;
}

function SetTable({ sets, clone, own }: SetTableProps) {
  const words = useWords(METHODS);
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.version}</th>
          <th scope="col">{own ? words.origin : words.status}</th>
          <th scope="col" className="number">
            {words.leaves}
          </th>
          <th scope="col" className="number">
            {words.max}
          </th>
          {own && <th scope="col">{words.saved}</th>}
          <th scope="col">
            <span className="out-of-sight">{words.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <SetRow key={versionName(set)} set={set} clone={() => clone(set)} own={own} />
        ))}
      </tbody>
    </table>
  );
}

function SetRow({
  set,
  clone,
  own,
}: {
  readonly set: MethodSet;
  readonly clone: () => void;
  readonly own: boolean;
}) {
  const words = useWords(METHODS);
  const said = useSaid();
  const now = useNow();
  const { language } = useLanguage();
  const title = said(set.title);
  return (
    <tr>
      <th scope="row">
        {set.origin === "draft" ? (
          <Link to={editorPath(set)}>{title}</Link>
        ) : (
          <a href={`/bo-tieu-chi/${set.id}/${encodeURIComponent(set.version)}`}>{title}</a>
        )}
        {set.madeFrom !== "" && (
          <>
            <br />
            <span className="faint">{words.madeFrom(set.madeFrom)}</span>
          </>
        )}
      </th>
      <td data-head={words.version}>{set.version}</td>
      <td data-head={own ? words.origin : words.status}>
        <Marks set={set} />
      </td>
      <td data-head={words.leaves} className="number">
        {set.leaves ?? "–"}
      </td>
      <td data-head={words.max} className="number">
        {set.max === null ? "–" : pointsText(set.max, language)}
      </td>
      {own && (
        <td data-head={words.saved} className="small">
          {set.savedAt === null ? "–" : words.savedBy(shortMoment(set.savedAt, now), set.savedBy ?? "")}
        </td>
      )}
      <td className="set-acts">
        {set.mayWrite && (
          <Button component={Link} to={editorPath(set)} size="compact-md">
            {words.edit}
          </Button>
        )}
        <Button
          size="compact-md"
          variant="default"
          onClick={clone}
          aria-label={`${words.clone}: ${title} ${set.version}`}
        >
          {words.clone}
        </Button>
      </td>
    </tr>
  );
}

function Marks({ set }: { readonly set: MethodSet }) {
  const words = useWords(METHODS);
  const statuses = useWords(METHOD_STATUS);
  return (
    <span className="row set-marks">
      {set.origin !== "shipped" && (
        <span className={`tag ${set.origin === "draft" ? "tag-warning" : "tag-success"}`}>
          {set.origin === "draft" ? words.draft : words.released}
        </span>
      )}
      <span className="tag">{set.status === null ? words.unreadable : statuses[set.status]}</span>
      {set.faults > 0 && <span className="tag tag-danger">{words.faultCount(set.faults)}</span>}
    </span>
  );
}
