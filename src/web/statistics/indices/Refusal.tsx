import { ApiError } from "../../api/client.ts";
import { FileFaults } from "../../parts/FileFaults.tsx";
import { Problem } from "../../parts/states.tsx";
import { INDICES } from "../../words/indices.ts";
import { useWords } from "../../words/language.tsx";

/** Why there is no result: every fault of the figures by row and column, of the index by line; else the server's words. */
export function Refusal({ error }: { readonly error: unknown }) {
  const words = useWords(INDICES);
  const faults = error instanceof ApiError ? (error.body.faults ?? []) : [];
  if (!(error instanceof ApiError) || faults.length === 0) return <Problem error={error} />;
  const ofMethod = error.body.code === "method-faulty";
  return (
    <FileFaults
      title={ofMethod ? words.methodFaults(faults.length) : words.fileFaults(faults.length)}
      faults={faults
        .toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0))
        .map(({ path, row, column, vi, en }) => ({
          row: row ?? null,
          column: column ?? (ofMethod || row !== undefined ? path : null),
          vi,
          en,
        }))}
    />
  );
}
