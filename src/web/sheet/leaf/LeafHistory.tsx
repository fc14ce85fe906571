import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LeafHistory as History, LeafView } from "../../../contract/sheets.ts";
import { historyQuery } from "../../api/sheet.ts";
import { Loaded } from "../../parts/states.tsx";
import { momentWords } from "../../show/times.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { SHEET } from "../../words/sheet.ts";
import { useAddress } from "../address.ts";
import { valueWords } from "../valueWords.ts";

/** Every value the inputs of a leaf ever had, read only when somebody unfolds it. */
export function LeafHistory({ leaf }: { readonly leaf: LeafView }) {
  const words = useWords(SHEET);
  const [opened, setOpened] = useState(false);
  if (leaf.answers.every(({ version }) => version === 0)) return null;
  return (
    <details className="small leaf-history" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{words.history}</summary>
      {opened && <Changes leaf={leaf} />}
    </details>
  );
}

function Changes({ leaf }: { readonly leaf: LeafView }) {
  const address = useAddress();
  const newest = Math.max(0, ...leaf.answers.map(({ version }) => version));
  const history = useQuery(historyQuery(address, leaf.code, newest));
  return (
    <Loaded query={history} lines={1}>
      {(list) => <ChangeList leaf={leaf} list={list} />}
    </Loaded>
  );
}

function ChangeList({ leaf, list }: { readonly leaf: LeafView; readonly list: History }) {
  const words = useWords(SHEET);
  const { language } = useLanguage();
  const inputs = new Map(leaf.inputs.map((input) => [input.name, input]));
  return (
    <ul>
      {list.toReversed().map((change) => {
        const input = inputs.get(change.input);
        const before = list.find(
          ({ input: name, version }) => name === change.input && version === change.version - 1,
        );
        return (
          <li key={`${change.input}${change.version}`}>
            {momentWords(change.changedAt, language)}, {change.changedByName}: {input?.label ?? change.input}:{" "}
            {before && (
              <>
                <s>{valueWords(input, before.value, language) || words.emptyValue}</s> →{" "}
              </>
            )}
            <span className="strong">{valueWords(input, change.value, language) || words.emptyValue}</span>
          </li>
        );
      })}
    </ul>
  );
}
