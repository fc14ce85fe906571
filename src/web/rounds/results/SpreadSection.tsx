import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LeafSpread } from "../../../contract/methods.ts";
import { spreadDownload, spreadQuery } from "../../api/comparison.ts";
import { Loaded } from "../../parts/states.tsx";
import { Wide } from "../../parts/Wide.tsx";
import { percentText, pointsText } from "../../show/numbers.ts";
import { useLanguage, useSaid, useWords } from "../../words/language.tsx";
import { SPREAD } from "../../words/methods.ts";

/** Which criteria told the units apart, and which did not; for whoever writes next year's set. */
export function SpreadSection({ round }: { readonly round: string }) {
  const words = useWords(SPREAD);
  const [open, setOpen] = useState(false);
  const spread = useQuery({ ...spreadQuery(round), enabled: open });
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="strong">{words.title}</summary>
      {open && (
        <Loaded query={spread} lines={6}>
          {(leaves) => <Spread round={round} leaves={leaves} />}
        </Loaded>
      )}
    </details>
  );
}

function Spread({ round, leaves }: { readonly round: string; readonly leaves: readonly LeafSpread[] }) {
  const words = useWords(SPREAD);
  const [onlyFlat, setOnlyFlat] = useState(false);
  const flat = leaves.filter(({ finding }) => finding !== "none");
  return (
    <div className="stack-tight">
      <p className="small soft measure">{words.lead}</p>
      <div className="row">
        <span className="strong">{words.flat(flat.length, leaves.length)}</span>
        <button type="button" className="chip" aria-pressed={onlyFlat} onClick={() => setOnlyFlat(!onlyFlat)}>
          {words.onlyFlat}
        </button>
        <a className="small" href={spreadDownload(round)} download>
          {words.download}
        </a>
      </div>
      <Wide label={words.title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              {[words.units, words.full, words.zero, words.mean, words.range, words.deviation].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col">{words.finding}</th>
            </tr>
          </thead>
          <tbody>
            {(onlyFlat ? flat : leaves).map((leaf) => (
              <SpreadRow key={leaf.code} leaf={leaf} />
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

function SpreadRow({ leaf }: { readonly leaf: LeafSpread }) {
  const words = useWords(SPREAD);
  const said = useSaid();
  const { language } = useLanguage();
  const percent = (share: number): string => percentText(share * 100, language);
  const findings = {
    full: words.findingFull,
    zero: words.findingZero,
    alike: words.findingAlike,
    none: "",
  };
  return (
    <tr>
      <th scope="row">
        <span className="faint">{leaf.code}</span> {said(leaf.label)}{" "}
        <span className="faint">/{pointsText(leaf.max, language)}</span>
      </th>
      <td className="number">{leaf.units}</td>
      <td className="number">{leaf.full}</td>
      <td className="number">{leaf.zero}</td>
      <td className="number">{percent(leaf.mean)}</td>
      <td className="number">
        {percent(leaf.least)} – {percent(leaf.most)}
      </td>
      <td className="number">{percent(leaf.deviation)}</td>
      <td>{leaf.finding !== "none" && <span className="tag tag-warning">{findings[leaf.finding]}</span>}</td>
    </tr>
  );
}
