import "../look/plans.css";
import { Button, NativeSelect, NumberInput, Radio, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { RoundId, UnitKey } from "../../contract/ids.ts";
import { PlanId } from "../../contract/improvement.ts";
import type { PlanKind, PlanList } from "../../contract/plans.ts";
import { createPlan, plansQuery, planTemplatesQuery } from "../api/plans.ts";
import { ErrorSummary, type FormFault, faultOf, useRefusal } from "../parts/ErrorSummary.tsx";
import { PageTitle } from "../parts/PageTitle.tsx";
import { Empty, Loaded } from "../parts/states.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";
import { SHELL } from "../words/shell.ts";
import { LossTable } from "./LossTable.tsx";

/**
 * A new plan. The address may say what to start from: `?dot=<round>&don-vi=<unit>&tieu-chi=1.1.2,…`, so that losses,
 * risks and scenarios lead here.
 */
export function Component() {
  const words = useWords(PLANS);
  const list = useQuery(plansQuery);
  return (
    <div className="page page-narrow stack">
      <PageTitle title={words.create} crumbs={[{ label: words.title, to: "/ke-hoach" }]} />
      <Loaded query={list}>
        {(view) => (view.mayCreate.length === 0 ? <Empty title={words.none} /> : <NewPlan list={view} />)}
      </Loaded>
    </div>
  );
}

interface Typed {
  readonly office: string;
  readonly unit: string;
  readonly kind: PlanKind;
  readonly yearFrom: number | string;
  readonly yearTo: number | string;
  readonly title: string;
  readonly template: string;
  readonly previous: string;
  readonly codes: readonly string[];
}

function NewPlan({ list }: { readonly list: PlanList }) {
  const words = useWords(PLANS);
  const shell = useWords(SHELL);
  const navigate = useNavigate();
  const refusal = useRefusal();
  const [params] = useSearchParams();
  const round = params.get("dot") ?? "";
  const lossUnit = params.get("don-vi") ?? "";
  const [typed, setTyped] = useState<Typed>(() => start(list, params));
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const from = Number(typed.yearFrom);
    const to = typed.kind === "year" ? from : Number(typed.yearTo);
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 2011 || to < from) {
      setFaults([{ field: "plan-year", text: words.yearFault }]);
      return;
    }
    setBusy(true);
    try {
      const { id } = await createPlan({
        office: UnitKey.parse(typed.office),
        unit: UnitKey.parse(typed.unit),
        kind: typed.kind,
        yearFrom: from,
        yearTo: to,
        ...(typed.title.trim() === "" ? {} : { title: typed.title }),
        ...(typed.template === "" ? {} : { template: typed.template }),
        previous: typed.previous === "" ? null : PlanId.parse(typed.previous),
        leaves:
          round === "" || typed.codes.length === 0
            ? null
            : { round: RoundId.parse(round), unit: UnitKey.parse(lossUnit), codes: [...typed.codes] },
      });
      void navigate(`/ke-hoach/${id}`);
    } catch (error) {
      setFaults(refusal(error, { unit: "plan-unit", template: "plan-template", previous: "plan-previous" }));
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary faults={faults} />
      <Whose list={list} typed={typed} change={setTyped} faults={faults} />
      <When typed={typed} change={setTyped} faults={faults} />
      <Outline list={list} typed={typed} change={setTyped} faults={faults} />
      {round !== "" && (
        <section className="stack" aria-label={words.fromLeaves}>
          <h2>{words.fromLeaves}</h2>
          <LossTable
            round={round}
            unit={lossUnit}
            chosen={typed.codes}
            choose={(codes) => setTyped({ ...typed, codes })}
          />
        </section>
      )}
      <div className="form-actions">
        <Button type="submit" loading={busy}>
          {words.create}
        </Button>
        <Button variant="default" onClick={() => void navigate("/ke-hoach")}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  );
}

