import { useQuery } from "@tanstack/react-query";
import { Navigate } from "react-router";
import { outlookUnitsQuery } from "../api/outlook.ts";
import { useWords } from "../words/language.tsx";
import { OUTLOOK } from "../words/outlook.ts";
import { Empty, Loaded } from "./states.tsx";

/** A page about a unit, opened without one: leads to the reader's first. */
export function FirstUnit({ pageOf }: { readonly pageOf: (unit: string) => string }) {
  const words = useWords(OUTLOOK);
  const query = useQuery(outlookUnitsQuery);
  return (
    <div className="page page-narrow">
      <Loaded query={query}>
        {({ units: [first] }) =>
          first ? (
            <Navigate to={pageOf(first.unit)} replace />
          ) : (
            <Empty title={words.noneTitle}>
              <p className="soft measure">{words.noneText}</p>
            </Empty>
          )
        }
      </Loaded>
    </div>
  );
}
