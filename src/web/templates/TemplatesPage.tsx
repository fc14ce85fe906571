import "../look/reports.css";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { useSession } from "../api/session.ts";
import { templatesQuery } from "../api/templates.ts";
import { ownUnits } from "../library/ownUnits.ts";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useWords } from "../words/language.tsx";
import { REPORTS } from "../words/reports.ts";
import { TEMPLATES } from "../words/templates.ts";
import { PurposeCard } from "./PurposeCard.tsx";

/** Templates in which an office writes its papers. */
export function Component() {
  const words = useWords(TEMPLATES);
  const reports = useWords(REPORTS);
  const session = useSession();
  const [params, setParams] = useSearchParams();
  const units = ownUnits(session?.account.roles ?? []);
  const office = units.find((unit) => unit === params.get("co-quan")) ?? units[0];
  return (
    <div className="page">
      <PageTitle title={words.title} crumbs={[{ label: reports.title, to: "/bao-cao" }]}>
        <p className="soft measure">{words.lead}</p>
      </PageTitle>
      {office === undefined ? (
        <Empty title={words.noOffice} />
      ) : (
        <div className="stack-wide">
          {units.length > 1 && (
            <NativeSelect
              label={words.office}
              value={office}
              data={[...units]}
              onChange={(event) => setParams({ "co-quan": event.currentTarget.value }, { replace: true })}
            />
          )}
          <Templates office={office} />
        </div>
      )}
    </div>
  );
}

function Templates({ office }: { readonly office: string }) {
  const words = useWords(TEMPLATES);
  const view = useQuery(templatesQuery(office));
  return (
    <Loaded query={view} lines={8}>
      {({ officeName, mayManage, purposes }) => (
        <div className="stack">
          <p className="strong">{officeName}</p>
          {!mayManage && <p className="note">{words.readOnly}</p>}
          {purposes.map((purpose) => (
            <PurposeCard key={purpose.purpose} office={office} view={purpose} mayManage={mayManage} />
          ))}
        </div>
      )}
    </Loaded>
  );
}
