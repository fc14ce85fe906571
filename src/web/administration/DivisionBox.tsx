import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addDivision, divisionsQuery } from "../api/unitWork.ts";
import { useRefusal } from "../parts/ErrorSummary.tsx";
import { ADMINISTRATION } from "../words/administration.ts";
import { useWords } from "../words/language.tsx";
import { DIVISIONS } from "../words/unitWork.ts";

const NEW = "+";

interface DivisionBoxProps {
  readonly id: string;
  readonly unit: string;
  readonly value: string | null;
  readonly change: (division: string | null) => void;
  readonly fault: string | undefined;
}

/** One of the divisions of a unit, or a new one that is added at once. */
export function DivisionBox({ id, unit, value, change, fault }: DivisionBoxProps) {
  const words = useWords(ADMINISTRATION);
  const divisionWords = useWords(DIVISIONS);
  const { data: divisions = [] } = useQuery(divisionsQuery(unit));
  const [adding, setAdding] = useState(false);
  if (adding) {
    return (
      <NewDivision
        id={id}
        unit={unit}
        done={(key) => {
          change(key);
          setAdding(false);
        }}
      />
    );
  }
  return (
    <NativeSelect
      id={id}
      label={divisionWords.division}
      error={fault}
      value={value ?? ""}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        setAdding(chosen === NEW);
        change(chosen === "" || chosen === NEW ? null : chosen);
      }}
      data={[
        { value: "", label: words.chooseDivision },
        ...divisions.map(({ key, name }) => ({ value: key, label: name })),
        { value: NEW, label: divisionWords.add },
      ]}
    />
  );
}

interface NewDivisionProps {
  readonly id: string;
  readonly unit: string;
  readonly done: (key: string | null) => void;
}

function NewDivision({ id, unit, done }: NewDivisionProps) {
  const words = useWords(DIVISIONS);
  const refusal = useRefusal();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const add = useMutation({
    mutationFn: () => addDivision(unit, name),
    onSuccess: (list) => {
      client.setQueryData(divisionsQuery(unit).queryKey, list);
      done(list.find((division) => division.name === name.trim().normalize("NFC"))?.key ?? null);
    },
  });
  return (
    <div className="row" style={{ alignItems: "flex-end" }}>
      <TextInput
        id={id}
        label={words.name}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={add.error ? refusal(add.error)[0]?.text : undefined}
      />
      <Button
        variant="default"
        disabled={name.trim().length < 2}
        loading={add.isPending}
        onClick={() => add.mutate()}
      >
        {words.add}
      </Button>
    </div>
  );
}
