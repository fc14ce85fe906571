import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { DOCUMENT_KINDS } from "../../contract/library.ts";
import { libraryQuery } from "../api/library.ts";
import { useNow } from "../parts/useNow.ts";
import { useWords } from "../words/language.tsx";
import { KINDS, LIBRARY } from "../words/library.ts";

interface ToolsProps {
  readonly unit: string;
  readonly units: readonly string[];
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly params: URLSearchParams;
  readonly change: (name: string, value: string) => void;
}

const YEARS_BACK = 6;

/** Search box and filters; all but the typing lies in the address. */
export function LibraryTools({ unit, units, typed, type, params, change }: ToolsProps) {
  const words = useWords(LIBRARY);
  const kinds = useWords(KINDS);
  const thisYear = useNow().getFullYear();
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  const chosen = (name: string) => params.get(name) ?? "";
  const select = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={chosen(name)}
      onChange={(event) => change(name, event.currentTarget.value)}
      data={[...options]}
    />
  );
  return (
    <div className="library-tools">
      {units.length > 1 && (
        <NativeSelect
          label={words.unit}
          value={unit}
          onChange={(event) => change("don-vi", event.currentTarget.value)}
        >
          {units.map((each) => (
            <UnitOption key={each} unit={each} />
          ))}
        </NativeSelect>
      )}
      <TextInput
        className="library-search"
        type="search"
        label={words.search}
        description={words.searchHint}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {select("loai", words.kind, [
        { value: "", label: words.everyKind },
        ...DOCUMENT_KINDS.map((kind) => ({ value: kind, label: kinds[kind] })),
      ])}
      {select("nam", words.year, [
        { value: "", label: words.everyYear },
        ...years.map((year) => ({ value: year, label: year })),
      ])}
      {select("dung", words.use, [
        { value: "", label: words.everyUse },
        { value: "co", label: words.used },
        { value: "khong", label: words.unused },
      ])}
      <button
        type="button"
        className="chip"
        aria-pressed={chosen("cat") === "co"}
        onClick={() => change("cat", chosen("cat") === "co" ? "" : "co")}
      >
        {words.away}
      </button>
    </div>
  );
}

/** Names of units come with their libraries. */
function UnitOption({ unit }: { readonly unit: string }) {
  const { data } = useQuery(libraryQuery(unit, { limit: 1 }));
  return <option value={unit}>{data?.unit.name ?? unit}</option>;
}
