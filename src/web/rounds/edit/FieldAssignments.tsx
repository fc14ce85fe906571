import type { MethodNodeView } from "../../../contract/methods.ts";
import type { UnitView } from "../../../contract/units.ts";
import { useWords } from "../../words/language.tsx";
import { EDIT } from "../../words/roundEdit.ts";
import { type Assignments, withLead } from "./assignmentsTyped.ts";

interface FieldAssignmentsProps {
  readonly field: MethodNodeView;
  readonly leaves: readonly MethodNodeView[];
  readonly departments: readonly UnitView[];
  readonly assignments: Assignments;
  readonly change: (assignments: Assignments) => void;
}

/** One field: a lead for all its criteria at once, or for each. */
export function FieldAssignments({ field, leaves, departments, assignments, change }: FieldAssignmentsProps) {
  const words = useWords(EDIT);
  const giveAll = (lead: string) => {
    if (lead !== "") change(leaves.reduce((all, { code }) => withLead(all, code, lead), assignments));
  };
  return (
    <section className="card stack" aria-label={field.label}>
      <div className="row-apart">
        <h2>
          {field.code}. {field.label}
        </h2>
        <label className="row small">
          {words.assignField}
          <select className="plain-select" value="" onChange={(event) => giveAll(event.currentTarget.value)}>
            <option value="">{words.choose}</option>
            <Departments departments={departments} />
          </select>
        </label>
      </div>
      <ul className="assign-list">
        {leaves.map((leaf) => (
          <LeafAssignment
            key={leaf.code}
            leaf={leaf}
            departments={departments}
            assignments={assignments}
            change={change}
          />
        ))}
      </ul>
    </section>
  );
}

function Departments({ departments }: { readonly departments: readonly UnitView[] }) {
  return departments.map(({ key, name }) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));
}

type LeafAssignmentProps = Omit<FieldAssignmentsProps, "field" | "leaves"> & {
  readonly leaf: MethodNodeView;
};

function LeafAssignment({ leaf, departments, assignments, change }: LeafAssignmentProps) {
  const words = useWords(EDIT);
  const assigned = assignments.get(leaf.code);
  const names = new Map<string, string>(departments.map(({ key, name }) => [key, name]));
  const support = (units: readonly string[]) =>
    assigned && change(new Map(assignments).set(leaf.code, { ...assigned, support: units }));
  const free = departments.filter(({ key }) => key !== assigned?.lead && !assigned?.support.includes(key));
  return (
    <li className="assign-row">
      <span>
        <span className="leaf-code">{leaf.code}</span> {leaf.label}
      </span>
      <span className="stack-tight">
        <select
          className="plain-select"
          aria-label={`${words.lead} ${leaf.code}`}
          value={assigned?.lead ?? ""}
          onChange={(event) => change(withLead(assignments, leaf.code, event.currentTarget.value))}
        >
          <option value="">{words.choose}</option>
          <Departments departments={departments} />
        </select>
        {assigned && (
          <span className="row small">
            {assigned.support.map((unit) => (
              <button
                key={unit}
                type="button"
                className="chip"
                aria-label={`${words.drop} ${names.get(unit) ?? unit}`}
                onClick={() => support(assigned.support.filter((one) => one !== unit))}
              >
                {names.get(unit) ?? unit} ×
              </button>
            ))}
            <select
              className="plain-select"
              aria-label={`${words.addSupport} ${leaf.code}`}
              value=""
              onChange={(event) => support([...assigned.support, event.currentTarget.value])}
            >
              <option value="">+ {words.support}</option>
              <Departments departments={free} />
            </select>
          </span>
        )}
      </span>
    </li>
  );
}
