import "../look/cockpit.css";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { LeadsView } from "../../contract/cockpit.ts";
import { AccountId, UnitKey } from "../../contract/ids.ts";
import { leadsQuery, useSetLead } from "../api/cockpit.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded, Problem } from "../parts/states.tsx";
import { COCKPIT, LEADS } from "../words/cockpit.ts";
import { useLanguage, useWords } from "../words/language.tsx";

/** Who leads which part of each index; a row is kept as soon as it is chosen. */
export function Component() {
  const { unit = "" } = useParams();
  const query = useQuery(leadsQuery(unit));
  return (
    <div className="page">
      <Loaded query={query} lines={8}>
        {(view) => <Leads view={view} />}
      </Loaded>
    </div>
  );
}

function Leads({ view }: { readonly view: LeadsView }) {
  const words = useWords(LEADS);
  const cockpit = useWords(COCKPIT);
  const { language } = useLanguage();
  return (
    <>
      <PageTitle
        title={words.title(view.unit.name)}
        crumbs={[{ label: cockpit.section, to: `/dieu-hanh/${view.unit.unit}` }]}
      >
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      {view.indices.length === 0 && <Empty title={words.empty} />}
      <div className="stack-wide">
        {view.indices.map((index) => (
          <details key={index.id} open={index.components.some(({ lead }) => lead !== null)}>
            <summary className="strong">
              {index.name[language]} ({index.components.filter(({ lead }) => lead !== null).length}/
              {index.components.length})
            </summary>
            {index.components.map((component) => (
              <Row key={component.code} view={view} index={index.id} component={component} />
            ))}
          </details>
        ))}
      </div>
    </>
  );
}

interface RowProps {
  readonly view: LeadsView;
  readonly index: string;
  readonly component: LeadsView["indices"][number]["components"][number];
}

function Row({ view, index, component }: RowProps) {
  const words = useWords(LEADS);
  const { language } = useLanguage();
  const keep = useSetLead(view.unit.unit);
  const { code, label, lead } = component;
  const agency = view.agencies.find(({ unit }) => unit === lead?.agency.unit);
  const place = { index, component: code };
  const disabled = !view.mayAssign || keep.isPending;
  const none = { value: "", label: words.none };
  return (
    <div className="lead-row">
      <p>
        <span className="soft">{code}</span> {label[language]}
        <span role="status" className="small soft">
          {keep.isSuccess && ` ${words.saved}`}
        </span>
      </p>
      <NativeSelect
        label={words.agency}
        disabled={disabled}
        value={lead?.agency.unit ?? ""}
        data={[none, ...view.agencies.map(({ unit, name }) => ({ value: unit, label: name }))]}
        onChange={({ currentTarget: { value } }) =>
          keep.mutate({ ...place, agency: value === "" ? null : UnitKey.parse(value), person: null })
        }
      />
      <NativeSelect
        label={words.person}
        disabled={disabled || agency === undefined}
        value={lead?.person?.account ?? ""}
        data={[none, ...(agency?.people ?? []).map(({ account, name }) => ({ value: account, label: name }))]}
        onChange={({ currentTarget: { value } }) =>
          agency &&
          keep.mutate({ ...place, agency: agency.unit, person: value === "" ? null : AccountId.parse(value) })
        }
      />
      {keep.error && <Problem error={keep.error} />}
    </div>
  );
}
