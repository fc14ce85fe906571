import "../../look/sheet.css";
import "../../look/unitWork.css";
import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import type { Division } from "../../../contract/divisions.ts";
import type { LeafView, SheetView } from "../../../contract/sheets.ts";
import { type SheetAddress, sheetQuery } from "../../api/sheet.ts";
import { copyDivision, divisionsQuery } from "../../api/unitWork.ts";
import { announce } from "../../parts/announce.ts";
import { PageTitle } from "../../parts/PageTitle.tsx";
import { Loaded, Problem } from "../../parts/states.tsx";
import { useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { DIVISIONS } from "../../words/unitWork.ts";
import { ByDivision } from "./ByDivision.tsx";
import { DivideForm } from "./DivideForm.tsx";
import { LeafTicks } from "./LeafTicks.tsx";

/** Splits the leaves of a unit, or of a department's part, among its divisions. */
export function Component() {
  const { round = "", unit = "" } = useParams();
  const [params] = useSearchParams();
  const department = params.get("co-quan");
  const address = useMemo(() => ({ round, unit }), [round, unit]);
  const sheet = useQuery(sheetQuery(address));
  const divisions = useQuery(divisionsQuery(department ?? unit));
  return (
    <div className="page">
      <Loaded query={sheet} lines={8}>
        {(view) => (
          <Loaded query={divisions} lines={4}>
            {(list) => <Divide sheet={view} divisions={list} address={address} department={department} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface DivideProps {
  readonly sheet: SheetView;
  readonly divisions: readonly Division[];
  readonly address: SheetAddress;
  readonly department: string | null;
}

/** Self-scored leaves that apply: of the unit, or those that the department leads or supports. */
function ownLeaves(sheet: SheetView, department: string | null): readonly LeafView[] {
  return sheet.leaves.filter(
    ({ scoredBy, exemption, lead, support }) =>
      scoredBy === "self" &&
      exemption === null &&
      (department === null || [lead, ...support].some((each) => each?.unit === department)),
  );
}

function Divide({ sheet, divisions, address, department }: DivideProps) {
  const words = useWords(DIVISIONS);
  const sheetWords = useWords(SHEET);
  const unit = department ?? sheet.unit.key;
  const leaves = useMemo(() => ownLeaves(sheet, department), [sheet, department]);
  const given = useMemo(
    () => new Map(sheet.around.divided.filter((each) => each.unit === unit).map((each) => [each.leaf, each])),
    [sheet.around.divided, unit],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const back = `/dot/${address.round}/phieu/${address.unit}`;
  return (
    <>
      <PageTitle title={words.divideTitle} crumbs={[{ label: sheetWords.title(sheet.unit.name), to: back }]}>
        <p className="soft measure">{words.divideLead}</p>
      </PageTitle>
      <div className="stack-wide">
        <p className="row">
          <Link to={`/don-vi/${unit}/phong`}>{words.manage}</Link>
          {sheet.around.hasPrevious && divisions.length > 0 && (
            <Copy address={address} department={department} />
          )}
        </p>
        {divisions.length === 0 ? (
          <p className="note">{words.none}</p>
        ) : (
          <>
            <ByDivision divisions={divisions} leaves={leaves} given={given} />
            <LeafTicks sheet={sheet} leaves={leaves} given={given} chosen={chosen} choose={setChosen} />
            <DivideForm
              address={address}
              department={department}
              divisions={divisions}
              chosen={[...chosen]}
              done={() => setChosen(new Set())}
            />
          </>
        )}
      </div>
    </>
  );
}

function Copy({ address, department }: Pick<DivideProps, "address" | "department">) {
  const words = useWords(DIVISIONS);
  const client = useQueryClient();
  const copy = useMutation({
    mutationFn: () => copyDivision(address, department),
    onSuccess: async ({ leaves }) => {
      await client.invalidateQueries({ queryKey: sheetQuery(address).queryKey });
      announce(words.copied(leaves));
    },
  });
  return (
    <>
      <Button variant="default" size="sm" loading={copy.isPending} onClick={() => copy.mutate()}>
        {words.copy}
      </Button>
      {copy.error && <Problem error={copy.error} />}
    </>
  );
}
