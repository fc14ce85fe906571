import type { PublishedUnitRef, UnitPageView } from "../contract/published.ts";
import type { Lang } from "../core/index.ts";
import { inLanguage, unitPath } from "./addresses.ts";
import { lastDay, regionName, shownDay, unitName } from "./names.ts";
import { wordsOf } from "./words.ts";

interface LineageProps {
  readonly view: UnitPageView;
  readonly lang: Lang;
}

/** Where the unit belongs, from when to when it stood, and where its results go on or begin. */
export function Lineage({ view, lang }: LineageProps) {
  const words = wordsOf(lang);
  const { unit, parent } = view;
  return (
    <div className="lineage">
      {(parent !== null || unit.region !== null) && (
        <p>
          {parent && (
            <>
              {words.partOf} <UnitLink unit={parent} lang={lang} />.{" "}
            </>
          )}
          {unit.region !== null && <>{words.regionOf(regionName(unit.region, lang))}</>}
        </p>
      )}
      <Ended view={view} lang={lang} />
      <Begun view={view} lang={lang} />
    </div>
  );
}

/** The unit does not stand any more under this key: into what it went, and where later results are. */
function Ended({ view, lang }: LineageProps) {
  const words = wordsOf(lang);
  const { unit, successors, mergedWith } = view;
  const [next] = successors;
  if (unit.validTo === null) return null;
  const until = lastDay(unit.validTo);
  const since = shownDay(unit.validTo);
  if (!next) return <p>{words.stoodUntil(until)}</p>;
  if (mergedWith.length === 0)
    return (
      <p>
        {words.unchanged} {words.resultsUntil(until)} {words.laterResults(since)}{" "}
        <UnitLink unit={next} lang={lang} />.
      </p>
    );
  return (
    <p>
      {words.mergedSince(since)} <UnitList units={mergedWith} lang={lang} /> {words.mergedInto}{" "}
      <UnitLink unit={next} lang={lang} />. {words.resultsUntil(until)}
    </p>
  );
}

/** The unit stands since a day: from what it was formed, and where earlier results are. */
function Begun({ view, lang }: LineageProps) {
  const words = wordsOf(lang);
  const { unit, predecessors } = view;
  if (unit.validFrom === null) return null;
  const since = shownDay(unit.validFrom);
  const [only, ...more] = predecessors;
  if (!only) return <p>{words.stoodSince(since)}</p>;
  if (more.length === 0)
    return (
      <p>
        {words.unchanged} {words.resultsSince(since)} {words.earlierResults}{" "}
        <UnitLink unit={only} lang={lang} /> {words.before(since)}.
      </p>
    );
  return (
    <p>
      {words.formedFrom(since)} <UnitList units={predecessors} lang={lang} />. {words.resultsSince(since)}
    </p>
  );
}

/** A, B và C. */
function UnitList({ units, lang }: { units: readonly PublishedUnitRef[]; lang: Lang }) {
  const words = wordsOf(lang);
  return units.map((one, position) => (
    <span key={one.key}>
      {position > 0 && (position === units.length - 1 ? ` ${words.and} ` : ", ")}
      <UnitLink unit={one} lang={lang} />
    </span>
  ));
}

function UnitLink({ unit, lang }: { unit: PublishedUnitRef; lang: Lang }) {
  return <a href={inLanguage(unitPath(unit.key), lang)}>{unitName(unit, lang)}</a>;
}
