import "../look/methods.css";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { MethodComparison } from "../../contract/methods.ts";
import { NodeChanges, RenumberedHints, WholeChanges } from "../../ui/method-changes/MethodChanges.tsx";
import { comparisonQuery, methodSetsQuery } from "../api/ownMethods.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useLanguage, useSaid, useWords } from "../words/language.tsx";
import { METHODS } from "../words/methods.ts";
import { versionName } from "./address.ts";

/** Two versions side by side, drafts among them. */
export function Component() {
  const words = useWords(METHODS);
  const [search, setSearch] = useSearchParams();
  const before = search.get("truoc") ?? "";
  const after = search.get("sau") ?? "";
  const comparison = useQuery(comparisonQuery(before === after ? "" : before, after));
  const put = (key: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(key, value);
    setSearch(next, { replace: true });
  };
  const chosen = before !== "" && after !== "" && before !== after;
  return (
    <div className="page">
      <PageTitle title={words.compareTitle} crumbs={[{ label: words.title, to: "/bo-tieu-chi" }]} />
      <div className="compare-boxes">
        <VersionBox label={words.before} value={before} choose={(value) => put("truoc", value)} />
        <VersionBox label={words.after} value={after} choose={(value) => put("sau", value)} />
      </div>
      {chosen ? (
        <Loaded query={comparison} lines={8}>
          {(view) => <Differences comparison={view} />}
        </Loaded>
      ) : (
        <Empty title={words.choose} />
      )}
    </div>
  );
}

interface VersionBoxProps {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
}

function VersionBox({ label, value, choose }: VersionBoxProps) {
  const said = useSaid();
  const { data: sets = [] } = useQuery(methodSetsQuery);
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: "", label: "" },
        ...sets.map((set) => ({ value: versionName(set), label: `${set.version}: ${said(set.title)}` })),
      ]}
    />
  );
}

/** The differences with a switch between those and everything; used for a unit's own changes too. */
export function Differences({ comparison }: { readonly comparison: MethodComparison }) {
  const words = useWords(METHODS);
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const all = search.get("xem") === "tat-ca";
  const { kind, counts, nodes, whole, renumbered } = comparison;
  const shown = all ? nodes : nodes.filter(({ fate }) => fate !== "same");
  const choose = (every: boolean) => {
    const next = new URLSearchParams(search);
    if (every) next.set("xem", "tat-ca");
    else next.delete("xem");
    setSearch(next, { replace: true });
  };
  return (
    <div className="stack">
      <p className="strong">{words.summary(counts.added, counts.removed, counts.changed, counts.same)}</p>
      <RenumberedHints hints={renumbered} lang={language} />
      <WholeChanges whole={whole} lang={language} />
      <fieldset className="chips">
        <legend className="out-of-sight">{words.show}</legend>
        <button type="button" className="chip" aria-pressed={!all} onClick={() => choose(false)}>
          {words.showChanged}
        </button>
        <button type="button" className="chip" aria-pressed={all} onClick={() => choose(true)}>
          {words.showAll}
        </button>
      </fieldset>
      <NodeChanges
        nodes={shown}
        measure={kind === "points" ? "points" : "weight"}
        caption={words.shown(shown.length)}
        lang={language}
      />
    </div>
  );
}