function start(list: PlanList, params: URLSearchParams): Typed {
  const wanted = params.get("don-vi");
  const office =
    list.mayCreate.find(({ about }) => about.some(({ unit }) => unit === wanted)) ?? list.mayCreate[0];
  const unit = office?.about.find((one) => one.unit === wanted) ?? office?.about[0];
  const year = new Date().getFullYear() + (new Date().getMonth() >= 8 ? 1 : 0);
  const codes = (params.get("tieu-chi") ?? "").split(",").filter((code) => code !== "");
  return {
    office: office?.office.unit ?? "",
    unit: unit?.unit ?? "",
    kind: "year",
    yearFrom: year,
    yearTo: year + 4,
    title: "",
    template: "",
    previous: params.get("ke-hoach-truoc") ?? "",
    codes,
  };
}

interface PartProps {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
  readonly faults: readonly FormFault[];
}

function Whose({ list, typed, change, faults }: PartProps & { readonly list: PlanList }) {
  const words = useWords(PLANS);
  const about = list.mayCreate.find(({ office }) => office.unit === typed.office)?.about ?? [];
  return (
    <>
      {list.mayCreate.length > 1 && (
        <NativeSelect
          label={words.office}
          data={list.mayCreate.map(({ office }) => ({ value: office.unit, label: office.name }))}
          value={typed.office}
          onChange={(event) => {
            const office = event.currentTarget.value;
            const first = list.mayCreate.find((one) => one.office.unit === office)?.about[0]?.unit ?? "";
            change({ ...typed, office, unit: first, previous: "" });
          }}
        />
      )}
      <NativeSelect
        id="plan-unit"
        label={words.aboutUnit}
        error={faultOf(faults, "plan-unit")}
        data={about.map(({ unit, name }) => ({ value: unit, label: name }))}
        value={typed.unit}
        onChange={(event) => change({ ...typed, unit: event.currentTarget.value, previous: "" })}
      />
    </>
  );
}

function When({ typed, change, faults }: PartProps) {
  const words = useWords(PLANS);
  return (
    <>
      <Radio.Group
        size="md"
        label={words.kind}
        value={typed.kind}
        onChange={(value) => change({ ...typed, kind: value === "period" ? "period" : "year", template: "" })}
      >
        <div className="row">
          <Radio value="year" label={words.year} />
          <Radio value="period" label={words.period} />
        </div>
      </Radio.Group>
      <div className="row">
        <NumberInput
          id="plan-year"
          size="md"
          label={typed.kind === "year" ? words.oneYear : words.yearFrom}
          error={faultOf(faults, "plan-year")}
          value={typed.yearFrom}
          hideControls
          thousandSeparator=""
          maw="8rem"
          onChange={(yearFrom) => change({ ...typed, yearFrom })}
        />
        {typed.kind === "period" && (
          <NumberInput
            size="md"
            label={words.yearTo}
            value={typed.yearTo}
            hideControls
            thousandSeparator=""
            maw="8rem"
            onChange={(yearTo) => change({ ...typed, yearTo })}
          />
        )}
      </div>
    </>
  );
}

function Outline({ list, typed, change, faults }: PartProps & { readonly list: PlanList }) {
  const words = useWords(PLANS);
  const said = useSaid();
  const templates = useQuery(planTemplatesQuery).data ?? [];
  const fitting = templates.filter(({ kind }) => kind === typed.kind);
  const chosen = fitting.find(({ id }) => id === typed.template) ?? fitting[0];
  const earlier = list.plans.filter(({ unit }) => unit.unit === typed.unit);
  return (
    <>
      <NativeSelect
        id="plan-template"
        label={words.template}
        description={chosen && said(chosen.note)}
        error={faultOf(faults, "plan-template")}
        data={fitting.map(({ id, title }) => ({ value: id, label: said(title) }))}
        value={chosen?.id ?? ""}
        onChange={(event) => change({ ...typed, template: event.currentTarget.value })}
      />
      {earlier.length > 0 && (
        <NativeSelect
          id="plan-previous"
          label={words.fromPrevious}
          description={words.fromPreviousHint}
          error={faultOf(faults, "plan-previous")}
          data={[
            { value: "", label: words.noPrevious },
            ...earlier.map(({ id, title }) => ({ value: String(id), label: title })),
          ]}
          value={typed.previous}
          onChange={(event) => change({ ...typed, previous: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={words.name}
        description={words.nameHint}
        value={typed.title}
        onChange={(event) => change({ ...typed, title: event.currentTarget.value })}
      />
    </>
  );
}
