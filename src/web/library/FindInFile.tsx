import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FileLookWithHits } from "../../contract/library.ts";
import { lookQuery, type PagedFile } from "../api/library.ts";
import { useWords } from "../words/language.tsx";
import { VIEWER } from "../words/library.ts";

const PAUSE_MS = 300;
const SHORTEST = 2;

interface FindProps {
  readonly file: PagedFile;
  readonly look: FileLookWithHits;
  readonly turnTo: (page: number) => void;
}

/** Words in the text of a file, with or without marks; a hit opens its page. */
export function FindInFile({ file, look, turnTo }: FindProps) {
  const words = useWords(VIEWER);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const found = useQuery({ ...lookQuery(file, asked), enabled: asked.length >= SHORTEST });
  const hits = asked.length >= SHORTEST ? found.data?.hits : undefined;
  return (
    <div className="stack-tight">
      <TextInput
        size="sm"
        type="search"
        label={words.find}
        description={look.textFrom === "ocr" ? words.fromOcr : undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {hits && <output className="small">{words.hits(hits.length)}</output>}
      {hits && hits.length > 0 && (
        <ul className="hit-list">
          {hits.map(({ page, excerpt }) => (
            <li key={page}>
              <button type="button" className="link-button" onClick={() => turnTo(page)}>
                {words.pageNumber(page)}
              </button>{" "}
              <span className="small soft">{excerpt}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
