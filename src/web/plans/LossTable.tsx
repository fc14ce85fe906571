import { Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lossesQuery } from "../api/plans.ts";
import { Empty, Loaded } from "../parts/states.tsx";
import { Wide } from "../parts/Wide.tsx";
import { aboutPoints } from "../show/numbers.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { PLANS } from "../words/plans.ts";

interface LossTableProps {
  readonly round: string;
  readonly unit: string;
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}

/** Leaves that lost points, most first, to choose from. */
export function LossTable({ round, unit, chosen, choose }: LossTableProps) {
  const words = useWords(PLANS);
  const { language } = useLanguage();
  const losses = useQuery(lossesQuery(round, unit));
  if (round === "" || unit === "") return null;
  const toggle = (code: string) =>
    choose(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]);
  return (
    <Loaded query={losses} lines={5}>
      {({ leaves, from, title }) =>
        leaves.length === 0 ? (
          <Empty title={words.noLosses} />
        ) : (
          <div className="stack-tight">
            <p className="small soft">
              {title}. {from === "published" ? words.lossFromPublished : words.lossFromReview}
            </p>
            <Wide label={words.fromLeaves}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{words.leaf}</th>
                    <th scope="col" className="number">
                      {words.winnable}
                    </th>
                    <th scope="col">{words.lead_}</th>
                  </tr>
                </thead>
                <tbody>
                  {leaves.map(({ code, label, lost, max, lead, reason }) => (
                    <tr key={code}>
                      <th scope="row">
                        <Checkbox
                          label={`${code} ${label}`}
                          description={reason === "" ? undefined : reason}
                          checked={chosen.includes(code)}
                          onChange={() => toggle(code)}
                        />
                      </th>
                      <td className="number">
                        {aboutPoints(lost, language)}/{aboutPoints(max, language)}
                      </td>
                      <td>{lead?.name ?? ""}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
            <p className="small">{words.chosen(chosen.length)}</p>
          </div>
        )
      }
    </Loaded>
  );
}
