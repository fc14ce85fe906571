import "../look/scenarios.css";
import "../look/sheet.css";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearchParams } from "react-router";
import type { ScenarioBase, ScenarioView } from "../../contract/scenarios.ts";
import { ApiError } from "../api/client.ts";
import { scenarioBaseQuery, scenarioQuery } from "../api/scenarios.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Loading, Problem } from "../parts/states.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useWords } from "../words/language.tsx";
import { SCENARIOS } from "../words/scenarios.ts";
import { Desk } from "./Desk.tsx";
import { useEngine } from "./engine.ts";
import { PartDesk } from "./PartDesk.tsx";

/**
 * What if, on the sheet of a unit: `?dot=<round>&nam=<year of the published index>`, `pa=<saved scenario>`, `thu=<what is
 * being tried>`.
 */
export function Component() {
  const { unit = "" } = useParams();
  const [params] = useSearchParams();
  const id = params.get("pa") ?? "";
  const saved = useQuery(scenarioQuery(id));
  if (id === "") return <OnBase unit={unit} saved={null} />;
  return <Loaded query={saved}>{(view) => <OnBase unit={view.unit.unit} saved={view} />}</Loaded>;
}

function OnBase({ unit, saved }: { readonly unit: string; readonly saved: ScenarioView | null }) {
  const [params] = useSearchParams();
  const round = saved?.round ?? params.get("dot") ?? "";
  const year = params.get("nam") ?? saved?.year?.toString() ?? "";
  const words = useWords(SCENARIOS);
  const base = useQuery(scenarioBaseQuery({ unit, round, year }));
  if (base.error instanceof ApiError && base.error.status === 404)
    return (
      <div className="page">
        <PageTitle title={words.title} />
        <UnitPicker unit={unit} pageOf={(other) => `/phuong-an/${other}`} />
        <Empty title={words.noSheet}>
          <p className="soft measure">{words.noSheetText}</p>
        </Empty>
      </div>
    );
  return (
    <div className="page">
      <Loaded query={base} lines={8}>
        {(found) => <Ready key={`${saved?.id ?? ""} ${found.round.round}`} base={found} saved={saved} />}
      </Loaded>
    </div>
  );
}

function Ready({ base, saved }: { readonly base: ScenarioBase; readonly saved: ScenarioView | null }) {
  const words = useWords(SCENARIOS);
  const { engine, error } = useEngine(base);
  return (
    <>
      <PageTitle title={words.of(base.unit.name)}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <Choices base={base} />
      {engine && base.part && <PartDesk base={base} engine={engine} />}
      {engine && !base.part && <Desk base={base} saved={saved} engine={engine} />}
      {engine === undefined && (error ? <Problem error={error} /> : <Loading lines={8} />)}
    </>
  );
}

/** Which unit, round and published year; changing one of them leaves the scenario that is open. */
function Choices({ base }: { readonly base: ScenarioBase }) {
  const words = useWords(SCENARIOS);
  const [, setParams] = useSearchParams();
  const { years, period } = base.basis;
  return (
    <div className="scenario-choices no-print">
      <UnitPicker unit={base.unit.unit} pageOf={(unit) => `/phuong-an/${unit}`} />
      <NativeSelect
        label={words.round}
        value={base.round.round}
        data={base.rounds.map(({ round, title }) => ({ value: round, label: title }))}
        onChange={({ currentTarget }) => setParams({ dot: currentTarget.value })}
      />
      {years.length > 1 && (
        <NativeSelect
          label={words.year}
          value={period}
          data={years.map(({ year, known }) => ({
            value: String(year),
            label: words.yearKnown(year, known),
          }))}
          onChange={({ currentTarget: { value } }) => setParams(withYear(value), { replace: true })}
        />
      )}
    </div>
  );
}

/** What is being tried stands in the address past the router, so it is taken from there. */
function withYear(year: string): URLSearchParams {
  const next = new URLSearchParams(window.location.search);
  next.set("nam", year);
  return next;
}
