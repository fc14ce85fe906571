import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { IndexSummary } from "../../contract/published.ts";
import { indicesQuery, rankingQuery } from "../api/published.ts";
import { DateBox } from "../parts/DateBox.tsx";
import { type FormFault, faultOf } from "../parts/ErrorSummary.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { PUBLISHED } from "../words/published.ts";
import { PublishedUnitBox } from "./PublishedUnitBox.tsx";
import type { TypedResult } from "./typedResult.ts";

interface BoxesProps {
  readonly typed: TypedResult;
  readonly faults: readonly FormFault[];
  readonly change: (typed: TypedResult) => void;
}
type TextName = {
  [Name in keyof TypedResult]: TypedResult[Name] extends string ? Name : never;
}[keyof TypedResult];

function TextBox(
  props: BoxesProps & {
    readonly name: TextName;
    readonly label: string;
    readonly hint?: string;
    readonly short?: boolean;
  },
) {
  const { typed, faults, change, name, label, hint, short } = props;
  return (
    <TextInput
      id={name}
      label={label}
      description={hint}
      maw={short ? "14rem" : undefined}
      value={typed[name]}
      onChange={(event) => change({ ...typed, [name]: event.currentTarget.value })}
      error={faultOf(faults, name)}
    />
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="stack">
      <legend>
        <h2>{title}</h2>
      </legend>
      {children}
    </fieldset>
  );
}

/** Index, year, unit and component. */
export function WhoseBoxes(boxes: BoxesProps) {
  const { typed, faults, change } = boxes;
  const words = useWords(PUBLISHED);
  const said = useSaid();
  const indices = useQuery(indicesQuery).data?.indices ?? [];
  const chosen = indices.find((index) => index.id === typed.index);
  return (
    <Group title={words.what}>
      <NativeSelect
        id="index"
        label={words.index}
        value={typed.index}
        onChange={(event) => {
          const index = indices.find((each) => each.id === event.currentTarget.value);
          change({
            ...typed,
            index: index?.id ?? "",
            component: "",
            scaleMax: index?.scale?.toString() ?? typed.scaleMax,
          });
        }}
        data={[
          { value: "", label: words.chooseIndex },
          ...indices.map((index) => ({ value: index.id, label: said(index.name) })),
        ]}
        error={faultOf(faults, "index")}
      />
      <TextBox {...boxes} name="year" label={words.year} hint={words.yearHint} short />
      <PublishedUnitBox
        value={typed.unit}
        change={(unit) => change({ ...typed, unit })}
        fault={faultOf(faults, "unit")}
      />
      {chosen && <ComponentBox boxes={boxes} index={chosen} />}
    </Group>
  );
}

/** Components are read off the newest year that is known. */
function ComponentBox({ boxes, index }: { readonly boxes: BoxesProps; readonly index: IndexSummary }) {
  const words = useWords(PUBLISHED);
  const said = useSaid();
  const ranking = useQuery(rankingQuery(index.id, index.years[0] ?? null));
  const parts = (ranking.data?.components ?? []).filter((part) => part.code !== index.headline);
  if (parts.length === 0) return null;
  return (
    <NativeSelect
      id="component"
      label={words.component}
      value={boxes.typed.component}
      onChange={(event) => boxes.change({ ...boxes.typed, component: event.currentTarget.value })}
      data={[
        { value: "", label: words.wholeIndex },
        ...parts.map((part) => ({ value: part.code, label: said(part.label) })),
      ]}
    />
  );
}

/** Value, scale, rank, change, group and region as the source prints them. */
export function FigureBoxes(boxes: BoxesProps) {
  const { typed, change } = boxes;
  const words = useWords(PUBLISHED);
  return (
    <Group title={words.figures}>
      <TextBox {...boxes} name="value" label={words.value} hint={words.valueHint} short />
      <TextBox {...boxes} name="scaleMax" label={words.scaleMax} hint={words.scaleHint} short />
      <TextBox {...boxes} name="rank" label={words.rank} short />
      <TextBox {...boxes} name="rankedUnits" label={words.rankedUnits} short />
      <TextBox {...boxes} name="rankChange" label={words.rankChange} hint={words.changeHint} short />
      <TextBox {...boxes} name="group" label={words.group} short />
      <TextBox {...boxes} name="region" label={words.region} />
      <TextBox {...boxes} name="regionRank" label={words.regionRank} short />
      <NativeSelect
        id="status"
        label={words.status}
        maw="14rem"
        value={typed.status}
        onChange={(event) =>
          change({
            ...typed,
            status: event.currentTarget.value === "provisional" ? "provisional" : "published",
          })
        }
        data={[
          { value: "published", label: words.statusPublished },
          { value: "provisional", label: words.statusProvisional },
        ]}
      />
      <Textarea
        id="note"
        label={words.note}
        autosize
        value={typed.note}
        onChange={(event) => change({ ...typed, note: event.currentTarget.value })}
      />
    </Group>
  );
}

const KINDS = ["official", "press", "repository"] as const;

/** Where it was published; nothing is recorded without it. */
export function SourceBoxes(boxes: BoxesProps) {
  const { typed, faults, change } = boxes;
  const words = useWords(PUBLISHED);
  return (
    <Group title={words.source}>
      <TextBox {...boxes} name="sourceTitle" label={words.sourceTitle} hint={words.sourceTitleHint} />
      <TextBox {...boxes} name="sourceAddress" label={words.sourceAddress} hint="https://…" />
      <NativeSelect
        id="sourceKind"
        label={words.sourceKind}
        maw="20rem"
        value={typed.sourceKind}
        onChange={(event) =>
          change({
            ...typed,
            sourceKind: KINDS.find((kind) => kind === event.currentTarget.value) ?? "press",
          })
        }
        data={KINDS.map((kind) => ({ value: kind, label: words[kind] }))}
      />
      <DateBox
        id="sourceDate"
        label={words.sourceDate}
        value={typed.sourceDate}
        change={(sourceDate) => change({ ...typed, sourceDate })}
        fault={faultOf(faults, "sourceDate")}
      />
    </Group>
  );
}
