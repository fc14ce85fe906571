import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { TASK_STATES } from "../../contract/improvement.ts";
import { TASK_SOURCES } from "../../contract/tasks.ts";
import { useWords } from "../words/language.tsx";
import { TASK_SOURCE, TASK_STATE, TASKS } from "../words/tasks.ts";

const PAUSE_MS = 250;

/** Search and filters, all in the address. */
export function TaskTools({ withState = true }: { readonly withState?: boolean }) {
  const words = useWords(TASKS);
  const states = useWords(TASK_STATE);
  const sources = useWords(TASK_SOURCE);
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get("tim") ?? "");
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const change = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete("trang");
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  useEffect(() => {
    if (q !== (params.get("tim") ?? "")) change("tim", q);
  });
  const select = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={params.get(name) ?? ""}
      onChange={(event) => change(name, event.currentTarget.value)}
      data={[...options]}
    />
  );
  return (
    <search className="task-tools">
      <TextInput
        type="search"
        className="task-search"
        label={words.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {select("pham-vi", words.scope, [
        { value: "", label: words.scopeAll },
        { value: "cua-toi", label: words.scopeMine },
        { value: "da-giao", label: words.scopeSet },
      ])}
      {withState &&
        select("trang-thai", words.state, [
          { value: "", label: words.anyState },
          { value: "chua-xong", label: words.open },
          ...TASK_STATES.map((state) => ({ value: state, label: states[state] })),
        ])}
      {select("han", words.lateness, [
        { value: "", label: words.anyTime },
        { value: "qua-han", label: words.late },
        { value: "sap-den", label: words.soon },
      ])}
      {select("nguon", words.source, [
        { value: "", label: words.anySource },
        ...TASK_SOURCES.map((source) => ({ value: source, label: sources[source] })),
      ])}
    </search>
  );
}
