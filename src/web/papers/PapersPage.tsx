import { Button, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PaperView } from "../../contract/papers.ts";
import { paperAddress, papersQuery } from "../api/papers.ts";
import { PaperLanguage } from "../parts/PaperLanguage.tsx";
import { Loaded } from "../parts/states.tsx";
import { useRound } from "../rounds/RoundFrame.tsx";
import { useSaid, useWords } from "../words/language.tsx";
import { PAPER_NAME, PAPER_PURPOSE, PAPERS } from "../words/papers.ts";

/** Official papers of a round: what each is for, what is missing yet, and its files. */
export function Component() {
  const round = useRound();
  const words = useWords(PAPERS);
  const papers = useQuery(papersQuery(round.id));
  return (
    <div className="stack-wide">
      <p className="soft">
        {words.intro} {round.illustration && words.illustration}
      </p>
      <PaperLanguage />
      <Loaded query={papers} lines={6}>
        {(list) => <Papers round={round.id} list={list} />}
      </Loaded>
    </div>
  );
}

function Papers({ round, list }: { readonly round: string; readonly list: readonly PaperView[] }) {
  const words = useWords(PAPERS);
  if (list.length === 0) return <p className="note">{words.nothing}</p>;
  return (
    <div className="stack">
      {list.map((paper) => (
        <Paper key={paper.kind} round={round} paper={paper} />
      ))}
    </div>
  );
}

interface PaperProps {
  readonly round: string;
  readonly paper: PaperView;
}

function Paper({ round, paper }: PaperProps) {
  const words = useWords(PAPERS);
  const names = useWords(PAPER_NAME);
  const purposes = useWords(PAPER_PURPOSE);
  const said = useSaid();
  const name = names[paper.kind];
  return (
    <section className="card stack-tight" aria-label={name}>
      <h2>{name}</h2>
      <p>{purposes[paper.kind]}</p>
      {paper.missing.length > 0 && (
        <p className={paper.ready ? "small soft" : "note note-warning"}>
          {paper.ready ? words.blanks : words.notReady}: {paper.missing.map(said).join(" ")}
        </p>
      )}
      {paper.ready && <Files round={round} paper={paper} name={name} />}
    </section>
  );
}

function Files({ round, paper, name }: PaperProps & { readonly name: string }) {
  const words = useWords(PAPERS);
  const [unit, setUnit] = useState(paper.units[0]?.unit ?? "");
  const units = paper.units.map(({ unit: value, name: label }) => ({ value, label }));
  return (
    <div className="row" style={{ alignItems: "flex-end" }}>
      {paper.kind === "unit-result" && (
        <Select
          label={words.chooseUnit}
          data={units}
          value={unit}
          onChange={(chosen) => setUnit(units.find(({ value }) => value === chosen)?.value ?? unit)}
          allowDeselect={false}
          searchable
        />
      )}
      {paper.formats.map((format) => (
        <Button
          key={format}
          component="a"
          href={paperAddress(round, paper.kind, format, unit)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={`${words.download} ${name}, ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
