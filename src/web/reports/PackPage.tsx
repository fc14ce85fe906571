import "../look/reports.css";
import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { ReportList } from "../../contract/reports.ts";
import { packAddress, packQuery, reportsQuery } from "../api/reports.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { PaperLanguage } from "../parts/PaperLanguage.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { PACK, REPORT, REPORTS } from "../words/reports.ts";
import { FigurePart } from "./FigurePart.tsx";

/** What a conference is shown, and the whole of it as one archive. */
export function Component() {
  const words = useWords(PACK);
  const reports = useWords(REPORTS);
  const list = useQuery(reportsQuery);
  return (
    <div className="page">
      <PageTitle title={words.title} crumbs={[{ label: reports.title, to: "/bao-cao" }]}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      <PaperLanguage />
      <Loaded query={list}>
        {({ offices }) => {
          const writers = offices.filter(({ mayWrite }) => mayWrite);
          return writers.length === 0 ? <Empty title={words.noOffice} /> : <Pack offices={writers} />;
        }}
      </Loaded>
    </div>
  );
}

function Pack({ offices }: { readonly offices: ReportList["offices"] }) {
  const words = useWords(PACK);
  const reports = useWords(REPORTS);
  const report = useWords(REPORT);
  const [params, setParams] = useSearchParams();
  const choices = offices.flatMap(({ unit: office, about }) =>
    about.map(({ unit, name }) => ({ value: `${office}|${unit}`, label: name, office, unit })),
  );
  const chosen = choices.find(({ value }) => value === params.get("ve")) ?? choices[0];
  const [thisYear] = useState(() => new Date().getFullYear());
  const year = Number(params.get("nam") ?? "") || thisYear;
  const office = chosen?.office ?? "";
  const unit = chosen?.unit ?? "";
  const pack = useQuery(packQuery(office, unit, year));
  const change = (next: Record<string, string>) =>
    setParams(
      { ve: chosen?.value ?? "", nam: String(year), ...next },
      { replace: true, preventScrollReset: true },
    );
  return (
    <div className="stack-wide">
      <div className="row report-boxes">
        <NativeSelect
          label={reports.about}
          value={chosen?.value ?? ""}
          data={choices.map(({ value, label }) => ({ value, label }))}
          onChange={(event) => change({ ve: event.currentTarget.value })}
        />
        <NumberInput
          label={reports.year}
          value={year}
          min={2000}
          max={2100}
          allowDecimal={false}
          w="8rem"
          onChange={(typed) => Number(typed) >= 2000 && change({ nam: String(typed) })}
        />
        <Button
          component="a"
          href={packAddress(office, unit, year)}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {words.make}
        </Button>
      </div>
      <p className="small soft">{words.contents}</p>
      <Loaded query={pack} lines={10}>
        {(view) => (
          <div className="stack-wide">
            <h2>{view.title}</h2>
            {view.illustration && (
              <p>
                <span className="tag">{report.illustration}</span>
              </p>
            )}
            {view.parts.map((part) => (
              <section key={part.title} className="card stack" aria-label={part.title}>
                <h3>{part.title}</h3>
                <FigurePart part={part} />
              </section>
            ))}
          </div>
        )}
      </Loaded>
    </div>
  );
}
