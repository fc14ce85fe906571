import { Button, NativeSelect } from "@mantine/core";
import type { Role } from "../../contract/access.ts";
import { type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { ADMINISTRATION } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { ROLES } from "../words/session.ts";
import type { TypedRole } from "./accountTyped.ts";
import { needsUnit } from "./accountTyped.ts";
import { DivisionBox } from "./DivisionBox.tsx";
import { UnitBox } from "./UnitBox.tsx";

const ORDER: readonly Role[] = ["unit", "leader", "division", "owner", "appraiser", "administrator"];

/** One line per role; most name the unit they act for, and people of a division that division. */
export function RoleRows(props: {
  readonly rows: readonly TypedRole[];
  readonly faults: readonly FormFault[];
  readonly change: (rows: readonly TypedRole[]) => void;
}) {
  const { rows, faults, change } = props;
  const words = useWords(ADMINISTRATION);
  const replace = (at: number, row: TypedRole) =>
    change(rows.map((each, index) => (index === at ? row : each)));
  return (
    <fieldset className="stack">
      <legend className="strong">{words.roles}</legend>
      {rows.map((row, at) => (
        <div key={row.id} className="row" style={{ alignItems: "flex-end", flexWrap: "wrap" }}>
          <RoleChoice row={row} change={(next) => replace(at, next)} />
          {needsUnit(row.role) && (
            <div style={{ flex: "1 1 16rem" }}>
              <UnitBox
                id={`unit-${row.id}`}
                label={words.unit}
                value={row.unit}
                change={(unit) => replace(at, { ...row, unit, division: null })}
                fault={faultOf(faults, `unit-${row.id}`)}
              />
            </div>
          )}
          {row.role === "division" && row.unit !== null && (
            <div style={{ flex: "1 1 14rem" }}>
              <DivisionBox
                id={`division-${row.id}`}
                unit={row.unit}
                value={row.division}
                change={(division) => replace(at, { ...row, division })}
                fault={faultOf(faults, `division-${row.id}`)}
              />
            </div>
          )}
          {rows.length > 1 && (
            <Button variant="default" onClick={() => change(rows.filter((each) => each.id !== row.id))}>
              {words.removeRole}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => change([...rows, { id: nextId(rows), role: "unit", unit: null, division: null }])}
        >
          {words.addRole}
        </Button>
      </div>
    </fieldset>
  );
}

function RoleChoice({ row, change }: { readonly row: TypedRole; readonly change: (row: TypedRole) => void }) {
  const words = useWords(ADMINISTRATION);
  const roles = useWords(ROLES);
  return (
    <NativeSelect
      label={words.role}
      id={`role-${row.id}`}
      value={row.role}
      onChange={(event) => {
        const role = ORDER.find((each) => each === event.currentTarget.value) ?? row.role;
        change({ ...row, role, unit: needsUnit(role) ? row.unit : null, division: null });
      }}
      data={ORDER.map((role) => ({ value: role, label: roles[role] }))}
    />
  );
}

function nextId(rows: readonly TypedRole[]): number {
  return Math.max(0, ...rows.map((row) => row.id)) + 1;
}
