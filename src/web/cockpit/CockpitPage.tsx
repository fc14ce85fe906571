import "../look/cockpit.css";
import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import type { CockpitView } from "../../contract/cockpit.ts";
import { OnePage } from "../../ui/one-page/OnePage.tsx";
import { SourceList, sourceMarks } from "../../ui/source-note/SourceNote.tsx";
import { cockpitPdf, cockpitQuery } from "../api/cockpit.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Loaded } from "../parts/states.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { COCKPIT } from "../words/cockpit.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { InsideSections } from "./InsideSections.tsx";

/** Where a unit stands, why, who mends it by when: read in a minute on a phone, printed on one A4. */
export function Component() {
  const { unit = "" } = useParams();
  const [search] = useSearchParams();
  const query = useQuery(cockpitQuery(unit, search.get("nam")));
  return (
    <div className="page cockpit">
      <Loaded query={query} lines={8}>
        {(view) => <Cockpit view={view} />}
      </Loaded>
    </div>
  );
}

function Cockpit({ view }: { readonly view: CockpitView }) {
  const words = useWords(COCKPIT);
  const { language } = useLanguage();
  const { page, inside } = view;
  const { unit, year } = page;
  const name = language === "en" ? (unit.nameEn ?? unit.name) : unit.name;
  const leads = new Map(
    inside.leads.map(({ index, component, agency, person }) => [
      `${index} ${component}`,
      [agency.name, ...(person === null ? [] : [person.name])].join(", "),
    ]),
  );
  return (
    <>
      <PageTitle title={words.title(name, year)}>
        {unit.illustration && <p className="small soft">{words.illustration}</p>}
      </PageTitle>
      <Tools view={view} />
      <OnePage
        view={page}
        marks={sourceMarks(page.sources)}
        lang={language}
        leadOf={(index, component) => leads.get(`${index} ${component}`) ?? null}
        whyLink={({ index, year: after, before }) =>
          before !== null && (
            <Link
              className="no-print"
              to={`/dieu-hanh/${unit.key}/vi-sao/${index}?nam=${after}&truoc=${before}`}
            >
              {words.why}
            </Link>
          )
        }
      />
      <InsideSections unit={unit.key} inside={inside} />
      {page.sources.length > 0 && (
        <section className="small cockpit-sources" aria-labelledby="cockpit-sources">
          <h2 id="cockpit-sources">{words.sources}</h2>
          <SourceList sources={page.sources} lang={language} />
        </section>
      )}
    </>
  );
}

function Tools({ view: { page, inside } }: { readonly view: CockpitView }) {
  const words = useWords(COCKPIT);
  const [, setSearch] = useSearchParams();
  return (
    <div className="cockpit-tools no-print">
      <UnitPicker unit={page.unit.key} pageOf={(unit) => `/dieu-hanh/${unit}`} />
      {page.years.length > 1 && (
        <NativeSelect
          label={words.year}
          value={String(page.year)}
          data={page.years.map(String)}
          onChange={({ currentTarget }) => setSearch({ nam: currentTarget.value })}
        />
      )}
      <Button component="a" href={cockpitPdf(page.unit.key, page.year)} variant="default">
        {words.pdf}
      </Button>
      {inside.mayAssignLeads && (
        <Button component={Link} to={`/dieu-hanh/${page.unit.key}/chu-tri`} variant="default">
          {words.leads}
        </Button>
      )}
    </div>
  );
}
