import { useMemo } from "react";
import { useSearchParams } from "react-router";
import { FILTERS, type Filter, type Narrowing } from "./filters.ts";

const NAMES = { field: "linh-vuc", words: "tim", department: "co-quan", filters: "loc" } as const;

function isFilter(text: string): text is Filter {
  return FILTERS.some((filter) => filter === text);
}

/** The narrowing lives in the address, so that a link shows the same list. `field` "all" in the address means all. */
export function useNarrowing(firstField: string): [Narrowing, (change: Partial<Narrowing>) => void] {
  const [params, setParams] = useSearchParams();
  const narrowing = useMemo(() => {
    const filters = (params.get(NAMES.filters) ?? "").split(",").filter(isFilter);
    const words = params.get(NAMES.words) ?? "";
    const department = params.get(NAMES.department) ?? "";
    const chosen = params.get(NAMES.field);
    const searching = filters.length > 0 || words !== "" || department !== "";
    const field = chosen === "all" ? "" : (chosen ?? (searching ? "" : firstField));
    return { filters, words, department, field };
  }, [params, firstField]);

  const change = (part: Partial<Narrowing>) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        const put = (name: string, text: string) => (text === "" ? next.delete(name) : next.set(name, text));
        if (part.filters) put(NAMES.filters, part.filters.join(","));
        if (part.words !== undefined) put(NAMES.words, part.words);
        if (part.department !== undefined) put(NAMES.department, part.department);
        if (part.field !== undefined) put(NAMES.field, part.field === "" ? "all" : part.field);
        else if (part.filters || part.words !== undefined || part.department !== undefined)
          next.delete(NAMES.field);
        next.delete("muc");
        return next;
      },
      { replace: part.words !== undefined, preventScrollReset: true },
    );
  return [narrowing, change];
}
